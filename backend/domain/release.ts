import { z } from 'zod'

/**
 * The immutable result of a round: everything anybody will ever be shown of it, and what the next release must know to
 * stay safe beside it. Nothing outside it survives the closing of the round.
 */
const texts = z.strictObject({ da: z.string(), en: z.string() })
const itemClass = z.enum(['ordinary', 'sensitive'])
export type ItemClass = z.infer<typeof itemClass>

const releasedScale = z.strictObject({
  id: z.string(),
  name: texts,
  /** What the early warning reads it as; scales it does not use carry the name of their topic. */
  construct: z.string(),
  class: itemClass,
  /** Which end of the score is unfavourable. */
  adverse: z.enum(['high', 'low']),
  /** Without the most unfavourable sheet, corrected for leaving it out; else the plain mean. */
  figure: z.enum(['robust', 'mean']),
})
export type ReleasedScale = z.infer<typeof releasedScale>

const releasedItem = z.strictObject({ id: z.string(), scale: z.string(), text: texts, class: itemClass })

const releasedUnit = z.strictObject({
  id: z.string(),
  name: z.string(),
  parent: z.string().nullable(),
  kind: z.enum(['company', 'department', 'group']),
  /** Invited people, a public fact of the manifest. */
  invited: z.int(),
  /** Answers in bands such as `10-14`, none past the number invited; absent where the unit is hidden. */
  participation: z.string().optional(),
  /** Coarse score 0 to 100 by scale; a scale that is hidden here has no entry, whatever the reason. */
  scores: z.record(z.string(), z.number()),
  /** Favourable share by item in steps of 10 percent, from 15 answers only. */
  favourable: z.record(z.string(), z.number()),
  /** Whether figures may be set beside the latest earlier release that asked the same. */
  comparable: z.boolean(),
})
export type ReleasedUnit = z.infer<typeof releasedUnit>

const namedText = z.strictObject({ id: z.string(), text: texts })

/** Comments to one question in one language that may be read in a unit: written there or in units below it. */
const releasedComments = z.strictObject({
  unit: z.string(),
  question: z.string(),
  language: z.enum(['da', 'en']),
  /** In an order that means nothing. Without text the writer wished its theme alone to be told. */
  comments: z.array(z.strictObject({ theme: z.string().nullable(), text: z.string() })),
})
export type ReleasedComments = z.infer<typeof releasedComments>

const triangle = z.array(z.array(z.number().nullable()))

/** How people and groups of the whole company vary: ordinary scales only, every number in two significant digits. */
const releasedStatistics = z.strictObject({
  scales: z.array(
    z.strictObject({
      id: z.string(),
      /** Reliability over all people; absent where the scale has too few items, or too few answered them all. */
      alpha: z.number().optional(),
      omega: z.number().optional(),
      /** Variance of answers at random over the options asked, in squared points: a fact of the questionnaire. */
      uniform: z.number(),
      /** People in a group on average who answered it, in whole people; absent in releases that told none. */
      groupSize: z.int().optional(),
    }),
  ),
  /** Covariances in squared points between people of one group: by scale in their order, with itself and those before it. */
  within: triangle,
  /** The same between groups, without what chance alone would give. `null` where too few answered both. */
  between: triangle,
})
export type ReleasedStatistics = z.infer<typeof releasedStatistics>

/** By scale, coarse; `null` where no more may be told than that the score lies somewhere on the whole scale. */
const attributeScores = z.record(z.string(), z.number().nullable())

/**
 * What people declared of themselves, for the whole organisation: never by unit, by single item or over rounds. A value
 * that is hidden has no scores, whatever the reason.
 */
const releasedAttribute = z.strictObject({
  id: z.string(),
  name: texts,
  /** How many declared a value is told nowhere; what older releases said of it is left out as they are read. */
  values: z.array(z.object({ name: texts, scores: attributeScores })),
})
export type ReleasedAttribute = z.infer<typeof releasedAttribute>

const certificate = z.strictObject({
  method: z.string(),
  thresholds: z.record(itemClass, z.strictObject({ floor: z.int(), difference: z.int() })),
  groupsShown: z.int(),
  groupsHidden: z.int(),
  earlierReleases: z.int(),
  protectedSetsChecked: z.int(),
  attempts: z.int(),
  /** The floors of company statistics, and the scales they are told of; absent in releases that knew of none. */
  statistics: z.strictObject({ answers: z.int(), groups: z.int(), digits: z.int(), scales: z.int() }).optional(),
  /**
   * What people declared of themselves: its floors, values shown, divisions of them that were checked beside all units,
   * and audits until all passed; absent where nobody was asked.
   */
  attribute: z
    .strictObject({
      thresholds: z.record(itemClass, z.strictObject({ floor: z.int(), difference: z.int() })),
      valuesShown: z.int(),
      checked: z.int(),
      attempts: z.int(),
    })
    .optional(),
})

/** What may leave the house. */
export const release = z.strictObject({
  round: z.string(),
  title: z.string(),
  organisation: z.string(),
  /** The day it closed, YYYY-MM-DD. */
  closedOn: z.string(),
  questionnaire: z.strictObject({
    instrument: z.string(),
    version: z.string(),
    selection: z.string(),
    hash: z.string(),
  }),
  /** Points between two neighbouring coarse scores; the lowest are shown as one, the highest too, more of them in small groups. */
  step: z.int(),
  scales: z.array(releasedScale),
  items: z.array(releasedItem),
  units: z.array(releasedUnit),
  /** Absent where too few answered, and in the other rounds of a quarter. */
  statistics: releasedStatistics.optional(),
  /** Absent where nobody was asked. */
  attribute: releasedAttribute.optional(),
  commentQuestions: z.array(namedText),
  commentThemes: z.array(namedText),
  comments: z.array(releasedComments),
  /** Company level, for anybody to check; `sealed`: how many answers were in the box, absent where there was none. */
  integrity: z.strictObject({
    invited: z.int(),
    issued: z.int(),
    sealed: z.int().optional(),
    counted: z.int(),
    boxHash: z.string(),
  }),
  fingerprint: z.string(),
  /** The release whose figures may stand beside these, where a unit is comparable. */
  comparedWith: z.string().nullable(),
  certificate,
})
export type Release = z.infer<typeof release>

/** A release with its membership sets, which stay in the ledger and are shown to nobody, and its public receipts. */
export const releaseRecord = z.strictObject({
  sequence: z.int(),
  release,
  /** For each group at the bottom of the tree, the ids of those who were issued a ballot in it. */
  memberships: z.array(z.strictObject({ unit: z.string(), issued: z.array(z.string()) })),
  /** Of every counted sheet, sorted, so that each person can find their own; absent where no sheet was sealed. */
  receipts: z.array(z.string()).optional(),
})
export type ReleaseRecord = z.infer<typeof releaseRecord>
