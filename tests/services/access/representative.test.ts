import { describe, expect, it } from 'vitest'
import { administrators, appointments, representativeAccounts } from '../../../backend/store/access-collections.ts'
import {
  addRound,
  administrator,
  buildAccess,
  buildPerson,
  enrol,
  passphrase,
  rikke,
  robert,
  type BuiltAccess,
} from './build-access.ts'

const refused = { code: 'sign-in-refused' }

describe('enrolling a representative', () => {
  it('opens the role by code, and later by passphrase', async () => {
    const built = await buildAccess([rikke])
    const first = await enrol(built, rikke)
    expect(await built.access.viewerOf(first)).toMatchObject({ member: rikke.member, grants: ['representative'] })
    const later = await built.access.signInByPassphrase({ email: 'Rikke@example.dk', passphrase })
    expect(await built.access.viewerOf(later)).toMatchObject({ member: rikke.member, grants: ['representative'] })
  })

  it('takes the code as people type it, once and for two weeks', async () => {
    const built = await buildAccess([rikke, robert])
    const { code, expiresAt } = await built.access.appoint(rikke.member, administrator)
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/)
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    await built.access.enrol({ email: rikke.email, code: typed, passphrase })
    await expect(built.access.enrol({ email: rikke.email, code, passphrase })).rejects.toMatchObject(refused)
    const late = await built.access.appoint(robert.member, administrator)
    built.state.now = expiresAt
    await expect(built.access.enrol({ email: robert.email, code: late.code, passphrase })).rejects.toMatchObject(
      refused,
    )
  })

  it('refuses a code made out for somebody else, and one that a later code replaced', async () => {
    const built = await buildAccess([rikke, robert])
    const { code } = await built.access.appoint(rikke.member, administrator)
    await expect(built.access.enrol({ email: robert.email, code, passphrase })).rejects.toMatchObject(refused)
    await built.access.appoint(rikke.member, administrator)
    await expect(built.access.enrol({ email: rikke.email, code, passphrase })).rejects.toMatchObject(refused)
  })

  it('makes out no code for somebody whom the roster does not name as a representative', async () => {
    const built = await buildAccess([buildPerson()])
    await expect(built.access.appoint('member-lene', administrator)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('keeps argon2id of the passphrase over 64 MiB in 3 passes, and neither it nor the code', async () => {
    const built = await buildAccess([rikke])
    const { code } = await built.access.appoint(rikke.member, administrator)
    await built.access.enrol({ email: rikke.email, code, passphrase })
    const [account] = await built.documents.open(representativeAccounts).find()
    expect(account?.value.passphrase).toMatchObject({ memory: 65_536, passes: 3 })
    const kept = JSON.stringify([account, await built.documents.open(appointments).find()])
    expect(kept).not.toContain(passphrase)
    expect(kept).not.toContain(code)
    expect(kept).not.toContain(code.replaceAll('-', ''))
  })
})

describe('signing in by passphrase', () => {
  it('refuses a wrong passphrase, an unknown address and a waiting account alike', async () => {
    const built = await buildAccess([rikke])
    await enrol(built, rikke)
    await setWrongTries(built, 4)
    const wrong = { email: rikke.email, passphrase: 'noget helt andet' }
    await expect(built.access.signInByPassphrase(wrong)).rejects.toMatchObject(refused)
    await expect(built.access.signInByPassphrase({ email: rikke.email, passphrase })).rejects.toMatchObject(refused)
    await expect(built.access.signInByPassphrase({ email: 'x@example.dk', passphrase })).rejects.toMatchObject(refused)
    built.state.now += 2000
    await expect(built.access.signInByPassphrase({ email: rikke.email, passphrase })).resolves.toHaveLength(43)
  })

  it('looks at one of several guesses that are sent at once', async () => {
    const built = await buildAccess([rikke])
    await enrol(built, rikke)
    const guesses = Array.from({ length: 3 }, () => ({ email: rikke.email, passphrase }))
    const tried = await Promise.allSettled(guesses.map(built.access.signInByPassphrase))
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('never makes anybody wait longer than a minute', async () => {
    const built = await buildAccess([rikke])
    await enrol(built, rikke)
    await setWrongTries(built, 40)
    const wrong = { email: rikke.email, passphrase: 'noget helt andet' }
    await expect(built.access.signInByPassphrase(wrong)).rejects.toMatchObject(refused)
    expect((await built.documents.open(representativeAccounts).get(rikke.member))?.value).toMatchObject({
      wrongTries: 41,
      nextTryAt: built.state.now + 60_000,
    })
  })
})

describe('replacing a representative', () => {
  it('ends the sessions and the passphrase of whoever had the account before, and is recorded', async () => {
    const built = await buildAccess([rikke])
    const before = await enrol(built, rikke)
    built.state.now += 86_400_000
    await enrol(built, rikke, 'en ny og lang sætning')
    expect(await built.access.viewerOf(before)).toBeUndefined()
    await expect(built.access.signInByPassphrase({ email: rikke.email, passphrase })).rejects.toMatchObject(refused)
    expect((await built.access.representatives())[0]?.appointments).toEqual([
      { by: administrator.name, day: '2026-03-02', enrolled: true },
      { by: administrator.name, day: '2026-03-03', enrolled: true },
    ])
  })

  it('waits, once rounds have been opened, until a round opened afterwards is released', async () => {
    const built = await buildAccess([rikke])
    await addRound(built, 'first', 'open')
    const session = await enrol(built, rikke)
    const grants = async () => (await built.access.viewerOf(session))?.grants
    expect(await grants()).toEqual(['waiting-representative'])
    await addRound(built, 'second', 'released')
    expect(await grants()).toEqual(['waiting-representative'])
    await addRound(built, 'third', 'released')
    expect(await grants()).toEqual(['representative'])
  })

  it('may stand in where nobody’s appointment is in effect, two weeks after the code was used and not before', async () => {
    const built = await buildAccess([rikke, robert])
    await enrol(built, rikke)
    await addRound(built, 'first', 'open')
    await enrol(built, rikke, 'en sætning fra arbejdsgiveren')
    expect(await built.access.mayStandIn(rikke.member)).toBe(false)
    built.state.now += 13 * 86_400_000
    expect(await built.access.mayStandIn(rikke.member)).toBe(false)
    built.state.now += 86_400_000
    expect(await built.access.mayStandIn(rikke.member)).toBe(true)
    expect(await built.access.mayStandIn(robert.member)).toBe(false)
  })

  it('may not stand in while another representative’s appointment is in effect', async () => {
    const built = await buildAccess([rikke, robert])
    await enrol(built, robert)
    await addRound(built, 'first', 'open')
    await enrol(built, rikke)
    built.state.now += 20 * 86_400_000
    expect(await built.access.mayStandIn(rikke.member)).toBe(false)
  })

  it('represents nobody before a code was used, and nobody while an appointment waits', async () => {
    const built = await buildAccess([rikke, robert])
    await built.access.appoint(robert.member, administrator)
    await enrol(built, rikke)
    const theOne = new Set([rikke.member])
    expect(await built.access.representing()).toEqual(theOne)
    await addRound(built, 'first', 'open')
    await enrol(built, rikke, 'en sætning fra arbejdsgiveren')
    expect(await built.access.representing()).toEqual(new Set())
    built.state.now += 14 * 86_400_000
    expect(await built.access.representing()).toEqual(theOne)
  })

  it('waits also with a code that was kept back until a round was open', async () => {
    const built = await buildAccess([rikke])
    const { code } = await built.access.appoint(rikke.member, administrator)
    await addRound(built, 'first', 'open')
    const session = await built.access.enrol({ email: rikke.email, code, passphrase })
    expect((await built.access.viewerOf(session))?.grants).toEqual(['waiting-representative'])
  })

  it('takes effect when another representative agrees, and nobody agrees to their own', async () => {
    const built = await buildAccess([rikke, robert])
    const first = await enrol(built, robert)
    await addRound(built, 'first', 'released')
    const session = await enrol(built, rikke)
    const [own, other] = [await built.access.viewerOf(session), await built.access.viewerOf(first)]
    await expect(built.access.consent(rikke.member, own!)).rejects.toMatchObject({ code: 'not-allowed' })
    await built.access.consent(rikke.member, other!)
    expect((await built.access.viewerOf(session))?.grants).toEqual(['representative'])
    const shown = (await built.access.representatives()).find(({ member }) => member === rikke.member)
    expect(shown).toMatchObject({ state: 'in-effect', appointments: [{ consentBy: robert.name }] })
  })

  it('takes the role away from whoever the roster no longer names as a representative', async () => {
    const built = await buildAccess([rikke])
    const session = await enrol(built, rikke)
    built.state.people = [{ ...rikke, role: 'employee' }]
    expect(await built.access.viewerOf(session)).toBeUndefined()
    await expect(built.access.signInByPassphrase({ email: rikke.email, passphrase })).rejects.toMatchObject(refused)
  })
})

describe('a representative who administers Varsko or leads as well', () => {
  const notIndependent = { code: 'representative-not-independent' }
  const addAdministrator = async ({ documents }: BuiltAccess, email: string) => {
    await documents.open(administrators).insert(email, { email, name: 'Rikke', language: 'da' })
  }

  it('is made out no code, and cannot use one', async () => {
    const built = await buildAccess([rikke])
    const { code } = await built.access.appoint(rikke.member, administrator)
    await addAdministrator(built, rikke.email)
    await expect(built.access.appoint(rikke.member, administrator)).rejects.toMatchObject(notIndependent)
    await expect(built.access.enrol({ email: 'Rikke@example.dk', code, passphrase })).rejects.toMatchObject(
      notIndependent,
    )
    await expect(built.access.enrol({ email: rikke.email, code: 'wrong', passphrase })).rejects.toMatchObject(refused)
    expect((await built.documents.open(appointments).find())[0]?.value.enrolled).toBe(false)
  })

  it('is found behind an address that only sorts mail, as a leader is who would keep a key', async () => {
    const leader = buildPerson({ member: 'leader', email: 'lis@example.dk', role: 'leader' })
    const built = await buildAccess([rikke, leader])
    await addAdministrator(built, rikke.email.replace('@', '+varsko@'))
    await expect(built.access.appoint(rikke.member, administrator)).rejects.toMatchObject(notIndependent)
    for (const email of [rikke.email, 'lis@example.dk', 'lis+en+to@example.dk'])
      expect(await built.access.isEmployers(email)).toBe(true)
    for (const email of ['lisbet@example.dk', 'lis@example+en.dk', '+lis@example.dk'])
      expect(await built.access.isEmployers(email)).toBe(false)
  })

  it('is neither appointed nor enrolled, and loses the role, where a leader has the mailbox', async () => {
    const built = await buildAccess([rikke])
    const session = await enrol(built, rikke)
    const { code } = await built.access.appoint(rikke.member, administrator)
    const email = rikke.email.replace('@', '+leder@')
    built.state.people = [rikke, buildPerson({ member: 'leader', name: 'Rikke Leder', email, role: 'leader' })]
    await expect(built.access.appoint(rikke.member, administrator)).rejects.toMatchObject(notIndependent)
    await expect(built.access.enrol({ email: rikke.email, code, passphrase })).rejects.toMatchObject(notIndependent)
    await expect(built.access.signInByPassphrase({ email: rikke.email, passphrase })).rejects.toMatchObject(
      notIndependent,
    )
    expect(await built.access.viewerOf(session)).toBeUndefined()
    expect(await built.access.representatives()).toMatchObject([{ state: 'not-appointed', appointments: [] }])
  })

  it('loses the role, and is told so by passphrase alone', async () => {
    const built = await buildAccess([rikke])
    const session = await enrol(built, rikke)
    await addAdministrator(built, rikke.email)
    expect(await built.access.viewerOf(session)).toBeUndefined()
    const signIn = (words: string) => built.access.signInByPassphrase({ email: rikke.email, passphrase: words })
    await expect(signIn(passphrase)).rejects.toMatchObject(notIndependent)
    await expect(signIn('noget helt andet')).rejects.toMatchObject(refused)
    expect(await built.access.representatives()).toMatchObject([{ state: 'not-appointed', appointments: [] }])
  })
})

async function setWrongTries({ documents }: BuiltAccess, wrongTries: number): Promise<void> {
  const accounts = documents.open(representativeAccounts)
  const stored = await accounts.get(rikke.member)
  await accounts.replace(rikke.member, stored!.version, { ...stored!.value, wrongTries })
}
