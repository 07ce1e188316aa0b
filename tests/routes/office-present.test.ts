import { describe, expect, it } from 'vitest'
import { meReply } from '../../backend/contract/office-api.ts'
import { present } from '../../backend/routes/held-to.ts'

const me = { name: 'Lene', language: 'da', roles: ['leader'], waiting: false }

describe('a reply of the office', () => {
  it('is sent with exactly the fields of the contract', () => {
    expect(present(meReply, me)).toEqual(me)
  })

  it('is not sent at all when it has a field more, and the refusal repeats none of it', () => {
    expect(() => present(meReply, { ...me, email: 'lene@example.dk' })).toThrow(/^A reply differs from the contract$/)
  })
})
