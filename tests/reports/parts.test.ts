import { describe, expect, it } from 'vitest'
import { alertPart } from '../../backend/reports/alert-part.ts'
import { onPaper } from '../../backend/reports/formats/on-paper.ts'
import { heatMap } from '../../backend/reports/heat-map.ts'
import { printableText } from '../../backend/reports/printable-text.ts'
import { dueAgain } from '../../backend/reports/psychosocial-themes.ts'
import { reportContext } from '../../backend/reports/report-context.ts'
import { scoreLevel } from '../../backend/reports/score-level.ts'
import { hasMoreItems, singleItems } from '../../backend/reports/single-items.ts'
import { statisticsPart } from '../../backend/reports/statistics-part.ts'
import { themeRows } from '../../backend/reports/theme-rows.ts'
import { buildRelease, releasedScales, releasedStatistics } from '../support/build-release.ts'
import { buildReport } from './build-report.ts'

describe('the level of a score', () => {
  it('is a fifth of the scale, counted from the favourable end', () => {
    const codes = [10, 20, 30, 40, 50, 60, 70, 80, 90]
    const low = codes.map((score) => scoreLevel(score, { adverse: 'low' }))
    expect(low).toEqual([
      'very-unfavourable',
      'unfavourable',
      'unfavourable',
      'middle',
      'middle',
      'favourable',
      'favourable',
      'very-favourable',
      'very-favourable',
    ])
    expect(scoreLevel(100, { adverse: 'low' })).toBe('very-favourable')
    expect(scoreLevel(0, { adverse: 'low' })).toBe('very-unfavourable')
    expect(scoreLevel(10, { adverse: 'high' })).toBe('very-favourable')
    expect(scoreLevel(90, { adverse: 'high' })).toBe('very-unfavourable')
  })
})

describe('the heat map', () => {
  it('takes as many tables as its scales need, none lost and none wider than a sheet', () => {
    const scales = Array.from({ length: 50 }, (_, index) => ({ ...releasedScales[0]!, id: `s${index}` }))
    const base = buildRelease()
    const scores = Object.fromEntries(scales.map(({ id }, index) => [id, index]))
    const release = { ...base, scales, units: base.units.map((unit) => ({ ...unit, scores })) }
    const tables = onPaper(heatMap(reportContext(buildReport({ release }))))
    expect(tables.map(({ columns }) => columns.length)).toEqual([17, 17, 16])
    expect(tables.flatMap(({ rows }) => rows[0]!.cells.map(({ number }) => number))).toEqual(Object.values(scores))
  })

  it('has no column for a scale of which nothing is shown to this reader', () => {
    const [table] = onPaper(heatMap(reportContext(buildReport({ scope: new Set(['area-3-group-1']) }))))
    expect(table?.columns.map(({ name }) => name)).not.toContain('Krænkende handlinger')
    expect(table?.columns).toHaveLength(15)
  })
})

describe('single questions', () => {
  it('lists the large units first and says that there are more', () => {
    const context = reportContext(buildReport())
    const items = singleItems(context)
    const [table] = onPaper(items)
    expect(table?.rows.map(({ name }) => name)).toEqual([
      'Lyngå Kommune',
      'Børn og unge',
      'Ældre og sundhed',
      'Teknik og miljø',
    ])
    expect(hasMoreItems(context, items)).toBe(true)
  })

  it('is absent for a unit with too few answers', () => {
    expect(onPaper(singleItems(reportContext(buildReport({ scope: new Set(['area-3-group-1']) }))))).toEqual([])
  })
})

describe('the five themes', () => {
  it('knows what this round asked, and when each is due again', () => {
    const rows = themeRows(reportContext(buildReport()))
    expect(rows).toHaveLength(6)
    expect(rows[1]).toEqual({
      name: 'Uklare og modstridende krav',
      scales: 'Klare forventninger, Modstridende krav',
      lastCovered: '16. marts 2026',
      dueAgain: '16. marts 2029',
    })
    expect(rows[4]).toMatchObject({ name: 'Arbejdsrelateret vold', lastCovered: 'ikke afdækket endnu', dueAgain: '' })
  })

  it('takes the latest earlier round for what this one did not ask', () => {
    const scales = [{ ...releasedScales[0]!, id: 'v', construct: 'violence' }]
    const before = buildRelease({ scales, closedOn: '2024-02-29', round: 'r0' })
    const rows = themeRows(reportContext(buildReport({ earlier: [{ release: before, scope: new Set() }] })))
    expect(rows[4]).toMatchObject({
      scales: 'ikke i denne runde',
      lastCovered: '29. februar 2024',
      dueAgain: '28. februar 2027',
    })
  })

  it('counts three years, to the day', () => {
    expect(dueAgain('2026-03-16')).toBe('2029-03-16')
    expect(dueAgain('2028-02-29')).toBe('2031-02-28')
  })
})

describe('printable text', () => {
  it('keeps the languages of Europe and puts a question mark for what has no shape in the font', () => {
    const kept = 'Ærø, Ångström, Łódź, Škoda, Türkçe, Ελλάδα, Київ, Việt – ”citat” · 50 %'
    expect(printableText(kept)).toBe(kept)
    expect(printableText('Team 🎉 漢字\nمرحبا')).toBe('Team ? ?? ?????')
  })

  it('composes letters that were written in two parts', () => {
    expect(printableText('A\u030Arhus')).toBe('Århus')
  })
})

describe('a warning about the leadership of a unit', () => {
  const sentences = (collected: 'sealed' | 'imported', language: 'da' | 'en') => {
    const { release } = buildReport()
    const unit = release.units.find(({ kind, scores }) => kind === 'group' && Object.keys(scores).length > 0)
    const alert = { unit: unit?.id ?? '', unitName: unit?.name ?? '', degree: 'act', pattern: 'power' } as const
    const { cards } = alertPart(reportContext(buildReport({ collected, language, alerts: [alert] })))
    return cards.flatMap((card) => card.sentences).join(' ')
  }

  it('says whom it was sent to', () => {
    expect(sentences('sealed', 'da')).toContain('kun gået til lederens leder')
    expect(sentences('sealed', 'en')).toContain('went only to')
  })

  it('says whom to keep it from where answers were collected elsewhere and nothing was sent', () => {
    expect(sentences('imported', 'da')).toContain('Vis ikke denne besked til enhedens egen leder.')
    expect(sentences('imported', 'da')).not.toContain('lederens leder')
    expect(sentences('imported', 'en')).not.toMatch(/went only to|leader’s leader/)
  })
})

describe('statistics of the company', () => {
  const release = { ...buildRelease(), statistics: releasedStatistics }

  it('are figures an expert can check, and what goes together in words and with its interval', () => {
    const part = statisticsPart(reportContext(buildReport({ release })))
    // 143 sheets in 13 groups: ICC(1) 50 / 450, ICC(2) 11 * 50 / (400 + 11 * 50), agreement of two items
    // 1 - (450 (2 - .84) - 50) / 1250.
    expect(part?.rows[0]).toEqual(['Trivsel', '0,84', '0,85', '0,11', '0,58', '0,62'])
    expect(part?.rows[2]?.slice(1, 3)).toEqual(['–', '–'])
    expect(part?.rows[3]?.slice(3, 5)).toEqual(['0,00', '0,00'])
    expect(part?.sentences).toEqual([
      'Blandt kolleger i samme enhed: Dårligere svar om trivsel følges tydeligst ad med dårligere svar om arbejdsmængde og tidspres.',
      'Fra enhed til enhed følges intet af det, der er spurgt om, tydeligt ad med svar om trivsel.',
      'Blandt kolleger i samme enhed følges intet af det, der er spurgt om, tydeligt ad med svar om tone.',
      'Fra enhed til enhed følges intet af det, der er spurgt om, tydeligt ad med svar om tone.',
    ])
    expect(part?.together).toEqual([
      ['Trivsel', 'Blandt kolleger', 'Arbejdsmængde og tidspres', expect.stringMatching(/^2\d % \(\d+–\d+\)$/)],
    ])
  })

  it('are the same for every reader, and absent where the release tells none', () => {
    const one = statisticsPart(reportContext(buildReport({ release, scope: new Set(['area-3-group-1']) })))
    expect(one).toEqual(statisticsPart(reportContext(buildReport({ release }))))
    expect(statisticsPart(reportContext(buildReport()))).toBeUndefined()
  })
})
