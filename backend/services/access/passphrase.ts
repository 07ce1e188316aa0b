import { argon2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { PassphraseHash } from '../../domain/access/account.ts'
import { Problem } from '../../domain/problems.ts'
import type { Randomness } from '../../domain/randomness.ts'

const derive = promisify(argon2)

/** The second recommendation of RFC 9106, section 4: argon2id, 3 passes over 64 MiB. */
const cost = { memory: 65_536, passes: 3 } as const

/** A passphrase that nobody has, for addresses without an account. */
const nobodys: PassphraseHash = { salt: Buffer.alloc(16).toString('base64url'), hash: '', ...cost }

export type PassphraseOptions = {
  readonly randomness: Randomness
  /** How many may be at it or wait for their turn before the next is refused with `busy`. */
  readonly longestQueue?: number
}

/**
 * Makes and checks passphrase hashes, one at a time: each takes 64 MiB and about a second, and strangers may ask. A
 * check without a stored hash takes as long as one with, and fails.
 */
export function passphrases({ randomness, longestQueue = 20 }: PassphraseOptions) {
  const inTurn = oneAtATime(longestQueue)
  return {
    hash: async (passphrase: string): Promise<PassphraseHash> => {
      const salt = Buffer.from(randomness(16)).toString('base64url')
      const hash = await inTurn(() => digest(passphrase, { salt, ...cost }))
      return { salt, hash: hash.toString('base64url'), ...cost }
    },
    matches: async (passphrase: string, stored: PassphraseHash | undefined): Promise<boolean> => {
      const against = stored ?? nobodys
      const found = await inTurn(() => digest(passphrase, against))
      const expected = Buffer.from(against.hash, 'base64url')
      return expected.length === found.length && timingSafeEqual(expected, found)
    },
  }
}

export type Passphrases = ReturnType<typeof passphrases>

function digest(passphrase: string, { salt, memory, passes }: Omit<PassphraseHash, 'hash'>): Promise<Buffer> {
  const message = Buffer.from(passphrase.normalize('NFKC'), 'utf8')
  return derive('argon2id', {
    message,
    nonce: Buffer.from(salt, 'base64url'),
    parallelism: 1,
    tagLength: 32,
    memory,
    passes,
  })
}

function oneAtATime(longestQueue: number) {
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (waiting >= longestQueue) throw new Problem('busy')
    waiting += 1
    const turn = last.then(work).finally(() => {
      waiting -= 1
    })
    last = turn.catch(() => undefined)
    return turn
  }
}
