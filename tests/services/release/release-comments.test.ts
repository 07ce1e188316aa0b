import { describe, expect, it } from 'vitest'
import { addSheet, emptySummary } from '../../../analytics/index.ts'
import { releasedComments } from '../../../backend/services/release/release-comments.ts'
import type { TreeUnit } from '../../../backend/services/release/release-tree.ts'
import { scoringPlanOf } from '../../../backend/services/release/scoring-plan-of.ts'
import type { WrittenComment } from '../../../backend/services/tally/tally-comments.ts'
import { buildQuestionnaire } from '../../support/build-questionnaire.ts'

const both = (text: string) => ({ da: text, en: text })
const questionnaire = {
  comments: [
    { id: 'keep', text: both('Keep?') },
    { id: 'change', text: both('Change?') },
  ],
  commentThemes: [{ id: 'tone', text: both('Tone') }],
}
const plan = scoringPlanOf(buildQuestionnaire())

/** So many sheets; parents first. */
function unit(id: string, parent: string | null, sheets: number): TreeUnit {
  const kind = parent === null ? 'company' : 'group'
  const blank = Array.from({ length: 6 }, () => 2)
  const summary = Array.from({ length: sheets }).reduce<ReturnType<typeof emptySummary>>(
    (sum) => addSheet(plan, sum, blank),
    emptySummary(plan),
  )
  return { id, name: id, parent, kind, invited: parent === null ? 60 : sheets, summary, issued: [] }
}

const texts = (unitName: string, count: number, more: Partial<WrittenComment> = {}): WrittenComment[] =>
  Array.from({ length: count }, (_, number) => ({
    question: 0,
    language: 'da',
    theme: null,
    text: `${unitName} ${number}`,
    ...more,
  }))

const tree = [unit('company', null, 34), unit('a', 'company', 12), unit('b', 'company', 9), unit('c', 'company', 13)]
const release = (written: Readonly<Record<string, readonly WrittenComment[]>>, boxHash = 'box') =>
  releasedComments({ questionnaire, tree, written: new Map(Object.entries(written)), boxHash })

describe('the comments of a release', () => {
  it('stand in their group from 10 answers and 5 comments, and else one level up together', () => {
    const shown = release({ a: texts('a', 5), b: texts('b', 6), c: texts('c', 4) })
    expect(shown.map(({ unit: where, comments }) => [where, comments.length])).toEqual([
      ['company', 10],
      ['a', 5],
    ])
  })

  it('are counted by question and language, so that five are five people', () => {
    const five = [...texts('a', 3), ...texts('a', 2, { language: 'en' })]
    expect(release({ a: five })).toEqual([])
    expect(release({ a: [...texts('a', 3), ...texts('a', 4, { question: 1 })] })).toEqual([])
    expect(release({ a: texts('a', 5, { question: 1, language: 'en' }) })).toMatchObject([
      { unit: 'a', question: 'change', language: 'en' },
    ])
  })

  it('tell the theme alone where the writer wished so', () => {
    const [shown] = release({ a: [...texts('a', 4), ...texts('a', 1, { theme: 0, text: '' })] })
    expect(shown?.comments.filter(({ text }) => text === '')).toEqual([{ theme: 'tone', text: '' }])
  })

  it('come in an order that the order of answering does not change, and another box does', () => {
    const written = texts('a', 12)
    const one = release({ a: written })
    expect(release({ a: written.toReversed() })).toEqual(one)
    expect(release({ a: written }, 'another')).not.toEqual(one)
    expect(one[0]?.comments.map(({ text }) => text)).not.toEqual(written.map(({ text }) => text))
  })

  it('are none where fewer than 30 are invited', () => {
    const small = tree.map((one) => (one.kind === 'company' ? { ...one, invited: 29 } : one))
    const written = new Map([['a', texts('a', 9)]])
    expect(releasedComments({ questionnaire, tree: small, written, boxHash: 'box' })).toEqual([])
  })
})
