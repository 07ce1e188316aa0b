import { z } from 'zod'
import { attributeResult } from './attribute-result.ts'
import { acrossCompany, figureCertainty, newLeader, shownComments, unitAlert } from './result-figures.ts'
import { language, texts } from './respondent-api.ts'

/**
 * What the office pages and the backend say to each other, on the office host only. Pages import the types only. All
 * bodies are JSON; times are milliseconds since 1970, days are YYYY-MM-DD, scores 0 to 100.
 *
 * Roles: A administrator, L leader, R representative (in effect), W representative whose appointment still waits. Signed
 * in means a cookie; a POST needs `Content-Type: application/json` and this host's `Origin`. A person may have A and L
 * together (one mailed link opens both), never R together with another.
 *
 * Signing in
 * GET  /api/me                                     anybody  WhoReply: who is signed in, if anybody
 * POST /api/set-up                                 anybody  SetUpRequest -> MeReply, signed in; secret from `#set-up=SECRET`
 * POST /api/sign-in-links                          anybody  SignInLinkRequest -> 202 {}, the same whether known or not
 * POST /api/sign-in                                anybody  SignInRequest -> MeReply; token from `#sign-in=TOKEN`, after a click
 * POST /api/enrolment                              anybody  EnrolmentRequest -> MeReply
 * POST /api/passphrase-sign-in                     anybody  PassphraseRequest -> MeReply
 * POST /api/sign-out                               A L R W  {} -> 204
 *
 * Organisation
 * GET  /api/roster                                 A R W    RosterReply
 * POST /api/roster                                 A        RosterRequest -> RosterReply; 422 `roster-invalid` with all errors
 * GET  /api/roster/difference                      A R W    DifferenceReply: who joined, left, moved since the last opened round
 * POST /api/roster/approval                        R W      ApprovalRequest -> DifferenceReply; 409 `changed-meanwhile`
 * GET  /api/address-corrections                    A R W    CorrectionsReply: wrong addresses in open rounds, by name
 * POST /api/address-corrections                    A        CorrectionRequest -> CorrectionsReply; changes nothing yet
 * POST /api/address-corrections/:member/agreement  R        CorrectionDecision -> CorrectionsReply; carried out by the jobs
 * POST /api/address-corrections/:member/refusal    R        CorrectionDecision -> CorrectionsReply
 * GET  /api/representatives                        A R W    RepresentativesReply
 * POST /api/representatives/:member/code           A        {} -> CodeReply, shown once, handed over in person
 * POST /api/representatives/:member/consent        R        {} -> RepresentativesReply: another one's appointment takes effect
 *
 * Rounds
 * GET  /api/selections                             A        SelectionsReply: what can be asked
 * GET  /api/rounds                                 A L R W  RoundsReply, newest last
 * POST /api/rounds                                 A        NewRoundRequest -> NewRoundReply
 * POST /api/rounds/:round/opening                  A        {} -> 202 {}; goes on after the reply, see `opening` in RoundsReply
 * POST /api/rounds/:round/extension                A        ExtensionRequest -> 204; once, before it ends
 * POST /api/rounds/:round/cancellation             A        {} -> 204; everything of the round is destroyed
 * GET  /api/rounds/:round/participation            A R      ParticipationReply, in bands
 * GET  /api/rounds/:round/attack                     R      AttackReply, the report attacked by its own representative
 * GET  /api/rounds/:round/notice                   A R W    NoticeReply, for the representative's printed notice
 *
 * Keys that open answers (`custody-api.ts`)
 * GET  /api/custody-keys                           A R W    CustodyReply: public parts, in the order of use
 * POST /api/custody-keys                           R        CustodyRequest -> CustodyReply
 * POST /api/custody-keys/discarding                R        {} -> CustodyReply: no round takes those that wait any more
 * POST /api/rounds/:round/lost-key                 R        {} -> 204; the round is cancelled, everything destroyed
 * GET  /api/closings/:round                        anybody  ClosingReply: what the manifest tells everybody
 * POST /api/closings/:round/key                    anybody  the private key, 32 bytes (application/octet-stream) -> 204 once
 *                                                           the round is counted; who may do so is who has the key
 *
 * Results
 * GET  /api/rounds/:round/results                  L R      ResultsReply, what this viewer may see
 * GET  /api/conversation.pdf                       A L R W  application/pdf: a guide for teams too small for figures
 * GET  /api/rounds/:round/units/:unit/conversation L R      ConversationReply: what a team's conversation can begin from
 * GET  /api/rounds/:round/units/:unit/conversation.pdf L R  application/pdf, the guide for that team
 * GET  /api/rounds/:round/report.pdf               L R      application/pdf, in the viewer's language
 * GET  /api/rounds/:round/report.docx              L R      the same for Word
 * GET  /api/rounds/:round/release.xlsx             L R      a workbook, a sheet of each kind
 * GET  /api/rounds/:round/release.csv              L R      text/csv, a line a unit
 * GET  /api/rounds/:round/release.json             L R      ReleaseFile (`domain/release-file.ts`)
 *
 * Measures and trials (`measures-api.ts`)
 * GET  /api/measures                               L R      MeasuresReply: of the viewer's units, and what helps here
 * POST /api/measures                               L R      MeasureRequest -> MeasuresReply
 * POST /api/measures/:measure/follow-up            L R      FollowUpRequest -> MeasuresReply
 * POST /api/measures/:measure/removal              L R      {} -> MeasuresReply; while nothing is known of it
 *
 * A refusal is an RFC 9457 problem (`problemReply` of the respondent's API). In `roster-invalid` each error has `row`
 * (the heading is 1), `field` (the column, absent for a whole line) and `message`: a code that the language files explain,
 * with the number of the earlier line it contradicts where there is one, such as `address-twice 12`.
 */
const role = z.enum(['administrator', 'leader', 'representative'])
export type Role = z.infer<typeof role>

const secret = z.string().min(1).max(200)
/** As people type it; letters of any alphabet, since the roster takes them. */
export const email = z
  .string()
  .max(254)
  .regex(/^\s*[^\s@]+@[^\s@]+\s*$/)
const day = z.iso.date()
/** Up to the end of the year 9999: later ones cannot be written as people write them. */
const time = z.int().min(0).max(253_402_300_799_999)

export const setUpRequest = z.strictObject({ secret, email, name: z.string().trim().min(1).max(100), language })
export type SetUpRequest = z.infer<typeof setUpRequest>

export const signInLinkRequest = z.strictObject({ email })
export type SignInLinkRequest = z.infer<typeof signInLinkRequest>

export const signInRequest = z.strictObject({ token: secret })
export type SignInRequest = z.infer<typeof signInRequest>

/** The code as handed over; spaces, hyphens and small letters do not matter. */
export const enrolmentRequest = z.strictObject({ email, code: secret, passphrase: z.string().min(12).max(200) })
export type EnrolmentRequest = z.infer<typeof enrolmentRequest>

export const passphraseRequest = z.strictObject({ email, passphrase: z.string().min(1).max(200) })
export type PassphraseRequest = z.infer<typeof passphraseRequest>

export const nothing = z.strictObject({})

export const meReply = z.strictObject({
  name: z.string(),
  language,
  roles: z.array(role).min(1),
  /** A representative whose appointment waits for another representative's consent or for a round to pass: no results yet. */
  waiting: z.boolean(),
  /** What the person leads or represents, as on the roster; absent for an administrator who does neither. */
  unit: z.string().optional(),
})
export type MeReply = z.infer<typeof meReply>

/** `person` is absent where nobody is signed in: a page asks before it knows, and a browser shows a refusal as an error. */
export const whoReply = z.strictObject({ person: meReply.optional() })
export type WhoReply = z.infer<typeof whoReply>

/** The CSV file's bytes as they are, in base64; the server finds the encoding and the separator. */
export const rosterRequest = z.strictObject({ file: z.base64().min(1) })
export type RosterRequest = z.infer<typeof rosterRequest>

/** `roster` is absent before the first import. */
export const rosterReply = z.strictObject({
  roster: z
    .strictObject({
      importedOn: day,
      members: z.int(),
      units: z.int(),
      leaders: z.int(),
      representatives: z.int(),
    })
    .optional(),
})
export type RosterReply = z.infer<typeof rosterReply>

/** `before` and `after` are units' paths, names, addresses, role codes or language codes, as `kind` says. */
const rosterChange = z.strictObject({
  kind: z.enum(['joined', 'left', 'moved', 'renamed', 'address', 'role', 'language']),
  name: z.string(),
  email: z.string(),
  /** Path of the unit the person is in now, or was in before leaving. */
  unit: z.string(),
  before: z.string().optional(),
  after: z.string().optional(),
})
export type RosterChange = z.infer<typeof rosterChange>

export const differenceReply = z.strictObject({
  /** What an approval binds; another roster has another hash. Absent before the first import. */
  hash: z.string().optional(),
  /** Title of the last round that was opened; absent before the first, when everybody has joined. */
  since: z.string().optional(),
  changes: z.array(rosterChange),
  /** Units by path. A unit under a new name stands in both lists, and its people have moved. */
  unitsAdded: z.array(z.string()),
  unitsRemoved: z.array(z.string()),
  approval: z.strictObject({ representative: z.string(), day }).optional(),
})
export type DifferenceReply = z.infer<typeof differenceReply>

export const approvalRequest = z.strictObject({ hash: z.string().min(1).max(100) })
export type ApprovalRequest = z.infer<typeof approvalRequest>

/** `lapsed`: the code was not used in time. `waiting`: enrolled, not in effect yet. */
const representative = z.strictObject({
  member: z.string(),
  name: z.string(),
  unit: z.string(),
  state: z.enum(['not-appointed', 'code-handed-out', 'lapsed', 'waiting', 'in-effect']),
  /** Every code ever made out for this person, oldest first; more than one means that somebody may have been replaced. */
  appointments: z.array(
    z.strictObject({ by: z.string(), day, enrolled: z.boolean(), consentBy: z.string().optional() }),
  ),
})

/** Everybody whom the roster names as a representative. */
export const representativesReply = z.strictObject({ representatives: z.array(representative) })
export type RepresentativesReply = z.infer<typeof representativesReply>

/** Four letters or digits at a time, separated by hyphens. */
export const codeReply = z.strictObject({ code: z.string(), expiresAt: z.number() })
export type CodeReply = z.infer<typeof codeReply>

export const selectionsReply = z.strictObject({
  selections: z.array(
    z.strictObject({
      instrument: z.string(),
      selection: z.string(),
      title: texts,
      items: z.int().positive(),
      /** Whether nothing sensitive is asked and no comment. */
      serverMayHold: z.boolean(),
    }),
  ),
  /** What people can be asked about themselves besides, one at the most. */
  attributes: z.array(z.strictObject({ id: z.string(), name: texts })),
  /** How many must say the same of themselves for it to be shown. */
  fewestAlike: z.int().positive(),
})
export type SelectionsReply = z.infer<typeof selectionsReply>

export const newRoundRequest = z.strictObject({
  title: z.string().trim().min(1).max(100),
  instrument: z.string().min(1).max(100),
  selection: z.string().min(1).max(100),
  closesAt: time,
  /** Who has the key that opens answers. */
  custody: z.enum(['representative', 'server']).default('representative'),
  /** How often everybody is reminded; `twice` where nothing is said. */
  reminders: z.enum(['twice', 'once', 'none']).optional(),
  /** Id of what people are asked about themselves; nothing where it is left out, and never where the server has the key. */
  attribute: z.string().min(1).max(100).optional(),
})
export type NewRoundRequest = z.infer<typeof newRoundRequest>
export const newRoundReply = z.strictObject({ round: z.string() })
export type NewRoundReply = z.infer<typeof newRoundReply>

export const extensionRequest = z.strictObject({ closesAt: time })
export type ExtensionRequest = z.infer<typeof extensionRequest>

export const roundsReply = z.strictObject({
  rounds: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      instrument: z.string(),
      selection: z.string(),
      state: z.enum(['draft', 'open', 'closed', 'released', 'archived', 'cancelled']),
      /** A round that is closed while a representative has its key waits for it. */
      custody: z.enum(['representative', 'server']),
      closesAt: z.number(),
      extended: z.boolean(),
      /** Of a draft whose opening was asked for: groups that have their key, of how many; the problem's code if refused. */
      opening: z.strictObject({ made: z.int(), groups: z.int(), refused: z.string().optional() }).optional(),
      /** Whether this viewer has results to look at. */
      hasResults: z.boolean(),
      /**
       * Where fewer are invited than everything could be shown of: ordinary items only, no comments; of a draft what it
       * would ask now, `nothing` under 15 people.
       */
      asks: z.enum(['ordinary', 'nothing']).optional(),
    }),
  ),
})
export type RoundsReply = z.infer<typeof roundsReply>

/** Ballots issued, such as `10-14` or `under 5`; representatives see the groups of their area. */
export const participationReply = z.strictObject({
  groups: z.array(z.strictObject({ unit: z.string(), name: z.string(), invited: z.int(), band: z.string() })),
})
export type ParticipationReply = z.infer<typeof participationReply>

/** `fingerprint` in the form people compare; `respondentOrigin` is where the public page stands. */
export const noticeReply = z.strictObject({
  organisation: z.string(),
  title: z.string(),
  closesAt: z.number(),
  fingerprint: z.string(),
  respondentOrigin: z.string(),
  representative: z.string(),
})
export type NoticeReply = z.infer<typeof noticeReply>

/** By scale id, 0 to 100, coarse. A scale without an entry is hidden, and for one reason only: too few people. */
const scores = z.record(z.string(), z.number())

/** Of scores that stand for everything up to the end of the range, or down to it: at which end, by scale id. */
const ends = z.record(z.string(), z.enum(['low', 'high']))

const trendPoint = z.strictObject({ round: z.string(), title: z.string(), closedOn: day, scores, ends })
export type TrendPoint = z.infer<typeof trendPoint>

export type UnitAlert = z.infer<typeof unitAlert>

const unitResult = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** The unit above among the units of this reply; null where there is none. */
  parent: z.string().nullable(),
  kind: z.enum(['company', 'department', 'group']),
  invited: z.int(),
  /** Answers, in bands; absent where the unit is hidden. */
  participation: z.string().optional(),
  scores,
  ends,
  /** How sure each of them is, by scale id. */
  certainty: z.record(z.string(), figureCertainty),
  /** By item id, percent in steps of 10. */
  favourable: z.record(z.string(), z.number()),
  /** Earlier rounds whose figures may be set beside this one's, oldest first. */
  trend: z.array(trendPoint),
  /** Comments that may be read here, by question and language, in an order that means nothing. */
  comments: z.array(shownComments),
  /** Scales that report violence, threats, sexual harassment or other offensive acts at all, as far as figures show. */
  duty: z.array(z.string()),
  /** Conditions in which a conflict ripens: scales clearly worse, and whether fewer answer. Absent: too few signs. */
  ripening: z.strictObject({ scales: z.array(z.string()), fallingResponse: z.boolean() }).optional(),
  /** The first rounds under a new leader; for those above the leader and representatives, never for the leader. */
  newLeader: newLeader.optional(),
  /** What this viewer may be told. Absent is no promise that nothing is wrong: most patterns are missed at first. */
  alert: unitAlert.optional(),
})
export type UnitResult = z.infer<typeof unitResult>

const itemClass = z.enum(['ordinary', 'sensitive'])

export const resultsReply = z.strictObject({
  round: z.string(),
  title: z.string(),
  closedOn: day,
  /** Points between two neighbouring scores. */
  step: z.int(),
  scales: z.array(z.strictObject({ id: z.string(), name: texts, class: itemClass, adverse: z.enum(['high', 'low']) })),
  items: z.array(z.strictObject({ id: z.string(), scale: z.string(), text: texts, class: itemClass })),
  commentQuestions: z.array(z.strictObject({ id: z.string(), text: texts })),
  commentThemes: z.array(z.strictObject({ id: z.string(), text: texts })),
  /** Fewest answers by item class, and fewest between two groups that can be subtracted. */
  thresholds: z.record(itemClass, z.strictObject({ floor: z.int(), difference: z.int() })),
  /** For those who receive the whole organisation; absent where people were not asked about themselves. */
  attribute: attributeResult.optional(),
  /** For comparison; among `units` only for those who receive it. Without an alert. */
  company: unitResult,
  /** In the order of the tree, each before those below it. */
  units: z.array(unitResult),
  ...acrossCompany,
  fingerprint: z.string(),
})
export type ResultsReply = z.infer<typeof resultsReply>
