import { makeSideApp, type Side } from './app.ts'
import { makeReports } from './reports/make-reports.ts'
import type { Parts } from './compose-parts.ts'
import type { composeRounds, RoundsNeed } from './compose-rounds.ts'
import { pagesFolder } from './compose-respondent-side.ts'
import type { OfficeConfig } from './config.ts'
import type { SelectionsReply } from './contract/office-api.ts'
import type { Clock } from './domain/clock.ts'
import type { Randomness } from './domain/randomness.ts'
import type { Mailer } from './mail/mailer.port.ts'
import type { ExpectedErrors } from './messages/expected-errors.ts'
import { signInMail } from './messages/sign-in-mails.ts'
import { pageHeaders } from './middleware/page-headers.ts'
import type { Report } from './middleware/problems-to-replies.ts'
import { leadToSignIn } from './middleware/lead-to-sign-in.ts'
import { refuseOtherMethods } from './middleware/refuse-other-methods.ts'
import { servePages } from './middleware/serve-pages.ts'
import { officeRoutes } from './routes/office-routes.ts'
import { makeAccess } from './services/access/access.ts'
import { backgroundWork } from './services/access/background-work.ts'
import { linkMinutes, type SignInMail } from './services/access/sign-in-by-mail.ts'
import { makeCustody } from './services/custody/make-custody.ts'
import { makeMeasures } from './services/measures/make-measures.ts'
import { makeOrganisation } from './services/organisation/make-organisation.ts'
import type { rosterPeople } from './services/organisation/roster-people.ts'
import { addressCorrections } from './services/registrar/address-corrections.ts'
import { makeResults } from './services/results/make-results.ts'
import { administrators } from './store/access-collections.ts'

type Rounds = ReturnType<typeof composeRounds>

export type OfficeSide = {
  readonly config: OfficeConfig
  readonly parts: Parts
  readonly mailer: Mailer
  readonly clock: Clock
  readonly randomness: Randomness
  readonly report: Report
  readonly expectedErrors: ExpectedErrors
  readonly people: ReturnType<typeof rosterPeople>
  readonly selections: () => SelectionsReply
  /** The rounds' services, which need to know what the office keeps: the approved roster and who was appointed. */
  readonly rounds: (roster: Pick<RoundsNeed, 'differenceNow' | 'representing' | 'appointments'>) => Rounds
}

/** The host of leaders, representatives and administrators, with the rounds they steer. */
export function composeOfficeSide(need: OfficeSide) {
  const { config, parts, clock, randomness } = need
  const work = backgroundWork((error) => need.report(error instanceof Error ? error.constructor.name : 'unknown'))
  const access = makeAccess({
    people: need.people,
    clock,
    randomness,
    documents: parts.documents,
    officeOrigin: config.officeOrigin,
    sendSignInMail: signInMailer(need),
    startInBackground: work.start,
  })
  const organisation = makeOrganisation({
    documents: parts.documents,
    clock,
    randomness,
    mayStandIn: access.mayStandIn,
  })
  const rounds = need.rounds(ofRoster(organisation.differenceNow, access))
  const results = makeResults({
    documents: parts.documents,
    respondentOrigin: config.respondentOrigin,
    participation: rounds.participation,
    openingProgress: rounds.openingProgress,
  })
  const custody = makeCustody({ documents: parts.documents, clock, isEmployers: access.isEmployers })
  const services = {
    access,
    corrections: addressCorrections({ ...parts, administrators: parts.documents.open(administrators), clock }),
    custody,
    organisation,
    measures: makeMeasures({ documents: parts.documents, clock, randomness }),
    results,
    rounds: { ...rounds, ...openingBehind(rounds, work.start), selections: async () => need.selections() },
    reports: makeReports({ errors: need.expectedErrors }),
  }
  const { makeSetUpLink, representing } = access
  return { side: sideOf(need, services), rounds, makeSetUpLink, representing, settled: work.settled }
}

/** An opening starts at once, behind the reply to whoever asked for it. */
function openingBehind({ askOpening, continueOpenings }: Rounds, start: (work: () => Promise<void>) => void) {
  return {
    askOpening: async (round: string): Promise<void> => {
      await askOpening(round)
      start(continueOpenings)
    },
  }
}

function sideOf({ config, report }: OfficeSide, services: Parameters<typeof officeRoutes>[0]): Side {
  const app = makeSideApp(report)
  app.use(pageHeaders({ mayBeFramed: false }))
  const { router } = officeRoutes(services, config.officeOrigin)
  app.use(leadToSignIn)
  app.use(router.routes())
  app.use(refuseOtherMethods(router))
  app.use(servePages(pagesFolder, 'office.html'))
  return { origin: config.officeOrigin, app }
}

/** Straight from memory to the mail server; a link that could not be sent is asked for again. */
function signInMailer({ config, mailer, randomness, parts }: OfficeSide) {
  return async ({ to, language, link }: SignInMail): Promise<void> => {
    const host = config.mailFrom.split('@')[1] ?? 'localhost'
    const top = (await parts.rosters.get('current'))?.value.organisation.units.find(({ parentId }) => parentId === null)
    const facts = { name: to.name, ...(top && { organisation: top.name }), link, expiresInMinutes: linkMinutes }
    const messageId = `<${Buffer.from(randomness(16)).toString('hex')}@${host}>`
    await mailer.send({ from: config.mailFrom, to: to.email, messageId, ...signInMail(language, facts) })
  }
}

function ofRoster(
  differenceNow: RoundsNeed['differenceNow'],
  access: ReturnType<typeof makeAccess>,
): Parameters<OfficeSide['rounds']>[0] {
  return { differenceNow, representing: access.representing, appointments: appointed(access) }
}

/** Who represents by now, who appointed them and when, as the manifest states it: the latest code that was used. */
function appointed({ representatives }: ReturnType<typeof makeAccess>): RoundsNeed['appointments'] {
  return async () =>
    (await representatives()).flatMap(({ name, appointments }) => {
      const latest = appointments.findLast(({ enrolled }) => enrolled)
      if (!latest) return []
      return [{ name, role: 'representative', appointedBy: latest.by, appointedAt: Date.parse(latest.day) }]
    })
}
