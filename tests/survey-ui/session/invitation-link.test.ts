import { expect, it } from 'vitest'
import { invitationLink } from '../../../survey-ui/session/invitation-link.ts'

const secret = 'AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE'
const fingerprint = '7K2QX9DM4T0VEN3BH8RWYJC5SA'

it('reads secret and fingerprint from the part of an address that is never sent', () => {
  expect(invitationLink(`#${secret}.${fingerprint}`)).toEqual({ secret, fingerprint })
})

it.each([
  '',
  '#',
  '#/how',
  `#${secret}`,
  `#${secret}.`,
  `#${secret.slice(1)}.${fingerprint}`,
  `#${secret}.${fingerprint}x`,
])('takes %j for no invitation', (fragment) => {
  expect(invitationLink(fragment)).toBeUndefined()
})
