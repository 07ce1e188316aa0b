import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { madeUpSurvey } from '../reference-values/make-made-up.ts'
import { differences } from './differences.ts'
import { referenceFor, type Reference } from './reference.ts'

const content = readFileSync(join(import.meta.dirname, '..', 'reference-values', 'made-up.csv'), 'utf8')
const { reference } = referenceFor('made-up.csv', content) ?? {}
if (!reference) throw new Error('The made-up survey has lost its reference values.')
const tone = reference.scales['tone']!
const withTone = (change: Partial<Reference['scales'][string]>): Reference => ({
  ...reference,
  scales: { ...reference.scales, tone: { ...tone, ...change } },
})
const largest = (of: Reference, figure: string) =>
  differences(content, of).find((one) => one.figure === figure)?.largest

describe('our statistics of teams, on a made-up survey with missing and reversed answers', () => {
  // R 4.2.2 with multilevel 2.7 and psych 2.2.9: reference-values/made-up.json names the script and command.
  for (const { figure, compared, largest: difference } of differences(content, reference))
    it(`equal R's ${figure} to 1e-9 (${compared} values)`, () => {
      expect(difference).toBeLessThanOrEqual(1e-9)
    })

  it('cover everything the reference has', () => {
    const figures = differences(content, reference).map(({ figure }) => figure)
    expect(figures.toSorted()).toEqual(
      Object.keys(tone)
        .filter((key) => key !== 'items')
        .toSorted(),
    )
  })
})

describe('the comparison', () => {
  it('sees a value that is off by a little', () => {
    expect(largest(withTone({ icc1: tone.icc1 + 1e-6 }), 'icc1')).toBeGreaterThan(1e-9)
    expect(largest(withTone({ alphaPairwise: tone.alphaComplete ?? 0 }), 'alphaPairwise')).toBeGreaterThan(1e-9)
    expect(largest(withTone({ means: { ...tone.means, 'team 3': 0 } }), 'means')).toBeGreaterThan(1e-9)
  })

  it('sees a value that only one side has', () => {
    expect(largest(withTone({ means: { ...tone.means, 'team 99': 50 } }), 'means')).toBe(Number.POSITIVE_INFINITY)
    expect(largest(withTone({ agreement: { ...tone.agreement, 'team 21': 1 } }), 'agreement')).toBe(
      Number.POSITIVE_INFINITY,
    )
  })

  it('refuses a file of another length', () => {
    expect(() => differences(content.split('\n').slice(0, 50).join('\n'), reference)).toThrow('300 rows')
  })

  it('finds a reference by content under any name, by name with other content, and none for another file', () => {
    expect(referenceFor('/anywhere/copy.csv', content)).toMatchObject({ name: 'made-up', by: 'content' })
    expect(referenceFor('/anywhere/made-up.csv', 'other')).toMatchObject({ name: 'made-up', by: 'name' })
    expect(referenceFor('/anywhere/other.csv', 'other')).toBeUndefined()
  })

  it('runs on a file that its own generator makes again', () => {
    expect(madeUpSurvey(1)).toBe(content)
    expect(madeUpSurvey(2)).not.toBe(content)
  })
})
