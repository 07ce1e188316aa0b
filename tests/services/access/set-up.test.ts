import { describe, expect, it } from 'vitest'
import { buildAccess, officeOrigin } from './build-access.ts'

const ane = { email: 'Ane@Example.dk', name: 'Ane', language: 'da' } as const
const secretOf = (link: string | undefined) => link?.split('#set-up=')[1] ?? ''

describe('setting up an empty installation', () => {
  it('opens the first administrator’s account, with the secret in the fragment of the link', async () => {
    const { access } = await buildAccess()
    const link = await access.makeSetUpLink()
    expect(link?.startsWith(`${officeOrigin}/#set-up=`)).toBe(true)
    const session = await access.redeemSetUp({ ...ane, secret: secretOf(link) })
    expect(await access.viewerOf(session)).toMatchObject({ email: 'ane@example.dk', grants: ['administrator'] })
  })

  it('takes no address that looks like another one, and the link is not spent by it', async () => {
    const { access } = await buildAccess()
    const secret = secretOf(await access.makeSetUpLink())
    // A Cyrillic a in the name; letters nobody can read in the domain; a full stop of another width.
    for (const email of ['\u{430}ne@example.dk', 'ane@xn--exmple-cua.dk', 'ane\u{FF0E}b@example.dk'])
      await expect(access.redeemSetUp({ ...ane, email, secret })).rejects.toMatchObject({ code: 'bad-request' })
    const session = await access.redeemSetUp({ ...ane, secret })
    expect(await access.viewerOf(session)).toMatchObject({ email: 'ane@example.dk' })
  })

  it('makes no link once there is an administrator, and refuses the one that was used', async () => {
    const { access } = await buildAccess()
    const secret = secretOf(await access.makeSetUpLink())
    await access.redeemSetUp({ ...ane, secret })
    expect(await access.makeSetUpLink()).toBeUndefined()
    await expect(access.redeemSetUp({ ...ane, secret })).rejects.toMatchObject({ code: 'already-set-up' })
  })

  it('refuses a link that a later one replaced', async () => {
    const { access } = await buildAccess()
    const secret = secretOf(await access.makeSetUpLink())
    await access.makeSetUpLink()
    await expect(access.redeemSetUp({ ...ane, secret })).rejects.toMatchObject({ code: 'sign-in-refused' })
  })

  it('lets one of several win who redeem the same link at once', async () => {
    const { access } = await buildAccess()
    const secret = secretOf(await access.makeSetUpLink())
    const emails = ['a@example.dk', 'b@example.dk', 'c@example.dk']
    const redeemed = await Promise.allSettled(emails.map((email) => access.redeemSetUp({ ...ane, email, secret })))
    expect(redeemed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})
