import { fromBase64url } from '../../backend/contract/sealed-box/base64url.ts'
import type { Bytes } from '../../backend/contract/sealed-box/bytes.ts'
import { checkRound, type CheckedRound, type RoundRefusal } from '../../backend/contract/sealed-box/check-round.ts'
import { questionnaireHash } from '../../backend/contract/sealed-box/questionnaire-hash.ts'
import type { Refusal } from './refusal.ts'
import type { ToldRound } from './told-round.ts'

/** A round whose keys, recipients, thresholds and questions are proved by the manifest the invitation names. */
export type ProvedRound = {
  readonly told: ToldRound
  readonly checked: CheckedRound
}

const meaning: Readonly<Record<RoundRefusal, Refusal>> = {
  'manifest-not-signed': 'not-proved',
  'fingerprint-differs': 'wrong-fingerprint',
  'another-round': 'not-proved',
  'unit-not-proved': 'not-proved',
  'weak-issuer-key': 'weak-round',
  'weak-thresholds': 'weak-round',
  'too-few-invited': 'weak-round',
  'already-closed': 'round-closed',
}

/** Believes the server nothing that the manifest does not prove. `now` in milliseconds since 1970. */
export async function proveRound(told: ToldRound, now: number): Promise<ProvedRound | Refusal> {
  const { link, invitation } = told
  const { manifest, signature, extension } = told.manifest
  const checked = await checkRound({
    round: invitation.round,
    unit: invitation.unit,
    fingerprint: link.fingerprint,
    manifest,
    signature: bytesOf(signature),
    published: { entry: told.unit.entry, index: told.unit.index, proof: told.unit.proof.map(bytesOf) },
    extension: extension ? { text: extension.text, signature: bytesOf(extension.signature) } : undefined,
    now,
  })
  if (typeof checked === 'string') return meaning[checked]
  if (!(await isAsProved(told, checked))) return 'not-proved'
  return { told, checked }
}

/** The questions asked, the people shown and the closing time, which only the manifest's key can move. */
async function isAsProved({ invitation, questionnaire }: ToldRound, { manifest, entry, closesAt }: CheckedRound) {
  const { title, introduction, items, comments, commentThemes } = questionnaire
  const hash = await questionnaireHash({ title, introduction, items, comments, commentThemes })
  return (
    hash === manifest.questionnaire.hash &&
    invitation.group.length === entry.invited &&
    invitation.closesAt === closesAt
  )
}

function bytesOf(text: string): Bytes {
  return fromBase64url(text) ?? new Uint8Array()
}
