import { boxReply, invitationReply, issueReply } from '../../contract/respondent-api.ts'
import type { Ballot } from '../../contract/sealed-box/ballot.ts'
import { boxOriginOf } from '../../contract/sealed-box/box-address.ts'
import { fromBase64url, toBase64url } from '../../contract/sealed-box/base64url.ts'
import { concat } from '../../contract/sealed-box/bytes.ts'
import type { Comment } from '../../contract/sealed-box/comment.ts'
import { respondent, type Respondent } from '../../contract/sealed-box/respondent.ts'
import type { Sheet } from '../../contract/sealed-box/sheet.ts'
import type { InvitationLink } from './invitation-link.ts'
import { post, postJson, withWork } from './json-requests.ts'
import type { RoundReader } from './read-round.ts'

/** A ballot in its owner's hands. */
export type HeldBallot = {
  readonly box: string
  readonly ballot: Ballot
  readonly role: Respondent
  /** How many comments the round asks for. */
  readonly comments: number
}

/** Does what the respondent's page does, without a page: from the link in the mail to a ballot in a checked round. */
export async function fetchBallot(link: InvitationLink, readRound: RoundReader): Promise<HeldBallot> {
  const invited = invitationReply.parse(await post(link.origin, '/api/invitation', { secret: link.secret }))
  const { checked, comments } = await readRound(link, invited)
  const role = respondent(checked)
  const asked = await role.askForBallot()
  const request = { secret: link.secret, blinded: toBase64url(asked.blinded) }
  const issued = await withWork([fromBase64url(link.secret) ?? new Uint8Array(), asked.blinded], (stamp) =>
    postJson(link.origin, '/api/issue', { ...request, work: toBase64url(stamp) }),
  )
  const { signature } = issueReply.parse(issued)
  const ballot = await role.receiveBallot(asked.state, fromBase64url(signature) ?? new Uint8Array())
  if (ballot === 'bad-signature') throw new Error('The registrar answered a signature that does not fit the ballot')
  return { box: boxOriginOf(checked.manifest.box, link.origin), ballot, role, comments }
}

/** What somebody answers; a question without a comment here is left blank. */
export type WrittenAnswers = { readonly sheet: Sheet; readonly comments?: readonly Comment[] }

/** Seals answers and puts them into the box; the step is 0 for the first, and one more for each change of them. */
export async function sendAnswers(
  { box, ballot, role, comments }: HeldBallot,
  written: WrittenAnswers,
  step = 0,
): Promise<void> {
  const asked = Array.from({ length: comments }, (_, question) => written.comments?.[question] ?? null)
  const { submission } = await role.submit(ballot, { sheet: written.sheet, comments: asked }, step)
  const headers = { 'content-type': 'application/octet-stream' }
  const reply = await withWork([submission], (stamp) =>
    fetch(`${box}/api/box`, { method: 'POST', headers, body: concat(submission, stamp) }),
  )
  if (boxReply.parse(reply).outcome !== 'stored') throw new Error('The box has a newer answer of this ballot')
}
