import { argon2Sync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { passphrases } from '../../../backend/services/access/passphrase.ts'

const fixedSalt = () => Buffer.alloc(16, 2)
const hashing = passphrases({ randomness: fixedSalt })

describe('a passphrase', () => {
  // RFC 9106, section 5.3: the test vector of argon2id, so that the runtime's own function is what it says it is.
  it('is hashed by a runtime whose argon2id gives the tag of RFC 9106', () => {
    const tag = argon2Sync('argon2id', {
      message: Buffer.alloc(32, 1),
      nonce: Buffer.alloc(16, 2),
      secret: Buffer.alloc(8, 3),
      associatedData: Buffer.alloc(12, 4),
      parallelism: 4,
      tagLength: 32,
      memory: 32,
      passes: 3,
    })
    expect(tag.toString('hex')).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659')
  })

  it('matches its own hash only, and nothing where nobody has an account', async () => {
    const hash = await hashing.hash('blåbærgrød med æblekage')
    expect(await hashing.matches('blåbærgrød med æblekage', hash)).toBe(true)
    expect(await hashing.matches('blåbærgrød med æblekager', hash)).toBe(false)
    expect(await hashing.matches('', undefined)).toBe(false)
  })

  it('is the same however the keyboard composed its letters', async () => {
    const hash = await hashing.hash('b\u00e5d p\u00e5 \u00e5en'.normalize('NFC'))
    expect(await hashing.matches('b\u00e5d p\u00e5 \u00e5en'.normalize('NFD'), hash)).toBe(true)
  })

  it('is asked for again later when too many are waiting for their turn', async () => {
    const short = passphrases({ randomness: fixedSalt, longestQueue: 2 })
    const [first, second, third] = [1, 2, 3].map(() => short.matches('hvad som helst', undefined))
    await expect(third).rejects.toMatchObject({ code: 'busy' })
    expect(await Promise.all([first, second])).toEqual([false, false])
    expect(await short.matches('hvad som helst', undefined)).toBe(false)
  })
})
