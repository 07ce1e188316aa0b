import type { RequestListener } from 'node:http'
import { warningCalibration } from '../analytics/index.ts'
import { dispatchByHost } from './app.ts'
import { composeOfficeSide } from './compose-office-side.ts'
import { composeParts, type Parts } from './compose-parts.ts'
import { composeRespondentSide, pagesFolder } from './compose-respondent-side.ts'
import { composeRounds, processName } from './compose-rounds.ts'
import type { RegistrarSideStores } from './compose-registrar-stores.ts'
import type { OfficeConfig } from './config.ts'
import type { Clock } from './domain/clock.ts'
import type { Randomness } from './domain/randomness.ts'
import type { Mailer } from './mail/mailer.port.ts'
import type { ExpectedErrors } from './messages/expected-errors.ts'
import type { Report } from './middleware/problems-to-replies.ts'
import { readQuestionnaires } from './questionnaires.ts'
import { expectedErrorsOf } from './services/alerts/expected-errors-of.ts'
import { raiseAlerts } from './services/alerts/raise-alerts.ts'
import { remindHolders } from './services/custody/remind-holders.ts'
import { runDueJobs } from './services/jobs/run-due-jobs.ts'
import { enqueue } from './services/mail/enqueue.ts'
import { flushOutbox } from './services/mail/flush-outbox.ts'
import { remindResponsible } from './services/measures/remind-responsible.ts'
import { tellResponsible } from './services/measures/tell-responsible.ts'
import { rosterPeople } from './services/organisation/roster-people.ts'
import { carryOutCorrections } from './services/registrar/carry-out-corrections.ts'
import { deliverInvitations } from './services/registrar/deliver-invitations.ts'
import { lostLinks } from './services/registrar/lost-links.ts'
import { correctedInvitationMails, invitationMails, newLinkMails } from './services/registrar/mail-invitation.ts'
import { membersOfRound, type MembersOfRound } from './services/registrar/members-of-round.ts'
import { tellOfWaitingCorrections } from './services/registrar/tell-of-waiting-corrections.ts'
import { tellOldAddress } from './services/registrar/tell-old-address.ts'
import { sendReminders } from './services/round/send-reminders.ts'
import { tellEverybody } from './services/round/tell-everybody.ts'
import type { RoundsBox } from './store/rounds-box.port.ts'

export type InstallationNeed = {
  readonly config: OfficeConfig
  readonly stores: RegistrarSideStores
  readonly box: InstallationBox
  readonly mailer: Mailer
  readonly clock: Clock
  readonly randomness: Randomness
  /** Hears the kind of what went wrong, never more. */
  readonly report: Report
  /** Aborted when the process is about to end. */
  readonly stopping?: AbortSignal
}

/** The box of an installation: in this process, with its listener, or elsewhere. */
export type InstallationBox = {
  readonly rounds: RoundsBox
  /** As manifests state it. */
  readonly address: string
  readonly listener?: RequestListener
}

export type Installation = {
  readonly listener: RequestListener
  readonly runDueJobs: () => Promise<void>
  /** Goes on with openings that were asked for; may take long. */
  readonly continueOpenings: () => Promise<void>
  /** A one-time link for the first administrator; undefined where there is one. */
  readonly makeSetUpLink: () => Promise<string | undefined>
  /** Resolves when no work goes on behind a reply that was given. */
  readonly settled: () => Promise<void>
}

/** Puts a whole installation together on the stores given: both hosts, the rounds, the mails and the due jobs. */
export function composeInstallation(need: InstallationNeed): Installation {
  const { config, stores, clock, report } = need
  const parts = composeParts(stores, need.box.rounds)
  const { questionnaireOf, selections, attributes } = readQuestionnaires()
  const people = rosterPeople(parts)
  const expectedErrors = expectedErrorsOf(warningCalibration)
  const telling = tellingOf(need, parts, { people, expectedErrors })
  const office = composeOfficeSide({
    ...need,
    parts,
    people,
    expectedErrors,
    selections: () => ({ selections: selections(), ...attributes() }),
    rounds: (roster) =>
      composeRounds({ ...need, ...roster, ...telling, parts, questionnaireOf, boxAddress: need.box.address }),
  })
  const { representing } = office
  const { members, lost } = invitedOf(need, parts)
  const respondents = composeRespondentSide({
    origin: config.respondentOrigin,
    pages: pagesFolder,
    parts,
    box: need.box.listener ? { listener: need.box.listener } : { address: need.box.address },
    clock,
    questionnaireOf,
    languageOf: async ({ round, member }) => (await members(round)).get(member)?.language ?? 'da',
    askForLink: lost.ask,
    report,
  })
  return {
    listener: dispatchByHost([respondents, office.side]),
    continueOpenings: office.rounds.continueOpenings,
    runDueJobs: dueJobs(need, parts, { ...office.rounds, ...telling, members, lost, people, representing }),
    makeSetUpLink: office.makeSetUpLink,
    settled: office.settled,
  }
}

type Told = { readonly people: ReturnType<typeof rosterPeople>; readonly expectedErrors: ExpectedErrors }

/** What is told by mail through the outbox: alerts, what everybody invited must know, and that a key is waited for. */
function tellingOf({ config, clock }: InstallationNeed, parts: Parts, { people, expectedErrors }: Told) {
  const contacts = async () => new Map((await people()).map((person) => [person.member, person]))
  const lostLinkAddress = `${config.respondentOrigin}/#/link`
  const mails = { ...parts, contacts, lostLinkAddress, enqueue: enqueue({ documents: parts.documents, clock }) }
  const facts = { errors: expectedErrors, signInAddress: config.officeOrigin }
  return {
    tellEverybody: tellEverybody(mails),
    raiseAlerts: raiseAlerts({ ...mails, facts }),
    remindHolders: remindHolders({ ...mails, clock, officeOrigin: config.officeOrigin }),
    remindResponsible: remindResponsible({ ...mails, clock, officeOrigin: config.officeOrigin }),
    tellResponsible: tellResponsible({ ...mails, clock, officeOrigin: config.officeOrigin }),
  }
}

/** Who is invited to which round, and what becomes of their lost links. */
function invitedOf(need: InstallationNeed, parts: Parts) {
  const members = membersOfRound(parts)
  const mailFor = mailsOf(need, parts, members).newLinks
  return { members, lost: lostLinks({ ...need, ...parts, membersOfRound: members, mailFor }) }
}

/** Mails that carry a secret, straight from memory. */
function mailsOf(need: InstallationNeed, parts: Parts, members: MembersOfRound) {
  const mails = { ...need, ...parts, ...need.config, membersOfRound: members }
  return {
    invitations: invitationMails(mails),
    corrected: correctedInvitationMails(mails),
    newLinks: newLinkMails(mails),
  }
}

type Due = Pick<ReturnType<typeof composeRounds>, 'closeRound' | 'finishCancelling' | 'noteParticipation'> & {
  readonly members: MembersOfRound
  readonly lost: ReturnType<typeof lostLinks>
  readonly people: ReturnType<typeof rosterPeople>
  readonly representing: ReturnType<typeof composeOfficeSide>['representing']
  readonly tellEverybody: ReturnType<typeof tellEverybody>
  readonly remindResponsible: () => Promise<void>
  readonly tellResponsible: () => Promise<void>
}

function dueJobs(
  need: InstallationNeed,
  parts: Parts,
  { members, lost, people, representing, ...rounds }: Due,
): () => Promise<void> {
  const { config, clock, randomness, mailer, report } = need
  const mails = mailsOf(need, parts, members)
  const queue = enqueue({ documents: parts.documents, clock })
  const due = runDueJobs({
    ...parts,
    holder: processName(randomness),
    carryOutCorrections: carryOutCorrections({
      ...parts,
      mailFor: mails.corrected,
      tellOldAddress: tellOldAddress({ ...parts, membersOfRound: members, enqueue: queue }),
      randomness,
      clock,
    }),
    tellOfWaitingCorrections: tellOfWaitingCorrections({
      ...parts,
      people,
      representing,
      officeOrigin: config.officeOrigin,
      enqueue: queue,
    }),
    deliverInvitations: deliverInvitations({ ...parts, mailFor: mails.invitations, randomness }),
    remind: sendReminders({ ...parts, clock, tellEverybody: rounds.tellEverybody.ofReminder }),
    ...rounds,
    flushOutbox: flushOutbox({ documents: parts.documents, mailer, clock, random: randomness, from: config.mailFrom }),
    report,
    clock,
  })
  return async () => {
    // In every process, whichever of them does the other jobs: requests for links lie in its own memory.
    await lost.mailLinks().catch(() => report('lost-link'))
    await due()
  }
}
