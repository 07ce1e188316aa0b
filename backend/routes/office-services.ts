import type { AttackReply } from '../contract/attack-reply.ts'
import type { ConversationReply } from '../contract/conversation-reply.ts'
import type { MeasuresReply } from '../contract/measures-api.ts'
import type { NewRoundRequest, SelectionsReply } from '../contract/office-api.ts'
import type { WrittenFormat } from '../contract/report-formats.ts'
import type { Language } from '../contract/respondent-api.ts'
import type { ReleaseFile } from '../domain/release-file.ts'
import type { makeAccess } from '../services/access/access.ts'
import type { makeCustody } from '../services/custody/make-custody.ts'
import type { makeMeasures } from '../services/measures/make-measures.ts'
import type { makeOrganisation } from '../services/organisation/make-organisation.ts'
import type { addressCorrections } from '../services/registrar/address-corrections.ts'
import type { makeResults } from '../services/results/make-results.ts'
import type { ReadableRound } from '../services/results/readable-round.ts'

/** What takes a round through its life; each refuses as its own service says. */
type RoundsForOffice = {
  readonly selections: () => Promise<SelectionsReply>
  /** Answers the id of the draft. */
  readonly createRound: (round: NewRoundRequest) => Promise<string>
  /** The opening itself goes on after the reply. */
  readonly askOpening: (round: string) => Promise<void>
  readonly extendRound: (round: string, closesAt: number) => Promise<void>
  readonly cancelRound: (round: string) => Promise<void>
  /** Counts the round with the private key that a holder brought, and overwrites it. */
  readonly handOverKey: (round: string, privateKey: Uint8Array) => Promise<void>
  readonly loseKey: (round: string) => Promise<void>
}

/** What else goes into the files: as the viewer's pages show it. */
type TakenAlong = {
  readonly measures: MeasuresReply
  readonly newLeaders: ReturnType<ReturnType<typeof makeResults>['newLeadersIn']>
}

/** What is made of a round for one viewer: nothing beyond `scope` and `alerts` of what they may read. */
type ReportsForOffice = {
  readonly reportFile: (
    readable: ReadableRound & TakenAlong & Pick<AttackReply, 'attacks'>,
    format: WrittenFormat,
    language: Language,
  ) => Promise<Uint8Array>
  readonly releaseFile: (readable: ReadableRound & TakenAlong, language: Language) => ReleaseFile
  /** The guide to a conversation APV, for one team where it is said what it can begin from. */
  readonly conversationPdf: (language: Language, from?: ConversationReply) => Promise<Uint8Array>
}

export type OfficeServices = {
  readonly access: Omit<ReturnType<typeof makeAccess>, 'makeSetUpLink'>
  readonly organisation: ReturnType<typeof makeOrganisation>
  readonly corrections: ReturnType<typeof addressCorrections>
  readonly custody: ReturnType<typeof makeCustody>
  readonly results: ReturnType<typeof makeResults>
  readonly measures: ReturnType<typeof makeMeasures>
  readonly rounds: RoundsForOffice
  readonly reports: ReportsForOffice
}
