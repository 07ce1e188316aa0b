import {
  invitationRequest,
  issueRequest,
  lostLinkRequest,
  type LostLinkReply,
  type CountedReply,
  type InvitationReply,
  type IssueReply,
  type ManifestReply,
  type PublicRoundsReply,
  type QuestionnaireReply,
  type UnitReply,
} from '../contract/respondent-api.ts'
import { workSubject } from '../contract/sealed-box/work.ts'
import { workGate, type WorkGate } from '../middleware/work-gate.ts'
import { readJson } from '../middleware/read-body.ts'
import { describeApi } from './describe-api.ts'
import { respondentApiHost } from './respondent-api-host.ts'
import { registrarRouter, type RegistrarRouter } from './registrar-router.ts'

/** What the registrar does for respondents. */
export type RegistrarForRespondents = {
  readonly manifest: (round: string) => Promise<ManifestReply>
  readonly unit: (round: string, unit: string) => Promise<UnitReply>
  readonly questionnaire: (round: string) => Promise<QuestionnaireReply>
  readonly publicRounds: () => Promise<PublicRoundsReply>
  readonly counted: (round: string) => Promise<CountedReply>
  readonly describeInvitation: (secret: Uint8Array) => Promise<InvitationReply>
  /** Notes that whoever has this address has lost the link; tells nothing. */
  readonly askForLink: (address: string) => void
  readonly issueBallot: (secret: Uint8Array, blinded: Uint8Array) => Promise<Uint8Array>
}

/** Routes of the registrar on the respondent's host: who is invited, and the public facts of a round. No sign-in. */
export function registrarRoutes(registrar: RegistrarForRespondents, gates = usualGates()): RegistrarRouter {
  const router = registrarRouter()
  router.get('/api/rounds', async (context) => {
    context.body = await registrar.publicRounds()
  })
  router.get('/api/rounds/:round/counted', async (context) => {
    context.body = await registrar.counted(context.params['round'] ?? '')
  })
  router.get('/api/rounds/:round/manifest', async (context) => {
    context.body = await registrar.manifest(context.params['round'] ?? '')
  })
  router.get('/api/rounds/:round/units/:unit', async (context) => {
    context.body = await registrar.unit(context.params['round'] ?? '', context.params['unit'] ?? '')
  })
  router.get('/api/rounds/:round/questionnaire', async (context) => {
    context.body = await registrar.questionnaire(context.params['round'] ?? '')
  })
  router.post('/api/invitation', async (context) => {
    const { secret } = await readJson(context, invitationRequest)
    context.body = await registrar.describeInvitation(fromBase64url(secret))
  })
  router.post('/api/issue', async (context) => {
    const { secret, blinded, work } = await readJson(context, issueRequest)
    gates.issue(() => workSubject(fromBase64url(secret), fromBase64url(blinded)), stampIn(work))
    const signature = await registrar.issueBallot(fromBase64url(secret), fromBase64url(blinded))
    context.body = { signature: Buffer.from(signature).toString('base64url') } satisfies IssueReply
  })
  router.post('/api/lost-link', async (context) => {
    const { address, work } = await readJson(context, lostLinkRequest)
    gates.lostLink(() => workSubject(fromBase64url(address)), stampIn(work))
    registrar.askForLink(Buffer.from(address, 'base64url').toString('utf8').replaceAll('\0', ''))
    context.body = { outcome: 'received' } satisfies LostLinkReply
  })
  router.router.use(describeApi(respondentApiHost).routes())
  return router
}

/** A new link costs a mail, so that it has its price in quiet times too: a fifth of a second of a phone. */
function usualGates(): { readonly issue: WorkGate; readonly lostLink: WorkGate } {
  return { issue: workGate(), lostLink: workGate({ leastBits: 14, freePerSecond: 10 }) }
}

function stampIn(work: string | undefined): Uint8Array | undefined {
  return work === undefined ? undefined : fromBase64url(work)
}

function fromBase64url(text: string): Uint8Array {
  return Buffer.from(text, 'base64url')
}
