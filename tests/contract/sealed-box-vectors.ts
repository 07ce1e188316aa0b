import { createPrivateKey, createPublicKey } from 'node:crypto'
import { blindBallot, ballotMessage, finalizeBallot } from '../../backend/contract/sealed-box/ballot.ts'
import { ballotKeyAlgorithm, type BallotKeys } from '../../backend/contract/sealed-box/ballot-keys.ts'
import { toBase64url } from '../../backend/contract/sealed-box/base64url.ts'
import { concat, utf8 } from '../../backend/contract/sealed-box/bytes.ts'
import { writeExtension } from '../../backend/contract/sealed-box/extension.ts'
import { fingerprintOf, groupedFingerprint } from '../../backend/contract/sealed-box/fingerprint.ts'
import { keepBallot } from '../../backend/contract/sealed-box/kept-ballot.ts'
import { writeManifest } from '../../backend/contract/sealed-box/manifest.ts'
import { merkleTree } from '../../backend/contract/sealed-box/merkle-tree.ts'
import { questionnaireHash } from '../../backend/contract/sealed-box/questionnaire-hash.ts'
import { sealSheet } from '../../backend/contract/sealed-box/sealed-sheet.ts'
import { writeSheet } from '../../backend/contract/sealed-box/sheet.ts'
import { slotIdOf } from '../../backend/contract/sealed-box/slot-id.ts'
import { writeSubmission } from '../../backend/contract/sealed-box/submission.ts'
import { readTallyKeys } from '../../backend/contract/sealed-box/tally-keys.ts'
import { writeUnitEntry, type UnitEntry } from '../../backend/contract/sealed-box/unit-entry.ts'
import { ballotIssuer } from '../../backend/keys/ballot-issuer.ts'
import { vectorBytes, withDraws, withEphemeralKey, withSignature } from './fixed-randomness.ts'
import vectors from './vectors/sealed-box.json' with { type: 'json' }

export type Given = (typeof vectors)['given']

/** What the code makes of the given keys and random bytes: message by message, as in `vectors/sealed-box.json`. */
export async function madeFrom(given: Given) {
  const entries = given.entries.map((entry) =>
    writeUnitEntry({ ...entry, issuerKey: toBase64url(issuerKeyOf(given)) } as UnitEntry),
  )
  return { ...(await ballotMade(given)), ...(await sheetMade(given)), ...(await roundMade(given, entries)) }
}

async function ballotMade(given: Given) {
  const keys = await ballotKeysOf(given.ballotKey)
  const place = { round: given.round, unit: given.unit, issuerKey: issuerKeyOf(given) }
  const asked = await withDraws([given.prefix, given.salt, given.blindingFactor], () => blindBallot(place, keys))
  const signature = ballotIssuer(vectorBytes(given.issuerKey)).sign(asked.blinded)
  if (signature === 'not-a-ballot') throw new Error(signature)
  const ballot = await finalizeBallot(asked.state, signature)
  if (ballot === 'bad-signature') throw new Error(ballot)
  const sealed = await sealedFrom(given)
  const submission = await withSignature(given.submissionSignature, () =>
    writeSubmission(ballot, { sequence: given.sequence, sealed }),
  )
  return textsOf({
    issuerPublicKey: place.issuerKey,
    ballotPublicKey: keys.publicKey,
    message: await ballotMessage(place, keys.publicKey),
    prepared: ballot.prepared,
    blinded: asked.blinded,
    kept: vectorBytes(await keepBallot(asked)),
    blindSignature: signature,
    token: ballot.token,
    slotId: await slotIdOf(keys.publicKey),
    submission,
  })
}

async function sheetMade(given: Given) {
  return textsOf({ sheetBytes: writeSheet(given.sheet), sealed: await sealedFrom(given) })
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

async function sealedFrom(given: Given): Promise<Uint8Array> {
  const slotId = await slotIdOf((await ballotKeysOf(given.ballotKey)).publicKey)
  const place = { round: given.round, unit: given.unit, slotId }
  const tallyKey = await tallyKeyOf(given)
  return withEphemeralKey(given.ephemeralKey, () => sealSheet(tallyKey, place, given.sheet))
}

async function ballotKeysOf(text: string): Promise<BallotKeys> {
  const { x = '', y = '' } = publicKeyOf(text).export({ format: 'jwk' })
  const privateKey = await crypto.subtle.importKey('pkcs8', vectorBytes(text), ballotKeyAlgorithm, true, ['sign'])
  return { publicKey: concat(Uint8Array.of(4), vectorBytes(x), vectorBytes(y)), privateKey }
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
