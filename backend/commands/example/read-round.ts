import { manifestReply, questionnaireReply, unitReply, type InvitationReply } from '../../contract/respondent-api.ts'
import { fromBase64url } from '../../contract/sealed-box/base64url.ts'
import { checkRound, type CheckedRound } from '../../contract/sealed-box/check-round.ts'
import type { InvitationLink } from './invitation-link.ts'
import { read } from './json-requests.ts'

/** A round as its manifest proves it, and how many comments it asks for. */
type ReadRound = { readonly checked: CheckedRound; readonly comments: number }

export type RoundReader = (link: InvitationLink, invited: InvitationReply) => Promise<ReadRound>

/** Fetches the public facts of a round once for each group and checks them as the page does; throws what is not proved. */
export function roundReader(now: () => number = Date.now): RoundReader {
  const known = new Map<string, Promise<ReadRound>>()
  return (link, invited) => {
    const place = `${invited.round} ${invited.unit} ${link.fingerprint}`
    const reading = known.get(place) ?? readAndCheck(link, invited, now())
    known.set(place, reading)
    return reading
  }
}

async function readAndCheck(link: InvitationLink, { round, unit }: InvitationReply, now: number): Promise<ReadRound> {
  const get = async (path: string) => read(await fetch(`${link.origin}/api/rounds/${round}/${path}`))
  const { manifest, signature, extension } = manifestReply.parse(await get('manifest'))
  const { entry, index, proof } = unitReply.parse(await get(`units/${unit}`))
  const checked = await checkRound({
    round,
    unit,
    fingerprint: link.fingerprint,
    manifest,
    signature: bytesOf(signature),
    extension: extension ? { text: extension.text, signature: bytesOf(extension.signature) } : undefined,
    published: { entry, index, proof: proof.map(bytesOf) },
    now,
  })
  if (typeof checked === 'string') throw new Error(`The round is not as it should be: ${checked}`)
  const { comments } = questionnaireReply.parse(await get('questionnaire'))
  return { checked, comments: comments.length }
}

function bytesOf(text: string): Uint8Array {
  return fromBase64url(text) ?? new Uint8Array()
}
