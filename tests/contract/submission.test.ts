import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { blindBallot, finalizeBallot, type Ballot } from '../../backend/contract/sealed-box/ballot.ts'
import { deriveBallotKeys } from '../../backend/contract/sealed-box/ballot-keys.ts'
import { makeIdentifier } from '../../backend/contract/sealed-box/place.ts'
import { platformRandomness } from '../../backend/contract/sealed-box/randomness.ts'
import { sealSheet } from '../../backend/contract/sealed-box/sealed-sheet.ts'
import { firstSequence, nextSequence, resumedSequence } from '../../backend/contract/sealed-box/sequence.ts'
import { slotIdOf } from '../../backend/contract/sealed-box/slot-id.ts'
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

  it('keeps its private key inside the browser', async () => {
    await expect(crypto.subtle.exportKey('pkcs8', ballot.keys.privateKey)).rejects.toThrow('not extractable')
  })
})

const sealedAnswers = fc
  .constantFrom(0, 1, 2)
  .chain((comments) => fc.uint8Array({ minLength: sealedLength(comments), maxLength: sealedLength(comments) }))

describe('a submission', () => {
  it('carries a sealed sheet from a respondent through the box’s check to the tally', async () => {
    const tally = await makeTallyKeys()
    const slotId = await slotIdOf(ballot.keys.publicKey)
    const { sealed } = await sealSheet(tally.publicKey, { ...place, slotId }, [3, null, 1])
    const bytes = await writeSubmission(ballot, { sequence: 41, sealed })
    const submission = verifiable(bytes)
    expect(bytes).toHaveLength(submissionLength(0))
    expect(submission?.isValidFor(issuer.publicKey)).toBe(true)
    expect(submission).toMatchObject({ ...place, sequence: 41 })
    expect(Buffer.from(submission?.slotId ?? [])).toEqual(Buffer.from(slotId))
    expect((submission && (await (await tallyOpener(tally.privateKey)).openSheet(submission)))?.sheet).toEqual([
      3,
      null,
      1,
    ])
  })

  it('reads back every part that was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.maxSafeNat(), sealedAnswers, async (sequence, sealed) => {
        const read = readSubmission(await writeSubmission(ballot, { sequence, sealed }))
        expect(read).toMatchObject({ ...place, sequence, sealed, token: ballot.token, prepared: ballot.prepared })
        expect(read?.publicKey).toEqual(ballot.keys.publicKey)
      }),
      { numRuns: 20 },
    )
  })

  it('reads the same from the middle of a larger buffer', async () => {
    const bytes = await writeSubmission(ballot, { sequence: 5, sealed: bytesOf(512, 1) })
    const buffer = new Uint8Array(submissionLength(0) + 7)
    buffer.set(bytes, 7)
    expect(readSubmission(buffer.subarray(7))).toEqual(readSubmission(bytes))
  })

  it('is refused when shortened, lengthened, of another version or with a sequence out of range', async () => {
    const bytes = await writeSubmission(ballot, { sequence: 5, sealed: bytesOf(512, 1) })
    expect(readSubmission(bytes.subarray(1))).toBeUndefined()
    expect(readSubmission(bytes.subarray(0, -1))).toBeUndefined()
    expect(readSubmission(Uint8Array.of(...bytes, 0))).toBeUndefined()
    expect(readSubmission(bytes.with(0, 2))).toBeUndefined()
    expect(readSubmission(bytes.with(547, 0x20))).toBeUndefined()
    expect(verifiable(new Uint8Array())).toBeUndefined()
  })

  it('is refused when any bit of it is altered', async () => {
    const bytes = await writeSubmission(ballot, { sequence: 5, sealed: bytesOf(512, 1) })
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (index, bit) => {
        const altered = bytes.with(index, (bytes[index] ?? 0) ^ (1 << bit))
        expect(verifiable(altered)?.isValidFor(issuer.publicKey) ?? false).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  it('is refused under the key of another unit', async () => {
    const other = await makeIssuerKey()
    const bytes = await writeSubmission(ballot, { sequence: 5, sealed: bytesOf(512, 1) })
    expect(verifiable(bytes)?.isValidFor(other.publicKey)).toBe(false)
  })

  it('is refused when its ballot was made for another round or unit', async () => {
    const elsewhere = { ...place, unit: makeIdentifier(platformRandomness) }
    const moved = await writeSubmission({ ...ballot, ...elsewhere }, { sequence: 5, sealed: bytesOf(512, 1) })
    expect(verifiable(moved)?.isValidFor(issuer.publicKey)).toBe(false)
    const later = { ...place, round: makeIdentifier(platformRandomness) }
    const replayed = await writeSubmission({ ...ballot, ...later }, { sequence: 5, sealed: bytesOf(512, 1) })
    expect(verifiable(replayed)?.isValidFor(issuer.publicKey)).toBe(false)
  })

  it('is refused when somebody else’s key signs with a seen ballot', async () => {
    const thief = await deriveBallotKeys(platformRandomness(32))
    const keys = { ...ballot.keys, privateKey: thief.privateKey }
    const signedByThief = await writeSubmission({ ...ballot, keys }, { sequence: 6, sealed: bytesOf(512, 1) })
    expect(verifiable(signedByThief)?.isValidFor(issuer.publicKey)).toBe(false)
    const keysOfThief = await writeSubmission({ ...ballot, keys: thief }, { sequence: 6, sealed: bytesOf(512, 1) })
    expect(verifiable(keysOfThief)?.isValidFor(issuer.publicKey)).toBe(false)
  })

  it('cannot be written from parts of another size', async () => {
    await expect(writeSubmission(ballot, { sequence: 5, sealed: bytesOf(511, 1) })).rejects.toThrow('requires')
    await expect(
      writeSubmission({ ...ballot, round: 'short' }, { sequence: 5, sealed: bytesOf(512, 1) }),
    ).rejects.toThrow('requires')
  })
})

describe('sequences', () => {
  it('start anywhere below 2^52 and grow by 1 to 2^32', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (bytes) => {
        const first = firstSequence(bytes)
        const next = nextSequence(first, () => bytes)
        expect(first).toBeGreaterThanOrEqual(0)
        expect(first).toBeLessThan(2 ** 52)
        expect(next - first).toBeGreaterThanOrEqual(1)
        expect(next - first).toBeLessThanOrEqual(2 ** 32)
      }),
    )
    expect(firstSequence(bytesOf(8, 255))).toBe(2 ** 52 - 1)
    expect(nextSequence(0, () => bytesOf(8, 255))).toBe(2 ** 32)
  })

  it('are taken up on another device above all that the first one sent, and below their limit', () => {
    const highest = () => bytesOf(8, 255)
    for (const first of [0, 2 ** 52 - 1]) {
      const afterChanges = Array.from({ length: 255 }).reduce<number>(
        (previous) => nextSequence(previous, highest),
        first,
      )
      const resumed = [0, 1, 2].map((tries) => resumedSequence(first, tries, () => bytesOf(8, 0)))
      expect(resumed[0]).toBeGreaterThan(afterChanges)
      expect(resumed[1]).toBeGreaterThan(nextSequence(resumedSequence(first, 0, highest), () => bytesOf(8, 0)) - 1)
      expect(nextSequence(resumedSequence(first, 10, highest), highest)).toBeLessThan(2 ** 53)
    }
  })
})
