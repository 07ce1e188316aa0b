import { createPrivateKey, createPublicKey } from 'node:crypto'
import {
  blindBallot,
  ballotMessage,
  finalizeBallot,
  type BlindedBallot,
} from '../../backend/contract/sealed-box/ballot.ts'
import { deriveFromSeed } from '../../backend/contract/sealed-box/ballot-seed.ts'
import { toBase64url } from '../../backend/contract/sealed-box/base64url.ts'
import { utf8 } from '../../backend/contract/sealed-box/bytes.ts'
import { writeExtension } from '../../backend/contract/sealed-box/extension.ts'
import { fingerprintOf, groupedFingerprint } from '../../backend/contract/sealed-box/fingerprint.ts'
import { writeManifest } from '../../backend/contract/sealed-box/manifest.ts'
import { merkleTree } from '../../backend/contract/sealed-box/merkle-tree.ts'
import { questionnaireHash } from '../../backend/contract/sealed-box/questionnaire-hash.ts'
import type { BallotPlace } from '../../backend/contract/sealed-box/place.ts'
import { groupedReceipt } from '../../backend/contract/sealed-box/receipt.ts'
import { groupedRecoveryCode, writeRecoveryCode } from '../../backend/contract/sealed-box/recovery-code.ts'
import { writeComment } from '../../backend/contract/sealed-box/comment.ts'
import { sealComment } from '../../backend/contract/sealed-box/sealed-comment.ts'
import { sealSheet, type SealedSheet } from '../../backend/contract/sealed-box/sealed-sheet.ts'
import { writeSheet } from '../../backend/contract/sealed-box/sheet.ts'
import { lockAt, openerAt } from '../../backend/contract/sealed-box/slot-lock.ts'
import { writeSubmission } from '../../backend/contract/sealed-box/submission.ts'
import { readTallyKeys } from '../../backend/contract/sealed-box/tally-keys.ts'
import { writeUnitEntry, type UnitEntry } from '../../backend/contract/sealed-box/unit-entry.ts'
import { writeHandedAnswers } from '../../backend/contract/handed-answers.ts'
import { ballotIssuer } from '../../backend/keys/ballot-issuer.ts'
import { boxSeal } from '../../backend/store/box-seal.ts'
import type { BoxSeal } from '../../backend/store/box.port.ts'
import { vectorBytes, withEphemeralKey } from './fixed-randomness.ts'
import vectors from './vectors/sealed-box.json' with { type: 'json' }

export type Given = (typeof vectors)['given']

/** What the code makes of the given keys and random bytes: message by message, as in `vectors/sealed-box.json`. */
export async function madeFrom(given: Given) {
  const entries = given.entries.map((entry) =>
    writeUnitEntry({ ...entry, issuerKey: toBase64url(issuerKeyOf(given)) } as UnitEntry),
  )
  const made = { ...(await ballotMade(given)), ...(await sheetMade(given)), ...(await roundMade(given, entries)) }
  return { ...made, messages: messagesOf(given, made), control: controlOf(given, made) }
}

type Made = Awaited<ReturnType<typeof ballotMade>> & Awaited<ReturnType<typeof roundMade>>

/** The bodies of requests and replies, as JSON. */
function messagesOf(given: Given, made: Made) {
  const [entry = '', proof = []] = [made.entries[0], made.proofs[0]]
  return {
    invitationRequest: JSON.stringify({ secret: given.invitationSecret }),
    issueRequest: JSON.stringify({ secret: given.invitationSecret, blinded: made.blinded }),
    issueReply: JSON.stringify({ signature: made.blindSignature }),
    boxReply: JSON.stringify({ outcome: 'stored' }),
    outdatedReply: JSON.stringify({ outcome: 'outdated' }),
    manifestReply: JSON.stringify({
      manifest: made.manifest,
      signature: given.manifestSignature,
      extension: { text: made.extension, signature: given.extensionSignature },
    }),
    unitReply: JSON.stringify({ entry, index: 0, proof }),
  }
}

/** What the closing job and a box in another process say to each other. */
function controlOf(given: Given, made: Made & { readonly boxSeal: BoxSeal }) {
  const others = given.otherSlots.map(({ slotId, sealed }) => ({
    slotId: vectorBytes(slotId),
    sealed: vectorBytes(sealed),
  }))
  return {
    holdRequest: JSON.stringify({
      manifest: made.manifest,
      signature: given.manifestSignature,
      entries: made.entries,
    }),
    holdReply: JSON.stringify({ outcome: 'held' }),
    extensionRequest: JSON.stringify({ text: made.extension, signature: given.extensionSignature }),
    sealReply: JSON.stringify(made.boxSeal),
    answers: toBase64url(writeHandedAnswers(others)),
  }
}

async function ballotMade(given: Given) {
  const place = { round: given.round, unit: given.unit, issuerKey: issuerKeyOf(given) }
  const asked = await blindBallot(place, vectorBytes(given.seed))
  const signature = ballotIssuer(vectorBytes(given.issuerKey)).sign(asked.blinded)
  if (signature === 'not-a-ballot') throw new Error(signature)
  const ballot = await finalizeBallot(asked.state, signature)
  if (ballot === 'bad-signature') throw new Error(ballot)
  const { sealed } = await sealedFrom(given)
  const { step } = given
  const recoveryCode = await writeRecoveryCode(vectorBytes(given.seed))
  return {
    ...textsOf({
      issuerPublicKey: place.issuerKey,
      ...(await drawnFromSeed(given, place)),
      firstLock: ballot.firstLock,
      opener: await openerAt(ballot.key, step),
      opens: await lockAt(ballot.key, step),
      nextLock: await lockAt(ballot.key, step + 1),
      message: await ballotMessage(place, ballot.firstLock),
      prepared: ballot.prepared,
      blinded: asked.blinded,
      inverse: asked.state.inverse,
      blindSignature: signature,
      token: ballot.token,
      submission: await writeSubmission(ballot, { step, sealed }),
    }),
    recoveryCode,
    groupedRecoveryCode: groupedRecoveryCode(recoveryCode),
  }
}

async function drawnFromSeed(given: Given, place: BallotPlace) {
  const derive = await deriveFromSeed(vectorBytes(given.seed), place)
  return { ballotKey: await derive('key', 32), prefix: await derive('prefix', 32), salt: await derive('salt', 48) }
}

async function sheetMade(given: Given) {
  const { sealed, receipt } = await sealedFrom(given)
  return {
    ...textsOf({ sheetBytes: writeSheet(given.sheet), sealed }),
    receipt,
    groupedReceipt: groupedReceipt(receipt),
    boxSeal: await sealOf(given, sealed),
    ...(await commentMade(given)),
  }
}

async function commentMade(given: Given) {
  const owner = { ...(await ballotOf(given)), question: given.commentQuestion }
  const comment = { ...given.comment, language: 'da' as const }
  const tallyKey = await tallyKeyOf(given)
  const seal = () => sealComment(tallyKey, owner, comment)
  return textsOf({
    commentBytes: writeComment(comment),
    blankComment: writeComment(null),
    sealedComment: await withEphemeralKey(given.commentEphemeralKey, seal),
  })
}

async function roundMade(given: Given, entries: readonly string[]) {
  const tree = await merkleTree(entries.map(utf8))
  const manifest = writeManifest({
    ...given.manifest,
    version: 1,
    languages: ['da', 'en'],
    questionnaire: { ...given.manifest.questionnaire, hash: await questionnaireHash(given.questionnaire) },
    custody: { kind: 'representative', holders: given.manifest.custody.holders },
    tallyKey: toBase64url(await tallyKeyOf(given)),
    unitsRoot: toBase64url(tree.root),
    unitCount: entries.length,
    signingKey: toBase64url(
      new Uint8Array(publicKeyOf(given.manifestKey).export({ format: 'der', type: 'spki' }) as Buffer),
    ),
  })
  const fingerprint = await fingerprintOf(manifest)
  const proofs = entries.map((_, index) => tree.proofOf(index).map(toBase64url))
  const extension = writeExtension({ version: 1, round: given.round, fingerprint, closesAt: given.extendedTo })
  return { entries, proofs, manifest, fingerprint, groupedFingerprint: groupedFingerprint(fingerprint), extension }
}

/** The box as it is with the sealed sheet in the first group and two made-up slots in the second. */
async function sealOf(given: Given, sealed: Uint8Array): Promise<BoxSeal> {
  const { firstLock, key } = await ballotOf(given)
  const own = { slotId: firstLock, lock: await lockAt(key, given.step + 1), sealed }
  const [first = '', second = ''] = given.entries.map(({ unit }) => unit)
  const others = given.otherSlots.map(({ slotId, lock, sealed: other }) => ({
    slotId: vectorBytes(slotId),
    lock: vectorBytes(lock),
    sealed: vectorBytes(other),
  }))
  return boxSeal([first, second], async (unit) => (unit === first ? [own] : others))
}

async function sealedFrom(given: Given): Promise<SealedSheet> {
  const owner = await ballotOf(given)
  const tallyKey = await tallyKeyOf(given)
  return withEphemeralKey(given.ephemeralKey, () => sealSheet(tallyKey, owner, given.sheet))
}

async function ballotOf(given: Given): Promise<BlindedBallot> {
  const place = { round: given.round, unit: given.unit, issuerKey: issuerKeyOf(given) }
  const { state } = await blindBallot(place, vectorBytes(given.seed))
  return state
}

async function tallyKeyOf(given: Given): Promise<Uint8Array> {
  const { publicKey } = await readTallyKeys(vectorBytes(given.tallyKey))
  return new Uint8Array(await crypto.subtle.exportKey('raw', publicKey))
}

function issuerKeyOf(given: Given): Uint8Array {
  return new Uint8Array(publicKeyOf(given.issuerKey).export({ format: 'der', type: 'spki' }) as Buffer)
}

function publicKeyOf(pkcs8: string) {
  return createPublicKey(createPrivateKey({ key: Buffer.from(pkcs8, 'base64url'), format: 'der', type: 'pkcs8' }))
}

function textsOf<Name extends string>(parts: Record<Name, Uint8Array>): Record<Name, string> {
  const entries = Object.entries<Uint8Array>(parts).map(([name, bytes]) => [name, toBase64url(bytes)])
  return Object.fromEntries(entries) as Record<Name, string>
}
