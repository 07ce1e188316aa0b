import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import { makeSideApp, type Side } from './app.ts'
import type { Parts } from './compose-parts.ts'
import type { Language } from './contract/respondent-api.ts'
import type { Clock } from './domain/clock.ts'
import type { AskedQuestionnaire } from './domain/questionnaire.ts'
import type { Round } from './domain/round.ts'
import { compressPublicFacts } from './middleware/compress-public-facts.ts'
import { padReplies } from './middleware/pad-replies.ts'
import { pageHeaders } from './middleware/page-headers.ts'
import type { Report } from './middleware/problems-to-replies.ts'
import { refuseOtherMethods } from './middleware/refuse-other-methods.ts'
import { servePages } from './middleware/serve-pages.ts'
import { boxPath } from './routes/box-path.ts'
import { registrarRoutes } from './routes/respondent-routes.ts'
import { describeInvitation } from './services/registrar/describe-invitation.ts'
import { groupsOfRound } from './services/registrar/groups-of-round.ts'
import { issueBallot } from './services/registrar/issue-ballot.ts'
import { publicFacts } from './services/registrar/public-facts.ts'
import { publicRounds } from './services/results/public-rounds.ts'
import type { Invitation } from './store/invitations.port.ts'

/** The folder of the built pages. */
export const pagesFolder = join(import.meta.dirname, '..', 'survey-ui', 'dist')

export type RespondentSide = {
  readonly origin: string
  /** The folder of the built pages. */
  readonly pages: string
  readonly parts: Parts
  /** The box, where it runs in this process; else its address, which pages may speak to besides their own host. */
  readonly box: { readonly listener: RequestListener } | { readonly address: string }
  readonly clock: Clock
  readonly questionnaireOf: (round: Round) => AskedQuestionnaire
  readonly languageOf: (invitation: Invitation) => Promise<Language>
  /** Hears the address of whoever asks for a new link. */
  readonly askForLink?: (address: string) => void
  readonly report: Report
}

/**
 * The host on which people answer: pages, the registrar's routes and, where the box runs here, its one route. No cookie,
 * no sign-in, no log.
 */
export function composeRespondentSide(need: RespondentSide): Side {
  const { box } = need
  const app = makeSideApp(need.report)
  app.use(pageHeaders({ mayBeFramed: true, speaksTo: 'address' in box ? box.address : undefined }))
  app.use(compressPublicFacts())
  app.use(padReplies())
  const { router } = registrarOf(need)
  app.use(router.routes())
  app.use(refuseOtherMethods(router, { [boxPath]: 'POST' }))
  app.use(servePages(need.pages, 'index.html'))
  return { origin: need.origin, app, ...('listener' in box && { direct: { path: boxPath, listener: box.listener } }) }
}

function registrarOf({ parts, clock, questionnaireOf, languageOf, askForLink = () => {} }: RespondentSide) {
  const { list, counted } = publicRounds(parts)
  return registrarRoutes({
    ...publicFacts({ ...parts, questionnaireOf }),
    publicRounds: list,
    counted,
    askForLink,
    describeInvitation: describeInvitation({ ...parts, groupsOfRound: groupsOfRound(parts.frozenRosters), languageOf }),
    issueBallot: issueBallot({ ...parts, clock, issuesUntil: endOfIssuing(parts), sign: parts.signBallot }),
  })
}

function endOfIssuing({ rounds }: Parts) {
  return async (id: string): Promise<number | undefined> => {
    const round = await rounds.get(id)
    return round?.value.state === 'open' ? round.value.closesAt : undefined
  }
}
