import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { blindBallot, finalizeBallot, type Ballot } from '../../backend/contract/sealed-box/ballot.ts'
import { makeIdentifier } from '../../backend/contract/sealed-box/place.ts'
import { platformRandomness } from '../../backend/contract/sealed-box/randomness.ts'
import { sealSheet } from '../../backend/contract/sealed-box/sealed-sheet.ts'
import { lockAt, openerAt } from '../../backend/contract/sealed-box/slot-lock.ts'
import {
  readSubmission,
  sealedLength,
  submissionLength,
  writeSubmission,
} from '../../backend/contract/sealed-box/submission.ts'
import { makeTallyKeys } from '../../backend/contract/sealed-box/tally-keys.ts'
import { tallyOpener } from '../../backend/contract/sealed-box/tally-opener.ts'
import { ballotIssuer } from '../../backend/keys/ballot-issuer.ts'
import { makeIssuerKey, type IssuerKeys } from '../../backend/keys/issuer-keys.ts'
import { submissionVerifier } from '../../backend/keys/submission-verifier.ts'
import { bytesOf } from './sealed-box-samples.ts'

const place = { round: makeIdentifier(platformRandomness), unit: makeIdentifier(platformRandomness) }
const verifiable = submissionVerifier()
let issuer: IssuerKeys
let ballot: Ballot

async function ballotOf(issuerKeys: IssuerKeys, where = place): Promise<Ballot> {
  const issuerKey = issuerKeys.publicKey
  const { blinded, state } = await blindBallot({ ...where, issuerKey }, platformRandomness(15))
  const signature = ballotIssuer(issuerKeys.privateKey).sign(blinded)
  if (signature === 'not-a-ballot') throw new Error(signature)
  const result = await finalizeBallot(state, signature)
  if (result === 'bad-signature') throw new Error(result)
  return result
}

beforeAll(async () => {
  issuer = await makeIssuerKey()
  ballot = await ballotOf(issuer)
})

describe('a ballot', () => {
  it('blinds to the same bytes from the same seed, and to others from another seed, place or issuer', async () => {
    const seed = platformRandomness(15)
    const here = { ...place, issuerKey: issuer.publicKey }
    const blindedIn = async (where: typeof here, from = seed) => (await blindBallot(where, from)).blinded
    const one = await blindedIn(here)
    expect(one).toHaveLength(384)
    expect(await blindedIn(here)).toEqual(one)
    const otherUnit = { ...here, unit: makeIdentifier(platformRandomness) }
    const otherIssuer = { ...here, issuerKey: (await makeIssuerKey()).publicKey }
    const others = [
      await blindedIn(here, platformRandomness(15)),
      await blindedIn(otherUnit),
      await blindedIn(otherIssuer),
    ]
    for (const other of others) expect(other).not.toEqual(one)
  })

  it('refuses a reply that was altered, shortened, or signed by another key', async () => {
    const { blinded, state } = await blindBallot({ ...place, issuerKey: issuer.publicKey }, platformRandomness(15))
    const signature = ballotIssuer(issuer.privateKey).sign(blinded)
    if (signature === 'not-a-ballot') throw new Error(signature)
    const altered = Uint8Array.from(signature)
    altered[383] = (altered[383] ?? 0) ^ 1
    expect(await finalizeBallot(state, altered)).toBe('bad-signature')
    expect(await finalizeBallot(state, signature.subarray(1))).toBe('bad-signature')
    expect(await finalizeBallot(state, bytesOf(384, 255))).toBe('bad-signature')
    const foreign = ballotIssuer((await makeIssuerKey()).privateKey).sign(blinded.with(0, 0))
    expect(foreign === 'not-a-ballot' || (await finalizeBallot(state, foreign))).toBe('bad-signature')
    expect(await finalizeBallot(state, signature)).toHaveProperty('token')
  })
})

const sealedAnswers = fc
  .constantFrom(0, 1, 2)
  .chain((comments) => fc.uint8Array({ minLength: sealedLength(comments), maxLength: sealedLength(comments) }))

describe('a submission', () => {
  it('carries a sealed sheet from a respondent through the box’s check to the tally', async () => {
    const tally = await makeTallyKeys()
    const { sealed } = await sealSheet(tally.publicKey, ballot, [3, null, 1])
    const bytes = await writeSubmission(ballot, { step: 41, sealed })
    const submission = verifiable(bytes)
    expect(bytes).toHaveLength(submissionLength(0))
    expect(submission?.isValidFor(issuer.publicKey)).toBe(true)
    expect(submission).toMatchObject({ ...place, slotId: ballot.firstLock })
    expect(new Uint8Array(submission?.opens ?? [])).toEqual(await lockAt(ballot.key, 41))
    expect(new Uint8Array(submission?.nextLock ?? [])).toEqual(await lockAt(ballot.key, 42))
    expect((submission && (await (await tallyOpener(tally.privateKey)).openSheet(submission)))?.sheet).toEqual([
      3,
      null,
      1,
    ])
  })

  it('reads back every part that was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), sealedAnswers, async (step, sealed) => {
        const read = readSubmission(await writeSubmission(ballot, { step, sealed }))
        const { firstLock, token, key } = ballot
        const [opener, nextLock] = [await openerAt(key, step), await lockAt(key, step + 1)]
        expect(read).toMatchObject({ ...place, firstLock, token, opener, nextLock, sealed })
        expect(read?.prefix).toEqual(ballot.prepared.subarray(0, 32))
      }),
      { numRuns: 20 },
    )
  })

  it('reads the same from the middle of a larger buffer', async () => {
    const bytes = await writeSubmission(ballot, { step: 5, sealed: bytesOf(512, 1) })
    const buffer = new Uint8Array(submissionLength(0) + 7)
    buffer.set(bytes, 7)
    expect(readSubmission(buffer.subarray(7))).toEqual(readSubmission(bytes))
  })

  it('is refused when shortened, lengthened or of another version', async () => {
    const bytes = await writeSubmission(ballot, { step: 5, sealed: bytesOf(512, 1) })
    expect(readSubmission(bytes.subarray(1))).toBeUndefined()
    expect(readSubmission(bytes.subarray(0, -1))).toBeUndefined()
    expect(readSubmission(Uint8Array.of(...bytes, 0))).toBeUndefined()
    expect(readSubmission(bytes.with(0, 2))).toBeUndefined()
    expect(verifiable(new Uint8Array())).toBeUndefined()
  })

  it('is refused when any bit of its ballot is altered', async () => {
    const bytes = await writeSubmission(ballot, { step: 5, sealed: bytesOf(512, 1) })
    fc.assert(
      fc.property(fc.nat(480), fc.nat(7), (index, bit) => {
        const altered = bytes.with(index, (bytes[index] ?? 0) ^ (1 << bit))
        expect(verifiable(altered)?.isValidFor(issuer.publicKey) ?? false).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  it('opens no lock of its ballot when any bit of its opener is altered', async () => {
    const bytes = await writeSubmission(ballot, { step: 5, sealed: bytesOf(512, 1) })
    const locks = await Promise.all(Array.from({ length: 20 }, (_, step) => lockAt(ballot.key, step)))
    const own = new Set(locks.map((lock) => Buffer.from(lock).toString('hex')))
    const opens = (from: Uint8Array) => Buffer.from(verifiable(from)?.opens ?? []).toString('hex')
    expect(own).toContain(opens(bytes))
    fc.assert(
      fc.property(fc.integer({ min: 481, max: 512 }), fc.nat(7), (index, bit) => {
        expect(own).not.toContain(opens(bytes.with(index, (bytes[index] ?? 0) ^ (1 << bit))))
      }),
    )
  })

  it('is not counted when anything that is sealed was altered on its way', async () => {
    const tally = await makeTallyKeys()
    const { sealed } = await sealSheet(tally.publicKey, ballot, [3])
    const bytes = await writeSubmission(ballot, { step: 0, sealed })
    const { openSheet } = await tallyOpener(tally.privateKey)
    const opened = async (from: Uint8Array) => {
      const submission = verifiable(from)
      return submission && openSheet(submission)
    }
    expect((await opened(bytes))?.sheet).toEqual([3])
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 545, max: bytes.length - 1 }), fc.nat(7), async (index, bit) => {
        expect(await opened(bytes.with(index, (bytes[index] ?? 0) ^ (1 << bit)))).toBeUndefined()
      }),
      { numRuns: 50 },
    )
  })

  it('is refused under the key of another unit', async () => {
    const other = await makeIssuerKey()
    const bytes = await writeSubmission(ballot, { step: 5, sealed: bytesOf(512, 1) })
    expect(verifiable(bytes)?.isValidFor(other.publicKey)).toBe(false)
  })

  it('is refused when its ballot was made for another round or unit', async () => {
    const elsewhere = { ...place, unit: makeIdentifier(platformRandomness) }
    const moved = await writeSubmission({ ...ballot, ...elsewhere }, { step: 5, sealed: bytesOf(512, 1) })
    expect(verifiable(moved)?.isValidFor(issuer.publicKey)).toBe(false)
    const later = { ...place, round: makeIdentifier(platformRandomness) }
    const replayed = await writeSubmission({ ...ballot, ...later }, { step: 5, sealed: bytesOf(512, 1) })
    expect(verifiable(replayed)?.isValidFor(issuer.publicKey)).toBe(false)
  })

  it('opens no lock with somebody else’s key and a seen ballot, and is not counted if the box stores it', async () => {
    const key = platformRandomness(32)
    const stolen = { ...ballot, key }
    const tally = await makeTallyKeys()
    const { sealed } = await sealSheet(tally.publicKey, stolen, [3])
    const submission = verifiable(await writeSubmission(stolen, { step: 0, sealed }))
    expect(submission?.isValidFor(issuer.publicKey)).toBe(true)
    expect(Buffer.compare(submission?.opens ?? new Uint8Array(), ballot.firstLock)).not.toBe(0)
    expect(submission && (await (await tallyOpener(tally.privateKey)).openSheet(submission))).toBeUndefined()
    const own = { ...stolen, firstLock: await lockAt(key, 0) }
    const withOwnLock = verifiable(await writeSubmission(own, { step: 0, sealed: bytesOf(512, 1) }))
    expect(withOwnLock?.isValidFor(issuer.publicKey)).toBe(false)
  })

  it('cannot be written from parts of another size', async () => {
    await expect(writeSubmission(ballot, { step: 5, sealed: bytesOf(511, 1) })).rejects.toThrow('requires')
    await expect(writeSubmission({ ...ballot, round: 'short' }, { step: 5, sealed: bytesOf(512, 1) })).rejects.toThrow(
      'requires',
    )
  })
})

describe('locks', () => {
  it('tell nothing of each other: every step of every ballot has its own', async () => {
    const keys = [platformRandomness(32), platformRandomness(32)]
    const steps = Array.from({ length: 50 }, (_, step) => step)
    const locks = await Promise.all(keys.flatMap((key) => steps.map((step) => lockAt(key, step))))
    const openers = await Promise.all(keys.flatMap((key) => steps.map((step) => openerAt(key, step))))
    const all = [...locks, ...openers].map((bytes) => Buffer.from(bytes).toString('hex'))
    expect(new Set(all).size).toBe(200)
  })
})
