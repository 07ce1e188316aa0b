import { createPrivateKey, createPublicKey, verify, constants } from 'node:crypto'
import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { describe, expect, it } from 'vitest'
import { blindMessage } from '../../backend/contract/sealed-box/blind-message.ts'
import { ballotIssuer } from '../../backend/keys/ballot-issuer.ts'
import { verifyBallot } from '../../backend/keys/ballot-verifier.ts'
import { makeIssuerKey, makeIssuerKeys } from '../../backend/keys/issuer-keys.ts'
import rfc9474 from '../contract/vectors/rfc9474.json' with { type: 'json' }

type Vector = (typeof rfc9474.vectors)[number]

const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'))
const number = (hex: string) => BigInt(`0x${hex}`)
const base64url = (value: bigint) => {
  const hex = value.toString(16)
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex').toString('base64url')
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [r0, r1, s0, s1] = [value % modulus, modulus, 1n, 0n]
  while (r1 > 0n) [r0, r1, s0, s1] = [r1, r0 % r1, s1, s0 - (r0 / r1) * s1]
  return ((s0 % modulus) + modulus) % modulus
}

function privateKeyOf(vector: Vector) {
  const [n, e, d, p, q] = [vector.n, vector.e, vector.d, vector.p, vector.q].map(number) as [
    bigint,
    bigint,
    bigint,
    bigint,
    bigint,
  ]
  const parts = { n, e, d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: inverse(q, p) }
  const texts = Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, base64url(value)]))
  return createPrivateKey({ key: { kty: 'RSA', ...texts }, format: 'jwk' })
}

const derOf = (vector: Vector) =>
  new Uint8Array(privateKeyOf(vector).export({ format: 'der', type: 'pkcs8' }) as Buffer)

const suites = {
  'RSABSSA-SHA384-PSS-Randomized': RSABSSA.SHA384.PSS.Randomized(),
  'RSABSSA-SHA384-PSSZERO-Randomized': RSABSSA.SHA384.PSSZero.Randomized(),
  'RSABSSA-SHA384-PSS-Deterministic': RSABSSA.SHA384.PSS.Deterministic(),
  'RSABSSA-SHA384-PSSZERO-Deterministic': RSABSSA.SHA384.PSSZero.Deterministic(),
}

describe.each(rfc9474.vectors)('the vector of RFC 9474 for $name', (vector) => {
  const suite = suites[vector.name as keyof typeof suites]
  const privateKey = privateKeyOf(vector)
  const publicKey = createPublicKey(privateKey)
  const spki = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }) as Buffer)
  const clientKey = () => crypto.subtle.importKey('spki', spki, { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify'])

  it('is signed alike by the native issuer', () => {
    const signature = ballotIssuer(derOf(vector)).sign(bytes(vector.blinded_msg))
    expect(Buffer.from(signature).toString('hex')).toBe(vector.blind_sig)
  })

  it('is finalized alike by the client', async () => {
    const inv = bytes(number(vector.inv).toString(16).padStart(1024, '0'))
    const token = await suite.finalize(await clientKey(), bytes(vector.input_msg), bytes(vector.blind_sig), inv)
    expect(Buffer.from(token).toString('hex')).toBe(vector.sig)
  })

  it('is verified with its own salt length and no other', () => {
    const padding = constants.RSA_PKCS1_PSS_PADDING
    const key = { key: publicKey, padding, saltLength: vector.sLen }
    expect(verify('sha384', bytes(vector.input_msg), key, bytes(vector.sig))).toBe(true)
    expect(verifyBallot(publicKey, bytes(vector.input_msg), bytes(vector.sig))).toBe(vector.sLen === 48)
  })
})

// The client blinds with salts of 48 bytes alone.
describe.each(rfc9474.vectors.filter(({ sLen }) => sLen === 48))('the vector of RFC 9474 for $name', (vector) => {
  const spki = new Uint8Array(createPublicKey(privateKeyOf(vector)).export({ format: 'der', type: 'spki' }) as Buffer)

  it('is blinded alike by the client', async () => {
    const r = inverse(number(vector.inv), number(vector.n)).toString(16).padStart(1024, '0')
    const { blinded, inverse: inv } = await blindMessage({
      issuerKey: spki,
      prepared: bytes(vector.input_msg),
      salt: bytes(vector.salt),
      // The first candidate is too large and must be passed over.
      factors: async (place) => (place === 0 ? new Uint8Array(512).fill(255) : bytes(r)),
    })
    expect(Buffer.from(blinded).toString('hex')).toBe(vector.blinded_msg)
    expect(BigInt(`0x${Buffer.from(inv).toString('hex')}`)).toBe(number(vector.inv))
  })
})

describe('the issuer', () => {
  it('refuses what is not below the modulus or not as long', async () => {
    const issuer = ballotIssuer((await makeIssuerKey()).privateKey)
    expect(issuer.sign(new Uint8Array(384).fill(255))).toBe('not-a-ballot')
    expect(issuer.sign(new Uint8Array(383).fill(1))).toBe('not-a-ballot')
    expect(issuer.sign(new Uint8Array(385))).toBe('not-a-ballot')
    expect(issuer.sign(new Uint8Array())).toBe('not-a-ballot')
    expect(issuer.sign(new Uint8Array(384).fill(1))).toHaveLength(384)
  })

  it('refuses the modulus itself', async () => {
    const keys = await makeIssuerKey()
    const { n = '' } = createPublicKey({ key: Buffer.from(keys.publicKey), format: 'der', type: 'spki' }).export({
      format: 'jwk',
    })
    expect(ballotIssuer(keys.privateKey).sign(Buffer.from(n, 'base64url'))).toBe('not-a-ballot')
  })
})

describe('issuer keys', () => {
  it('are made on other threads and told of one by one', async () => {
    const told: number[] = []
    let turns = 0
    const timer = setInterval(() => (turns += 1), 1)
    const keys = await makeIssuerKeys(3, (made) => void told.push(made))
    clearInterval(timer)
    expect(told).toEqual([1, 2, 3])
    expect(new Set(keys.map(({ publicKey }) => Buffer.from(publicKey).toString('hex'))).size).toBe(3)
    expect(turns).toBeGreaterThan(20)
    const key = createPublicKey({ key: Buffer.from(keys[0]?.publicKey ?? []), format: 'der', type: 'spki' })
    expect(key.asymmetricKeyDetails).toMatchObject({ modulusLength: 3072, publicExponent: 65537n })
    expect(keys[0]?.publicKey).toHaveLength(422)
  })
})
