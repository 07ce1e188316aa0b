import { seededRandom } from '../../analytics/seeded-random.ts'

export type MadeUpUnit = {
  readonly path: string
  readonly people: number
  /** Points of a scale of 0 to 4 by which bad tone and bad humour are worse here, by wave. */
  readonly worse?: Readonly<Record<string, number>>
}

export type MadeUpSurvey = {
  readonly units: readonly MadeUpUnit[]
  readonly waves?: readonly string[]
  readonly seed?: number
  /** Share of single answers left out. */
  readonly leftOut?: number
}

const itemColumns = ['calm', 'snarl', 'joke', 'sting', 'glad', 'rested', 'threat']

/** What the columns of `madeUpRows` are: answers 0 to 4, `snarl` reversed, three scales of two items and one of one. */
export const madeUpColumns = {
  title: 'Made up',
  organisation: 'Firm',
  unit: 'where',
  scales: [
    {
      id: 'tone',
      name: { da: 'Tone', en: 'Tone' },
      adverse: 'low',
      construct: 'tone',
      range: [0, 4],
      items: ['calm', { column: 'snarl', reversed: true }],
    },
    { id: 'threats', adverse: 'high', class: 'sensitive', range: [0, 4], items: ['threat'] },
    { id: 'humour', adverse: 'high', construct: 'humour', range: [0, 4], items: ['joke', 'sting'] },
    { id: 'wellbeing', adverse: 'low', range: [0, 4], items: ['glad', 'rested'] },
  ],
}

/** One row per person and wave: unit, wave, then the items. The same seed gives the same rows. */
export function madeUpRows({ units, waves = ['1'], seed = 1, leftOut = 0.05 }: MadeUpSurvey): readonly string[][] {
  const random = seededRandom(seed)
  return waves.flatMap((wave) =>
    units.flatMap(({ path, people, worse = {} }) =>
      Array.from({ length: people }, () => {
        const mood = (random() - 0.5) * 2
        const shift = worse[wave] ?? 0
        const answer = (level: number) =>
          random() < leftOut ? 'NA' : `${Math.min(4, Math.max(0, Math.round(level + mood + (random() - 0.5) * 2)))}`
        return [
          path,
          wave,
          answer(3 - shift),
          answer(1 + shift),
          answer(1 + shift),
          answer(1 + shift),
          answer(3),
          answer(2.5),
          answer(0.5),
        ]
      }),
    ),
  )
}

export const heading = ['where', 'wave', ...itemColumns]

/** A table as a text. */
export function table(rows: readonly (readonly string[])[], separator = ','): string {
  return `${[heading, ...rows].map((cells) => cells.join(separator)).join('\n')}\n`
}
