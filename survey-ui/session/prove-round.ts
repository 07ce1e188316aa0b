import { fromBase64url } from '../../backend/contract/sealed-box/base64url.ts'
import type { Bytes } from '../../backend/contract/sealed-box/bytes.ts'
import { checkRound, type CheckedRound } from '../../backend/contract/sealed-box/check-round.ts'
import { questionnaireHash } from '../../backend/contract/sealed-box/questionnaire-hash.ts'
import type { Refusal } from './refusal.ts'
import type { ToldRound } from './told-round.ts'

/** A round whose keys, recipients, thresholds and questions are proved by the manifest the invitation names. */
export type ProvedRound = {
  readonly told: ToldRound
  readonly checked: CheckedRound
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
  if (checked === 'fingerprint-differs') return 'wrong-fingerprint'
  if (checked === 'already-closed') return 'round-closed'
  if (typeof checked === 'string') return checked
  return (await difference(told, checked)) ?? { told, checked }
}

/** The questions asked, the people shown and the closing time, which only the manifest's key can move. */
async function difference(
  { invitation, questionnaire }: ToldRound,
  { manifest, entry, closesAt }: CheckedRound,
): Promise<Refusal | undefined> {
  const { title, introduction, items, comments, commentThemes } = questionnaire
  const hash = await questionnaireHash({ title, introduction, items, comments, commentThemes })
  const asked = manifest.questionnaire
  if (hash !== asked.hash || comments.length !== asked.comments) return 'questions-differ'
  if (invitation.group.length !== entry.invited) return 'group-differs'
  return invitation.closesAt === closesAt ? undefined : 'closing-time-differs'
}

function bytesOf(text: string): Bytes {
  return fromBase64url(text) ?? new Uint8Array()
}
