import { constants, createHash, createPublicKey, verify } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import * as control from '../../backend/contract/box-control-api.ts'
import { readHandedAnswers } from '../../backend/contract/handed-answers.ts'
import * as contract from '../../backend/contract/respondent-api.ts'
import { checkRound } from '../../backend/contract/sealed-box/check-round.ts'
import { tallyOpener } from '../../backend/contract/sealed-box/tally-opener.ts'
import { submissionVerifier } from '../../backend/keys/submission-verifier.ts'
import { proveUnits } from '../../backend/services/box/prove-units.ts'
import * as page from '../../survey-ui/api/reply-shapes.ts'
import { derivedByHand, lockByHand, openerByHand } from './derive-by-hand.ts'
import { exportByHand, openByHand } from './open-by-hand.ts'
import { madeFrom } from './sealed-box-vectors.ts'
import rfc9180 from './vectors/rfc9180.json' with { type: 'json' }
import vectors from './vectors/sealed-box.json' with { type: 'json' }

const { given, expected } = vectors
const bytes = (text: string) => Buffer.from(text, 'base64url')
const number = (text: string) => BigInt(`0x${bytes(text).toString('hex')}`)
const hash = (...parts: readonly Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
const tag = (purpose: string) => Buffer.from(`varsko/1/${purpose}\0`)
const submission = bytes(expected.submission)
const part = (offset: number, length: number) => submission.subarray(offset, offset + length)

describe('the vectors of the sealed box', () => {
  it('are what the code makes of the given keys and random bytes', async () => {
    expect(await madeFrom(given)).toEqual(expected)
  })

  it('are accepted by respondent, box and tally', async () => {
    const [entry = '', proof = []] = [expected.entries[0], expected.proofs[0]]
    const checked = await checkRound({
      round: given.round,
      unit: given.unit,
      fingerprint: expected.groupedFingerprint,
      manifest: expected.manifest,
      signature: bytes(given.manifestSignature),
      published: { entry, index: 0, proof: proof.map(bytes) },
      extension: { text: expected.extension, signature: bytes(given.extensionSignature) },
      now: given.manifest.closesAt,
    })
    expect(checked).toMatchObject({ entry: { name: 'Hjemmeplejen Nord' }, closesAt: given.extendedTo })
    const verifiable = submissionVerifier()(submission)
    expect(verifiable?.isValidFor(bytes(expected.issuerPublicKey))).toBe(true)
    const { openSheet: open } = await tallyOpener(bytes(given.tallyKey))
    expect(verifiable && (await open(verifiable))).toEqual({ sheet: given.sheet, receipt: expected.receipt })
  })
})

// Written from the documented tables alone, on node:crypto and without the code under test.
describe('another implementation, from the documentation', () => {
  it('finds the parts of a submission where its table states them', () => {
    expect(submission).toHaveLength(1057)
    expect(submission[0]).toBe(1)
    expect(part(1, 16)).toEqual(bytes(given.round))
    expect(part(17, 16)).toEqual(bytes(given.unit))
    expect(part(33, 32)).toEqual(bytes(expected.firstLock))
    expect(part(65, 32)).toEqual(bytes(expected.prefix))
    expect(part(97, 384)).toEqual(bytes(expected.token))
    expect(part(481, 32)).toEqual(bytes(expected.opener))
    expect(part(513, 32)).toEqual(bytes(expected.nextLock))
    expect(part(545, 512)).toEqual(bytes(expected.sealed))
  })

  it('computes the message, and the lock that the answer opens', () => {
    expect(hash(tag('ballot'), part(1, 16), part(17, 16), part(33, 32))).toEqual(bytes(expected.message))
    expect(Buffer.concat([part(65, 32), bytes(expected.message)])).toEqual(bytes(expected.prepared))
    expect(hash(tag('lock'), part(481, 32))).toEqual(bytes(expected.opens))
  })

  it('draws the locks from the key of the ballot', () => {
    const key = bytes(expected.ballotKey)
    expect(lockByHand(key, 0)).toEqual(bytes(expected.firstLock))
    expect(openerByHand(key, given.step)).toEqual(bytes(expected.opener))
    expect(lockByHand(key, given.step)).toEqual(bytes(expected.opens))
    expect(lockByHand(key, given.step + 1)).toEqual(bytes(expected.nextLock))
  })

  it('unblinds the signature and verifies the token', () => {
    const key = createPublicKey({ key: bytes(expected.issuerPublicKey), format: 'der', type: 'spki' })
    const modulus = number(issuerModulus())
    expect((number(expected.blindSignature) * number(expected.inverse)) % modulus).toBe(number(expected.token))
    const options = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 }
    expect(verify('sha384', bytes(expected.prepared), options, bytes(expected.token))).toBe(true)
  })

  it('opens the sealed comment and reads it', () => {
    const info = Buffer.concat([tag('comment'), part(1, 16), part(17, 16), Buffer.of(given.commentQuestion)])
    const aad = bytes(expected.firstLock)
    const sealed = bytes(expected.sealedComment)
    expect(sealed).toHaveLength(1024)
    const opened = openByHand({ privateKey: bytes(given.tallyKey), sealed, info, aad })
    const comment = opened.subarray(32)
    expect(opened.subarray(0, 32)).toEqual(bytes(expected.ballotKey))
    expect(comment).toEqual(bytes(expected.commentBytes))
    expect(comment).toHaveLength(944)
    const text = Buffer.from(given.comment.text)
    expect([...comment.subarray(0, 5)]).toEqual([1, 1, given.comment.theme + 1, 0, text.length])
    expect(comment.subarray(5, 5 + text.length).toString()).toBe(given.comment.text)
    expect(comment.subarray(5 + text.length).every((byte) => byte === 0)).toBe(true)
    expect([...bytes(expected.blankComment)]).toEqual([1, ...Array.from({ length: 943 }, () => 0)])
  })

  it('opens the sealed sheet and reads it', () => {
    const info = Buffer.concat([tag('sheet'), part(1, 16), part(17, 16)])
    const aad = bytes(expected.firstLock)
    const opened = openByHand({ privateKey: bytes(given.tallyKey), sealed: part(545, 512), info, aad })
    const sheet = opened.subarray(32)
    expect(opened.subarray(0, 32)).toEqual(bytes(expected.ballotKey))
    expect(sheet).toEqual(bytes(expected.sheetBytes))
    expect(sheet).toHaveLength(432)
    expect([...sheet.subarray(0, 10)]).toEqual([1, 0, 7, 0, 4, 255, 250, 2, 255, 1])
    expect(sheet.subarray(10).every((byte) => byte === 0)).toBe(true)
  })

  it('opens the vector of RFC 9180 with the same few lines', () => {
    const hex = (text: string) => Buffer.from(text, 'hex')
    const sealed = Buffer.concat([hex(rfc9180.enc), hex(rfc9180.ct)])
    const text = openByHand({ privateKey: hex(rfc9180.skRm), sealed, info: hex(rfc9180.info), aad: hex(rfc9180.aad) })
    expect(text.toString('hex')).toBe(rfc9180.pt)
    const exported = exportByHand({ privateKey: hex(rfc9180.skRm), sealed, info: hex(rfc9180.info) }, Buffer.alloc(0))
    expect(exported.toString('hex')).toBe(rfc9180.exported)
  })

  it('computes the receipt from the sealed bytes and the tally’s key', () => {
    const info = Buffer.concat([tag('sheet'), part(1, 16), part(17, 16)])
    const exported = exportByHand({ privateKey: bytes(given.tallyKey), sealed: part(545, 512), info }, tag('receipt'))
    expect(number(exported.toString('base64url')) >> 126n).toBe(lettersAsNumber(expected.receipt))
    expect(expected.groupedReceipt.replaceAll('-', '')).toBe(expected.receipt)
  })

  it('computes count and hash of the box', () => {
    const slots = [
      { unit: given.unit, slotId: expected.firstLock, lock: expected.nextLock, sealed: expected.sealed },
      ...given.otherSlots.map((slot) => ({ unit: given.entries[1]?.unit ?? '', ...slot })),
    ]
    const rows = slots.map(({ unit, slotId, lock, sealed }) => ({
      unit,
      row: Buffer.concat([hash(Buffer.from(unit)), bytes(slotId), bytes(lock), bytes(sealed)]),
    }))
    const inOrder = rows.toSorted((one, other) =>
      one.unit === other.unit ? Buffer.compare(one.row, other.row) : one.unit < other.unit ? -1 : 1,
    )
    expect(expected.boxSeal).toEqual({ count: 3, hash: hash(...inOrder.map(({ row }) => row)).toString('hex') })
  })

  it('reads what the closing job and a box in another process say, and the box takes the round up', async () => {
    const { control: said } = expected
    const published = control.holdRequest.parse(JSON.parse(said.holdRequest))
    expect(await proveUnits(published, 'https://box.example.dk')).toMatchObject({
      round: given.round,
      units: given.entries.map(({ unit, invited }) => ({ unit, slots: invited, sealedBytes: 512 })),
    })
    expect(control.holdReply.parse(JSON.parse(said.holdReply))).toEqual({ outcome: 'held' })
    expect(control.extensionRequest.parse(JSON.parse(said.extensionRequest)).text).toBe(expected.extension)
    expect(control.sealReply.parse(JSON.parse(said.sealReply))).toEqual(expected.boxSeal)
    const rows = given.otherSlots.map(({ slotId, sealed }) => Buffer.concat([bytes(slotId), bytes(sealed)]))
    expect(bytes(said.answers)).toEqual(Buffer.concat([Buffer.of(0, 0, 2, 0), ...rows]))
    expect(readHandedAnswers(bytes(said.answers))?.map(({ slotId }) => slotId.toString())).toEqual(
      given.otherSlots.map(({ slotId }) => bytes(slotId).toString()),
    )
  })

  it('reads every request and reply as the contract and the page do', () => {
    const { messages } = expected
    const read = (schema: { parse: (raw: unknown) => unknown }, text: string) => schema.parse(JSON.parse(text))
    expect(read(contract.invitationRequest, messages.invitationRequest)).toEqual({ secret: given.invitationSecret })
    expect(read(contract.issueRequest, messages.issueRequest)).toMatchObject({ blinded: expected.blinded })
    expect(read(contract.issueReply, messages.issueReply)).toEqual({ signature: expected.blindSignature })
    expect(read(contract.boxReply, messages.boxReply)).toEqual({ outcome: 'stored' })
    expect(read(contract.boxReply, messages.outdatedReply)).toEqual({ outcome: 'outdated' })
    expect(read(contract.manifestReply, messages.manifestReply)).toMatchObject({ manifest: expected.manifest })
    expect(read(contract.unitReply, messages.unitReply)).toMatchObject({ entry: expected.entries[0] })
    const shapes = [
      [page.isIssued, messages.issueReply],
      [page.isBoxed, messages.boxReply],
      [page.isBoxed, messages.outdatedReply],
      [page.isManifest, messages.manifestReply],
      [page.isUnit, messages.unitReply],
    ] as const
    for (const [hasShape, text] of shapes) expect(hasShape(JSON.parse(text))).toBe(true)
  })

  it('verifies the manifest, its fingerprint and the proof of each unit', () => {
    const manifest = JSON.parse(expected.manifest)
    const key = createPublicKey({ key: bytes(manifest.signingKey), format: 'der', type: 'spki' })
    const signed = Buffer.concat([tag('manifest'), Buffer.from(expected.manifest)])
    const options = { key, dsaEncoding: 'ieee-p1363' } as const
    expect(verify('sha256', signed, options, bytes(given.manifestSignature))).toBe(true)
    const digest = BigInt(`0x${hash(tag('fingerprint'), Buffer.from(expected.manifest)).toString('hex')}`)
    expect((digest >> 126n).toString(32).padStart(26, '0')).toBe(withoutGaps(expected.fingerprint))
    const [first, second, third] = expected.entries.map((entry) => hash(Buffer.of(0), Buffer.from(entry)))
    if (!first || !second || !third) throw new Error('three units')
    const pair = hash(Buffer.of(1), first, second)
    expect(bytes(manifest.unitsRoot)).toEqual(hash(Buffer.of(1), pair, third))
    expect(expected.proofs.map((proof) => proof.map(bytes))).toEqual([[second, third], [first, third], [pair]])
  })

  it('verifies the later closing time', () => {
    const key = createPublicKey({ key: bytes(JSON.parse(expected.manifest).signingKey), format: 'der', type: 'spki' })
    const signed = Buffer.concat([tag('extension'), Buffer.from(expected.extension)])
    const options = { key, dsaEncoding: 'ieee-p1363' } as const
    expect(verify('sha256', signed, options, bytes(given.extensionSignature))).toBe(true)
    expect(JSON.parse(expected.extension)).toMatchObject({
      closesAt: given.extendedTo,
      fingerprint: expected.fingerprint,
    })
  })

  it('draws a ballot’s key, prefix, salt and blinding factor from its seed', () => {
    const seed = bytes(given.seed)
    const salt = Buffer.concat([bytes(given.round), bytes(given.unit), bytes(expected.issuerPublicKey)])
    const drawn = (purpose: string, length: number) => derivedByHand(seed, { salt, purpose, length })
    expect(drawn('prefix', 32)).toEqual(bytes(expected.prefix))
    expect(drawn('salt', 48)).toEqual(bytes(expected.salt))
    expect(drawn('key', 32)).toEqual(bytes(expected.ballotKey))
    const modulus = number(issuerModulus())
    const candidates = [0, 1, 2, 3].map((place) => number(drawn(`factor ${place}`, 384).toString('base64url')))
    const factor = candidates.find((candidate) => candidate > 0n && candidate < modulus) ?? 0n
    expect((factor * number(expected.inverse)) % modulus).toBe(1n)
  })

  it('reads the seed and its check from the recovery code', () => {
    const seed = bytes(given.seed)
    const check = hash(tag('recovery'), seed).readUInt16BE() >> 6
    expect(lettersAsNumber(expected.recoveryCode)).toBe((number(given.seed) << 10n) + BigInt(check))
    expect(expected.groupedRecoveryCode.replaceAll('-', '')).toBe(expected.recoveryCode)
  })
})

function issuerModulus(): string {
  const key = createPublicKey({ key: bytes(expected.issuerPublicKey), format: 'der', type: 'spki' })
  return key.export({ format: 'jwk' }).n ?? ''
}

function lettersAsNumber(letters: string): bigint {
  const digits = Array.from(letters, (letter) => BigInt('0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(letter)))
  return digits.reduce((sum, digit) => sum * 32n + digit, 0n)
}

/** Crockford's letters as JavaScript's digits to base 32, which leave no letter out. */
function withoutGaps(fingerprint: string): string {
  const digits = Array.from(fingerprint, (letter) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(letter).toString(32))
  return digits.join('')
}
