import { describe, expect, it } from 'vitest'
import { administrators, sessions, signInLinks } from '../../../backend/store/access-collections.ts'
import { buildAccess, buildPerson, officeOrigin, rikke, type BuiltAccess } from './build-access.ts'

const minute = 60_000
const lene = buildPerson()

async function mailedToken(built: BuiltAccess, email: string): Promise<string | undefined> {
  built.access.askForLink({ email })
  await built.settled()
  return built.sent.at(-1)?.link.split(`${officeOrigin}/#sign-in=`)[1]
}

describe('signing in by a mailed link', () => {
  it('opens the leader’s role for a leader of the roster, whatever the case of the address', async () => {
    const built = await buildAccess([lene])
    const session = await built.access.redeemLink({ token: (await mailedToken(built, 'LENE@example.dk')) ?? '' })
    expect(await built.access.viewerOf(session)).toMatchObject({ member: lene.member, grants: ['leader'] })
    expect(built.sent[0]).toMatchObject({ to: { name: lene.name, email: lene.email }, language: 'da' })
  })

  it('opens both roles for a leader who is an administrator', async () => {
    const built = await buildAccess([lene])
    await built.documents.open(administrators).insert(lene.email, { email: lene.email, name: 'Lene', language: 'da' })
    const session = await built.access.redeemLink({ token: (await mailedToken(built, lene.email)) ?? '' })
    expect((await built.access.viewerOf(session))?.grants).toEqual(['administrator', 'leader'])
  })

  it('sends nothing to a representative, an employee or a stranger', async () => {
    const employee = buildPerson({ role: 'employee', email: 'emil@example.dk' })
    const built = await buildAccess([rikke, employee])
    for (const email of [rikke.email, employee.email, 'nobody@example.dk'])
      expect(await mailedToken(built, email)).toBeUndefined()
  })

  it('gives a representative who is also an administrator no representative’s right by mail', async () => {
    const built = await buildAccess([rikke])
    await built.documents.open(administrators).insert(rikke.email, { email: rikke.email, name: 'R', language: 'da' })
    const session = await built.access.redeemLink({ token: (await mailedToken(built, rikke.email)) ?? '' })
    expect((await built.access.viewerOf(session))?.grants).toEqual(['administrator'])
  })

  it('opens once, also for two clicks at the same time', async () => {
    const built = await buildAccess([lene])
    const token = (await mailedToken(built, lene.email)) ?? ''
    const clicks = await Promise.allSettled([built.access.redeemLink({ token }), built.access.redeemLink({ token })])
    expect(clicks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(built.access.redeemLink({ token })).rejects.toMatchObject({ code: 'sign-in-refused' })
  })

  it('opens for 30 minutes and no longer', async () => {
    const built = await buildAccess([lene])
    const token = (await mailedToken(built, lene.email)) ?? ''
    built.state.now += 30 * minute
    await expect(built.access.redeemLink({ token })).rejects.toMatchObject({ code: 'sign-in-refused' })
  })

  it('sends one link a minute at most, so that nobody’s mailbox is filled', async () => {
    const built = await buildAccess([lene])
    for (let asked = 0; asked < 20; asked += 1) built.access.askForLink({ email: lene.email })
    await built.settled()
    expect(built.sent).toHaveLength(1)
    built.state.now += minute
    await mailedToken(built, lene.email)
    expect(built.sent).toHaveLength(2)
  })

  it('keeps the token nowhere: neither it nor the cookie’s secret is stored', async () => {
    const built = await buildAccess([lene])
    const token = (await mailedToken(built, lene.email)) ?? ''
    const links = JSON.stringify(await built.documents.open(signInLinks).find())
    const secret = await built.access.redeemLink({ token })
    const kept = links + JSON.stringify(await built.documents.open(sessions).find())
    expect(token).toHaveLength(43)
    expect(kept).toContain(lene.email)
    expect(kept).not.toContain(token)
    expect(kept).not.toContain(secret)
  })

  it('says nothing when the mail server is down', async () => {
    const built = await buildAccess([lene])
    built.state.mailFails = true
    expect(built.access.askForLink({ email: lene.email })).toBeUndefined()
    await expect(built.settled()).resolves.toBeUndefined()
  })

  it('takes the role away at once from whoever stops leading', async () => {
    const built = await buildAccess([lene])
    const session = await built.access.redeemLink({ token: (await mailedToken(built, lene.email)) ?? '' })
    built.state.people = [{ ...lene, role: 'employee' }]
    expect(await built.access.viewerOf(session)).toBeUndefined()
  })
})

describe('a session', () => {
  it('lasts eight hours, and signing out destroys it', async () => {
    const built = await buildAccess([lene])
    const session = await built.access.redeemLink({ token: (await mailedToken(built, lene.email)) ?? '' })
    built.state.now += 8 * 60 * minute - 1
    expect(await built.access.viewerOf(session)).toBeDefined()
    built.state.now += 1
    expect(await built.access.viewerOf(session)).toBeUndefined()
    const next = await built.access.redeemLink({ token: (await mailedToken(built, lene.email)) ?? '' })
    await built.access.signOut(next)
    expect(await built.access.viewerOf(next)).toBeUndefined()
    expect(await built.documents.open(sessions).find()).toEqual([])
  })
})
