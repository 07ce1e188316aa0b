import { describe, expect, it } from 'vitest'
import { singleItemFloor } from './single-item-floor.ts'
import { methodPart } from '../../backend/reports/method-part.ts'
import { reportContext } from '../../backend/reports/report-context.ts'
import { describeReport } from '../../backend/reports/describe-report.ts'
import type { Block, ReportDocument } from '../../backend/reports/document/report-document.ts'
import { integrityPart } from '../../backend/reports/integrity-part.ts'
import { buildRelease } from '../support/build-release.ts'
import { buildReport, threeRounds, withComments } from './build-report.ts'

const leaderOf = new Set(['area-2-group-3'])
const written = (given: Parameters<typeof buildReport>[0]) => JSON.stringify(describeReport(buildReport(given)))
const blocksOf = ({ sections }: ReportDocument, id: string): readonly Block[] =>
  sections.find((section) => section.id === id)?.sheets.flatMap(({ blocks }) => blocks) ?? []

/** The rows of the only table of a section. */
function rowsOf(report: ReportDocument, id: string) {
  return blocksOf(report, id).flatMap((block) => (block.kind === 'table' ? block.rows : []))
}

describe('what the report says', () => {
  it('names no unit outside the scope, in no part of it', () => {
    const text = written({ scope: leaderOf })
    expect(text).toContain('Hjemmepleje Nord')
    const others = threeRounds[2].units.filter(({ id, kind }) => !leaderOf.has(id) && kind !== 'company')
    expect(others.filter(({ name }) => text.includes(name))).toEqual([])
    expect(text).not.toContain('area-')
  })

  it('tells no alert of a unit outside the scope, and does not count it', () => {
    const text = written({ scope: new Set(['area-1-group-1']) })
    expect(text).not.toContain('Mønster:')
    expect(text).toContain('Der er ingen beskeder om enhederne. Det betyder ikke, at alt er godt.')
  })

  it('is the same, whatever the figures of units outside the scope', () => {
    const shifts = { 'Vej og park': { tone: -40 }, 'Lyngskolen, udskoling': { conflict: 30 } }
    const release = buildRelease({ seed: 1, round: 'r3', comparedWith: 'r2', shifts })
    const other = buildRelease({ seed: 1, round: 'r3', comparedWith: 'r2' })
    const scope = new Set(['area-2-group-1', 'area-2-group-2'])
    expect(written({ release, scope })).toBe(written({ release: other, scope }))
    expect(written({ release })).not.toBe(written({ release: other }))
  })

  it('puts each unit before those below it, however the release lists them', () => {
    const [, , release] = threeRounds
    const turned = { ...release, units: release.units.toReversed() }
    const rows = rowsOf(describeReport(buildReport({ release: turned })), 'participation')
    expect(rows.slice(0, 3).map(([unit]) => unit)).toEqual([
      { text: 'Lyngå Kommune', depth: 0 },
      { text: 'Teknik og miljø', depth: 1 },
      { text: 'Genbrugspladsen', depth: 2 },
    ])
  })

  it('hangs a unit under its nearest visible unit', () => {
    const report = describeReport(buildReport({ scope: new Set(['company', 'area-2-group-3']) }))
    expect(rowsOf(report, 'participation').map(([unit]) => unit)).toEqual([
      { text: 'Lyngå Kommune', depth: 0 },
      { text: 'Hjemmepleje Nord', depth: 1 },
    ])
  })

  it('says one thing only of a unit that is hidden, and leaves its cells empty', () => {
    const report = describeReport(buildReport({ scope: new Set(['area-2-group-4', 'area-2-group-5']) }))
    expect(rowsOf(report, 'participation')[0]).toEqual([{ text: 'Hjemmepleje Syd', depth: 0 }, { number: 5 }, {}, {}])
    expect(report.tables.scores.rows[0]?.cells.every((cell) => Object.keys(cell).length === 0)).toBe(true)
    expect(report.front.sentences[0]).toBe(
      'Rapporten viser 1 enhed. 1 enhed kan ikke vises: for få personer til at vise det sikkert.',
    )
  })

  it('prints the thresholds of the certificate', () => {
    const [, , release] = threeRounds
    const thresholds = { ordinary: { floor: 6, difference: 7 }, sensitive: { floor: 21, difference: 11 } }
    const certificate = { ...release.certificate, thresholds }
    const report = describeReport(buildReport({ release: { ...release, certificate } }))
    expect(rowsOf(report, 'method').map(([, ...numbers]) => numbers.map(({ text }) => text))).toEqual([
      ['6', '7'],
      [`${singleItemFloor()}`, `${singleItemFloor()}`],
      ['21', '11'],
      ['20', '20'],
    ])
  })

  it('prints the four legal requirements with the sections that answer them', () => {
    for (const language of ['da', 'en'] as const) {
      const report = describeReport(buildReport({ language }))
      const known = report.sections.map(({ id }) => id)
      const pointers = rowsOf(report, 'elements').flatMap(([, cell]) => (cell ? [cell] : []))
      expect(pointers).toHaveLength(4)
      for (const { text, sections = [] } of pointers) {
        expect(known).toEqual(expect.arrayContaining([...sections]))
        expect(text).toMatch(new RegExp(` ${sections.map((id) => 1 + known.indexOf(id)).join(', ')}$`, 'u'))
      }
    }
  })

  it('says so when there are more answers than ballots', () => {
    const [, , release] = threeRounds
    const verdict = (counted: number) =>
      integrityPart(
        reportContext(buildReport({ release: { ...release, integrity: { ...release.integrity, counted } } })),
      )?.verdict
    expect(verdict(release.integrity.issued)).toBe('Optællingen hænger sammen.')
    expect(verdict(release.integrity.issued + 1)).toContain('hænger ikke sammen')
  })

  it('claims nothing of how answers were collected that came from elsewhere', () => {
    const text = written({ collected: 'imported' })
    expect(text).toContain('Den, der lavede denne rapport, kunne se de enkelte besvarelser')
    expect(blocksOf(describeReport(buildReport({ collected: 'imported' })), 'integrity')).toEqual([])
    const { sentences } = methodPart(reportContext(buildReport({ collected: 'imported' })))
    expect(sentences.join(' ')).not.toContain('kan ikke kobles')
  })

  it('names the scales that stand out, and does not praise a low level by its name alone', () => {
    const [, , release] = threeRounds
    const scores = Object.fromEntries(release.scales.map(({ id, adverse }) => [id, adverse === 'low' ? 60 : 40]))
    const sentencesWith = (figures: object) => {
      const units = release.units.map((unit) => ({ ...unit, scores: { ...scores, ...figures } }))
      const { sentences } = describeReport(buildReport({ release: { ...release, units } })).front
      return sentences.filter((sentence) => sentence.includes('gunstigt i'))
    }
    expect(sentencesWith({ humour: 10, tone: 90, demands: 80, change: 20 })).toEqual([
      'Mest gunstigt i Lyngå Kommune: tone samt lavt niveau af grov humor.',
      'Mindst gunstigt i Lyngå Kommune: arbejdsmængde og tidspres samt ændringer i arbejdet.',
    ])
    expect(sentencesWith({ humour: 10 })).toEqual(['Mest gunstigt i Lyngå Kommune: lavt niveau af grov humor.'])
    expect(sentencesWith({})).toEqual([])
  })

  it('has comments where the release lets them be read, and says so where there are none to show', () => {
    const commentsFor = (scope: readonly string[], release = withComments) =>
      blocksOf(describeReport(buildReport({ release, scope: new Set(scope) })), 'comments')
    expect(JSON.stringify(commentsFor(['area-2-group-3']))).toContain('Vi holder sammen')
    expect(JSON.stringify(commentsFor(['area-2-group-3']))).not.toContain('hænder')
    const none = 'Her er ingen kommentarer at vise.'
    expect(commentsFor(['area-2-group-4'])).toMatchObject([{ kind: 'text', text: expect.stringContaining(none) }])
    expect(commentsFor(['area-2-group-3'], threeRounds[2])).toEqual([])
  })
})
