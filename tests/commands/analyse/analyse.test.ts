import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { groupMeans, scaleScore } from '../../../analytics/index.ts'
import { plainScore } from '../../../analytics/release/robust-score.ts'
import { countAnswers } from '../../../backend/commands/analyse/count-answers.ts'
import { columnsFile } from '../../../backend/commands/analyse/columns-file.ts'
import { errorList } from '../../../backend/commands/analyse/import-error.ts'
import { readReleases } from '../../../backend/commands/attack-release/read-releases.ts'
import { releaseFile } from '../../../backend/domain/release-file.ts'
import { seededRandom, shuffled } from '../../analytics/seeded-random.ts'
import { heading, madeUpColumns, madeUpRows, table } from './made-up-survey.ts'
import { outputOf, resultOf, runAnalysis, writtenFiles } from './run-analysis.ts'

const teams = [
  { path: 'Firm/North/A', people: 12 },
  { path: 'Firm/North/B', people: 9 },
  { path: 'Firm/North/C', people: 3 },
  { path: 'Firm/North/D', people: 6 },
  { path: 'Firm/South/E', people: 25 },
  { path: 'Firm/South/F', people: 11 },
  { path: 'Firm/South', people: 2 },
]

const lastOf = async (files: Parameters<typeof runAnalysis>[0]) => {
  const { waves } = await runAnalysis(files)
  return waves.at(-1)!
}

describe('an analysis of a survey made elsewhere', () => {
  const rows = madeUpRows({ units: teams })

  it('counts units of several levels in one tree, small ones merged with their neighbours', async () => {
    const { record } = await lastOf({ answers: table(rows), columns: madeUpColumns })
    const found = record.release.units.map(({ name, kind, invited }) => [name, kind, invited])
    expect(found).toEqual([
      ['Firm', 'company', 68],
      ['North', 'department', 30],
      ['South', 'department', 38],
      ['A', 'group', 12],
      ['B', 'group', 9],
      ['C + D', 'group', 9],
      ['South + F', 'group', 13],
      ['E', 'group', 25],
    ])
  })

  it('reads the same from several columns as from one path', async () => {
    const split = rows.map(([path = '', ...rest]) => {
      const [top = '', area = '', team = ''] = path.split('/')
      return [top, area, team, ...rest].join(',')
    })
    const answers = [['firm', 'area', 'team', ...heading.slice(1)].join(','), ...split].join('\n')
    const columns = { ...madeUpColumns, unit: ['firm', 'area', 'team'] }
    expect(await resultOf({ answers, columns })).toEqual(
      await resultOf({ answers: table(rows), columns: madeUpColumns }),
    )
  })

  it('puts the organisation on top where paths begin with different units', async () => {
    const flat = rows.map(([path = '', ...rest]) => [path.split('/').at(-1) ?? '', ...rest])
    const { record } = await lastOf({ answers: table(flat), columns: madeUpColumns })
    expect(record.release.units[0]).toMatchObject({ name: 'Firm', kind: 'company', invited: 68 })
  })

  it('has the same figures before the gate as the means of the groups', async () => {
    const errors = errorList()
    const { survey } = await runAnalysis({ answers: table(rows), columns: madeUpColumns })
    const [path = ''] = writtenFiles({ answers: table(rows), columns: madeUpColumns })
    const counted = (await countAnswers(path, survey, errors)).get('')
    const order = survey.items.map(({ column }) => heading.indexOf(column))
    const sheets = rows.map((cells) => ({
      group: (cells[0] ?? '').replaceAll('/', '\u001F'),
      sheet: order.map((place) => (cells[place] === 'NA' ? null : Number(cells[place]))),
    }))
    for (const [index, scale] of survey.plan.scales.entries()) {
      const means = groupMeans(sheets.map(({ group, sheet }) => ({ group, score: scaleScore(scale, sheet) })))
      expect(means.size).toBe(teams.length)
      for (const [unit, { mean, count }] of means) {
        const summary = counted?.get(unit)?.summary
        expect(summary?.scales[index]?.answered).toBe(count)
        expect(plainScore(summary!, index)).toBeCloseTo(mean, 9)
      }
    }
  })

  it('changes no byte of its output when rows stand in another order', async () => {
    const waves = ['1', '2', '10']
    const several = madeUpRows({ units: teams, waves })
    const files = (one: readonly string[][]) => ({ answers: table(one), columns: { ...madeUpColumns, wave: 'wave' } })
    const expected = await outputOf(files(several))
    expect(Object.keys(expected)).toContain('wave-2/release.json')
    for (const seed of [1, 2]) expect(await outputOf(files(shuffled(several, seededRandom(seed))))).toEqual(expected)
  })

  it('shows a unit with too few answers as one in which nobody answered', async () => {
    const isHere = ([unit]: readonly string[]) => unit === 'Firm/North/B'
    const answeredBy = (people: number) =>
      rows.map((cells, place) => {
        const answers = !isHere(cells) || rows.slice(0, place).filter(isHere).length < people
        return answers ? cells : [...cells.slice(0, 2), ...cells.slice(2).map(() => '')]
      })
    const entry = async (people: number) => {
      const { record } = await lastOf({ answers: table(answeredBy(people)), columns: madeUpColumns })
      return JSON.stringify(record.release.units.find(({ name }) => name === 'B'))
    }
    const silent = await entry(0)
    expect(silent).toContain('"scores":{}')
    for (const people of [1, 2, 3, 4]) expect(await entry(people)).toBe(silent)
    expect(await entry(9)).not.toBe(silent)
  })

  it('never shows a sensitive scale below 20 answers', async () => {
    const { record } = await lastOf({ answers: table(rows), columns: madeUpColumns })
    const threats = record.release.units.filter(({ scores }) => 'threats' in scores).map(({ name }) => name)
    expect(threats).toContain('E')
    expect(threats).not.toContain('South + F')
    expect(record.release.units.find(({ name }) => name === 'South + F')?.scores).toHaveProperty('tone')
  })

  it('leaves out sensitive scales and all units under 30 people', async () => {
    const few = madeUpRows({
      units: [
        { path: 'Firm/A', people: 14 },
        { path: 'Firm/B', people: 15 },
      ],
      leftOut: 0,
    })
    const { record, isOrdinaryOnly } = await lastOf({ answers: table(few), columns: madeUpColumns })
    expect(isOrdinaryOnly).toBe(true)
    expect(record.release.scales.map(({ id }) => id)).toEqual(['tone', 'humour', 'wellbeing'])
    expect(record.release.items.map(({ id }) => id)).not.toContain('threat')
    expect(record.release.units.filter(({ kind }) => kind === 'group')).toHaveLength(1)
    const all = record.release.units[0]
    expect(Object.keys(all?.scores ?? {})).toEqual(['tone', 'humour', 'wellbeing'])
    expect(Object.keys(all?.favourable ?? {})).toEqual(['calm', 'snarl', 'joke', 'sting', 'glad', 'rested'])
  })

  it('counts nobody who is in no group, and says how many they are', async () => {
    const units = [
      { path: 'Firm/A', people: 3 },
      { path: 'Firm/B/x', people: 20 },
      { path: 'Firm/B/y', people: 20 },
    ]
    const {
      record,
      rows: all,
      notCounted,
    } = await lastOf({ answers: table(madeUpRows({ units })), columns: madeUpColumns })
    expect({ all, notCounted }).toEqual({ all: 43, notCounted: 3 })
    expect(record.release.integrity).toMatchObject({ invited: 40, issued: 40, counted: 40 })
  })

  it('writes a release without memberships or certificate, which says that rows were visible and can be attacked', async () => {
    const output = await outputOf({ answers: table(rows), columns: madeUpColumns })
    const written: unknown = JSON.parse(Buffer.from(output['release.json'] ?? '', 'hex').toString())
    const file = releaseFile.parse(written)
    expect(file.notice?.en).toContain('could see the single answers')
    expect([file.certificate, file.integrity, file.fingerprint]).toEqual([undefined, undefined, undefined])
    expect(readReleases([JSON.stringify(written)])?.records[0]?.release.units).toHaveLength(file.units.length)
    expect(JSON.stringify(written)).not.toContain('membership')
  })
})

describe('columns files of surveys that everybody can get', () => {
  for (const name of ['bhr2000', 'bh1996'])
    it(`are valid: ${name}`, () => {
      const file = readFileSync(join(import.meta.dirname, 'examples', `${name}.json`), 'utf8')
      expect(columnsFile.safeParse(JSON.parse(file)).success).toBe(true)
    })
})
