import { z } from 'zod'

const word = z.string().trim().min(1).max(200)
/** One text for both languages, or one for each. */
const text = z.union([word, z.strictObject({ da: word, en: word })])
/** The lowest and the highest answer there is. */
const range = z.tuple([z.number(), z.number()])
const itemClass = z.enum(['ordinary', 'sensitive'])

const item = z.strictObject({
  /** The heading of its column. */
  column: word,
  range: range.optional(),
  /** Worded against its scale: its highest answer is the scale's lowest. */
  reversed: z.boolean().default(false),
  class: itemClass.optional(),
  text: text.optional(),
  /** Answers written as words, and the number each stands for. */
  values: z.record(z.string(), z.number()).optional(),
})

const scale = z.strictObject({
  id: word,
  name: text.optional(),
  /** Which end of its score is the unfavourable one, once reversed items have been turned. */
  adverse: z.enum(['high', 'low']),
  /** What it measures; the early warning reads the constructs it knows by name. */
  construct: word.optional(),
  class: itemClass.default('ordinary'),
  range: range.optional(),
  items: z.array(z.union([word, item])).min(1),
})

const wave = z.strictObject({ label: word, title: word.optional(), closed: z.iso.date().optional() })

/** The file that says what the columns of a file of answers are. Facts about columns only, never about people. */
export const columnsFile = z.strictObject({
  title: word.optional(),
  organisation: word.optional(),
  instrument: word.optional(),
  version: word.default('1'),
  /** Headings, from the top of the organisation down. */
  unit: z.union([word, z.array(word).min(1)]).default([]),
  /** What stands between the parts of a path, where one column holds the whole path. */
  unitSeparator: z.string().min(1).default('/'),
  wave: word.optional(),
  /** In order; where it is absent the labels themselves are put in order. */
  waves: z.array(wave).default([]),
  /** The heading of the column with a member's id, in the file of members. */
  member: word.default('member'),
  separator: z.string().length(1).optional(),
  /** What stands for a missing answer beside an empty cell, NA, N/A and a full stop. */
  missing: z.array(z.string()).default([]),
  /** Of all items that say nothing else. */
  range: range.default([1, 5]),
  values: z.record(z.string(), z.number()).default({}),
  scales: z.array(scale).min(1),
})
export type ColumnsFile = z.infer<typeof columnsFile>
export type TextOrTexts = z.infer<typeof text>
