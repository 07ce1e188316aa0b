import { z } from 'zod'

// What the files of a question bank must look like. What they must say of each other is checked by check-instrument.ts
// and check-translation.ts. Data only: nothing in a bank is ever run.

export const languages = ['da', 'en'] as const
export type Language = (typeof languages)[number]

const id = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be words in lower case joined by hyphens')

// One question at a time on a phone.
const question = line(110)
// A heading above it, and an answer on one line below it.
const heading = line(60)
const answer = line(30)

function line(longest: number) {
  return z
    .string()
    .min(1)
    .max(longest)
    .refine((text) => text === text.trim() && !/\s\s|\n/.test(text), 'must be one line without spare spaces')
}

/** Ordinary items may be asked in every round; sensitive ones only where the server never holds the tally key. */
const itemClass = z.enum(['ordinary', 'sensitive'])

/** The five themes of the Danish order on the psychosocial work environment, and what falls under its general rules. */
const theme = z.enum([
  'workload-and-time-pressure',
  'unclear-or-conflicting-demands',
  'emotional-demands',
  'offensive-acts',
  'violence',
  'other',
])

/** The five options of an answer scale, lowest first, by id. */
const answerScale = z.strictObject({ id, options: z.array(id).length(5) })

/** A heading, and what stands under it: whom the statements are about, and over how many weeks back. */
const topic = z.strictObject({
  id,
  about: z.enum(['self', 'group', 'leader', 'workplace']),
  lastWeeks: z.int().min(1).max(52),
})

const scale = z.strictObject({
  id,
  /** What it measures; the early warning knows some constructs by name. */
  construct: id,
  /** The unfavourable end of its score. */
  adverse: z.enum(['high', 'low']),
  /** Whether the early warning reads it. */
  warns: z.boolean(),
  topic: id,
})

const item = z.strictObject({
  id,
  scale: id,
  answers: id,
  /** Worded against its scale: its highest answer is the scale's lowest. */
  reversed: z.boolean(),
  class: itemClass,
  theme,
  /** On the conflict ladder: 1 disagreement, 2 sides and slander, 3 sabotage and exclusion. */
  rung: z.int().min(1).max(3).optional(),
})

/** A choice of whole scales, since a scale with fewer items is another scale, and of questions to write to. */
const selection = z.strictObject({ id, scales: z.array(id).min(1), comments: z.array(id) })

export const instrumentFile = z.strictObject({
  id,
  version: z.string().regex(/^\d+\.\d+\.\d+$/, 'must be three numbers, such as 1.0.0'),
  /** Where constructs and wordings come from. */
  source: z.string().min(40),
  licence: z.string().min(3),
  answerScales: z.array(answerScale).min(1),
  topics: z.array(topic).min(1),
  scales: z.array(scale).min(1),
  /** In the order they are asked. */
  items: z.array(item).min(1),
  /** Questions to be answered in one's own words. */
  comments: z.array(z.strictObject({ id })).max(2),
  /** What a comment may be said to be about, by whoever writes it. */
  commentThemes: z.array(z.strictObject({ id })).max(20),
  selections: z.array(selection).min(1),
})
export type InstrumentFile = z.infer<typeof instrumentFile>

export const translationFile = z.strictObject({
  instrument: id,
  language: z.enum(languages),
  selections: z.record(id, z.strictObject({ title: heading, introduction: line(300) })),
  answerScales: z.record(id, z.array(answer)),
  topics: z.record(id, heading),
  scales: z.record(id, heading),
  items: z.record(id, question),
  comments: z.record(id, question),
  commentThemes: z.record(id, answer),
})
export type TranslationFile = z.infer<typeof translationFile>
