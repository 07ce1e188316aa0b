import { join } from 'node:path'
import { makeSideApp, type Side } from './app.ts'
import type { Parts } from './compose-parts.ts'
import type { Language } from './contract/respondent-api.ts'
import { mostComments, submissionLength } from './contract/sealed-box/submission.ts'
import type { Clock } from './domain/clock.ts'
import { Problem } from './domain/problems.ts'
import type { AskedQuestionnaire } from './domain/questionnaire.ts'
import type { Round } from './domain/round.ts'
import { ballotIssuer, type BallotIssuer } from './keys/ballot-issuer.ts'
import { submissionVerifier } from './keys/submission-verifier.ts'
import { compressPublicFacts } from './middleware/compress-public-facts.ts'
import { pageHeaders, replyHeaders } from './middleware/page-headers.ts'
import type { Report } from './middleware/problems-to-replies.ts'
import { servePages } from './middleware/serve-pages.ts'
import { boxListener, boxPath } from './routes/box-listener.ts'
import { registrarRoutes } from './routes/respondent-routes.ts'
import { acceptSubmission } from './services/box/accept-submission.ts'
import { describeInvitation } from './services/registrar/describe-invitation.ts'
import { issueBallot } from './services/registrar/issue-ballot.ts'
import { publicFacts } from './services/registrar/public-facts.ts'
import type { Invitation } from './store/invitations.port.ts'

/** The folder of the built pages. */
export const pagesFolder = join(import.meta.dirname, '..', 'survey-ui', 'dist')

export type RespondentSide = {
  readonly origin: string
  /** The folder of the built pages. */
  readonly pages: string
  readonly parts: Parts
  readonly clock: Clock
  readonly questionnaireOf: (round: Round) => AskedQuestionnaire
  readonly languageOf: (invitation: Invitation) => Promise<Language>
  readonly report: Report
}

/** The host on which people answer: pages, the registrar's routes and the box's one route. No cookie, no sign-in, no log. */
export function composeRespondentSide(need: RespondentSide): Side {
  const app = makeSideApp(need.report)
  app.use(pageHeaders({ mayBeFramed: true }))
  app.use(compressPublicFacts())
  app.use(registrarOf(need).routes())
  app.use(servePages(need.pages, 'index.html'))
  return { origin: need.origin, app, direct: { path: boxPath, listener: boxOf(need) } }
}

function boxOf({ parts, report }: RespondentSide) {
  return boxListener({
    accept: acceptSubmission({ box: parts.box, read: submissionVerifier() }),
    submissionBytes: submissionLength(mostComments),
    headers: replyHeaders,
    report,
  })
}

function registrarOf({ parts, clock, questionnaireOf, languageOf }: RespondentSide) {
  return registrarRoutes({
    ...publicFacts({ ...parts, questionnaireOf }),
    describeInvitation: describeInvitation({ ...parts, languageOf }),
    issueBallot: issueBallot({ ...parts, clock, issuesUntil: endOfIssuing(parts), sign: signing(parts) }),
  })
}

function endOfIssuing({ rounds }: Parts) {
  return async (id: string): Promise<number | undefined> => {
    const round = await rounds.get(id)
    return round?.value.state === 'open' ? round.value.closesAt : undefined
  }
}

/**
 * Signs with the group's key. Keys of the round that was asked last stay in memory, as reading one costs as much as
 * signing, until the first request for another round. After the round they sign what no box takes any more.
 */
function signing({ keys }: Parts) {
  const issuers = new Map<string, BallotIssuer>()
  let kept = ''
  return async ({
    round,
    unit,
    blinded,
  }: {
    round: string
    unit: string
    blinded: Uint8Array
  }): Promise<Uint8Array> => {
    if (kept !== round) issuers.clear()
    kept = round
    const issuer = issuers.get(unit) ?? (await issuerOf(round, unit))
    issuers.set(unit, issuer)
    const signature = issuer.sign(blinded)
    if (signature === 'not-a-ballot') throw new Problem('bad-request')
    return signature
  }

  async function issuerOf(round: string, unit: string): Promise<BallotIssuer> {
    const key = await keys.get(round, `issuer:${unit}`)
    if (!key) throw new Problem('round-closed')
    return ballotIssuer(key)
  }
}
