import { argon2Sync, createDecipheriv } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { derivedKey } from '../../backend/contract/sealed-box/key-derivation.ts'
import { openKeyFile, readKeyFile, writeKeyFile } from '../../backend/contract/sealed-box/key-file.ts'
import { makeTallyKeys, tallyPublicKey } from '../../backend/contract/sealed-box/tally-keys.ts'
import { keyFileFrom } from './key-file-vectors.ts'
import { vectorBytes } from './fixed-randomness.ts'
import rfc9180 from './vectors/rfc9180.json' with { type: 'json' }
import vectors from './vectors/key-file.json' with { type: 'json' }

const { given, expected } = vectors
const bytes = (text: string) => Buffer.from(text, 'base64url')
const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'))

describe('the vector of a key file', () => {
  it('is what the code makes of the given keys, passphrase and random bytes', async () => {
    expect(await keyFileFrom(given)).toBe(expected.file)
  })

  it('opens with its passphrase, typed in another form of the same letters, and gives the keys', async () => {
    const file = readKeyFile(expected.file)
    const opened = file && (await openKeyFile(file, given.passphrase.normalize('NFKD')))
    expect(Array.isArray(opened) && opened.map(({ privateKey }) => privateKey)).toEqual(
      given.privateKeys.map(vectorBytes),
    )
  })
})

describe('another implementation, from the documentation', () => {
  it('opens the file with Node’s own argon2id and AES', () => {
    const { sealed, ...open } = JSON.parse(expected.file)
    const { algorithm, passes, memory, lanes: parallelism, salt } = open.derivation
    const message = Buffer.from(given.passphrase.normalize('NFKC'))
    const key = argon2Sync(algorithm, { message, nonce: bytes(salt), parallelism, tagLength: 32, memory, passes })
    const decipher = createDecipheriv('aes-256-gcm', key, bytes(open.nonce))
    const covered = expected.file.replace(`"sealed":"${sealed}",`, '')
    decipher.setAAD(Buffer.concat([Buffer.from('varsko/1/key-file\0'), Buffer.from(covered)]))
    decipher.setAuthTag(bytes(sealed).subarray(-16))
    const opened = Buffer.concat([decipher.update(bytes(sealed).subarray(0, -16)), decipher.final()])
    expect(opened.toString('hex')).toBe(given.privateKeys.map((text) => bytes(text).toString('hex')).join(''))
  })

  it('derives what Node’s argon2id derives, on several lanes too', () => {
    const salt = Buffer.alloc(16, 2)
    for (const lanes of [1, 4]) {
      const cost = { passes: 3, memory: 64, lanes }
      const theirs = argon2Sync('argon2id', {
        message: 'blå køer',
        nonce: salt,
        parallelism: lanes,
        tagLength: 32,
        memory: 64,
        passes: 3,
      })
      expect(Buffer.from(derivedKey('blå køer', { salt, ...cost }))).toEqual(theirs)
    }
  })

  it('computes the public key of RFC 9180, appendix A.1.1', async () => {
    expect(Buffer.from(await tallyPublicKey(hex(rfc9180.skRm))).toString('hex')).toBe(rfc9180.pkRm)
  })
})

describe('a key file', () => {
  const wrap = async (passphrase = 'fire blå køer på ø') => {
    const keys = [await makeTallyKeys()]
    return writeKeyFile({ organisation: 'Firma', holder: 'Ann', made: '2026-03-02', keys, passphrase })
  }

  it('does not open with another passphrase', async () => {
    const file = readKeyFile(await wrap())
    expect(file && (await openKeyFile(file, 'fire blå køer på ø.'))).toBe('wrong-passphrase')
  })

  it('does not open when its holder, a public key or the sealed part was changed', async () => {
    const file = readKeyFile(await wrap())
    if (!file) throw new Error('no file')
    const { publicKey } = await makeTallyKeys()
    const changed = [
      { ...file, holder: 'Bob' },
      { ...file, publicKeys: [Buffer.from(publicKey).toString('base64url')] },
      { ...file, sealed: `${file.sealed.slice(0, -4)}AAAA` },
    ]
    for (const one of changed) expect(await openKeyFile(one, 'fire blå køer på ø')).toBe('wrong-passphrase')
  })

  it('has nothing secret in common with another file of the same keys and passphrase', async () => {
    const keys = [await makeTallyKeys()]
    const about = { organisation: 'Firma', holder: 'Ann', made: '2026-03-02', keys, passphrase: 'fire blå køer på ø' }
    const [one, other] = [readKeyFile(await writeKeyFile(about)), readKeyFile(await writeKeyFile(about))]
    expect(one?.sealed).not.toBe(other?.sealed)
    expect(one?.derivation.salt).not.toBe(other?.derivation.salt)
  })

  it('is read with whatever line end a mail program put behind it, and refused for anything else', () => {
    expect(readKeyFile(`\r\n${expected.file}\r\n`)?.holder).toBe(given.holder)
    for (const text of ['', '{}', expected.file.slice(0, -1), expected.file.replace('"version":1', '"version":2')])
      expect(readKeyFile(text)).toBeUndefined()
  })

  it('is refused when it asks for more memory or passes than a page has', () => {
    for (const [from, to] of [
      ['"memory":65536', '"memory":4194304'],
      ['"passes":3', '"passes":4000'],
      ['"passes":3', '"passes":0'],
    ] as const)
      expect(readKeyFile(expected.file.replace(from, to))).toBeUndefined()
  })
})
