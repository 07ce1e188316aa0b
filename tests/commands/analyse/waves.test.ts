import { describe, expect, it } from 'vitest'
import { madeUpColumns, madeUpRows, table, type MadeUpUnit } from './made-up-survey.ts'
import { runAnalysis } from './run-analysis.ts'

const columns = { ...madeUpColumns, wave: 'wave' }
const calm = Array.from({ length: 19 }, (_, place): MadeUpUnit => ({ path: `Firm/T${place + 10}`, people: 14 }))

describe('several waves in one file', () => {
  const waves = ['2', '10', '1']
  const answers = table(madeUpRows({ units: calm, waves }))

  it('are released in the order of their numbers', async () => {
    const released = (await runAnalysis({ answers, columns })).waves
    expect(released.map(({ wave }) => wave.label)).toEqual(['1', '2', '10'])
    expect(released.map(({ record }) => record.sequence)).toEqual([1, 2, 3])
    expect(released.map(({ record }) => record.release.comparedWith)).toEqual([null, 'wave-1', 'wave-2'])
  })

  it('are put in order as text in which numbers count as numbers, days by date', async () => {
    const labelled = (labels: readonly string[]) => table(madeUpRows({ units: calm, waves: labels }))
    const order = async (labels: readonly string[]) =>
      (await runAnalysis({ answers: labelled(labels), columns })).waves.map(({ wave }) => wave)
    expect((await order(['T10', 'T2', 'T1'])).map(({ label }) => label)).toEqual(['T1', 'T2', 'T10'])
    expect((await order(['2025-11-01', '2024-02-01'])).map(({ closedOn }) => closedOn)).toEqual([
      '2024-02-01',
      '2025-11-01',
    ])
  })

  it('take order, title and day from the columns file where it tells them', async () => {
    const told = [
      { label: '10', title: 'Autumn', closed: '2025-10-01' },
      { label: '1', title: 'Spring' },
      { label: '2' },
    ]
    const released = (await runAnalysis({ answers, columns: { ...columns, waves: told } })).waves
    expect(released.map(({ record }) => [record.release.title, record.release.closedOn])).toEqual([
      ['Autumn', '2025-10-01'],
      ['Spring', '2026-03-12'],
      ['Made up, 2', '2026-03-12'],
    ])
  })

  it('keep a unit apart from its earlier figures where one person fewer answered', async () => {
    const rows = madeUpRows({ units: calm, waves: ['1', '2'], leftOut: 0 })
    const missing = rows.findLastIndex(([unit]) => unit === 'Firm/T10')
    const { waves: released } = await runAnalysis({ answers: table(rows.toSpliced(missing, 1)), columns })
    const apart = released[1]?.record.release.units.filter(({ kind, comparable }) => kind === 'group' && !comparable)
    expect(apart?.map(({ name }) => name)).toEqual(['T10'])
  })

  it('say that the same people are assumed, unless a file of members tells', async () => {
    const { hasMembersFile, waves: released } = await runAnalysis({ answers, columns })
    expect(hasMembersFile).toBe(false)
    const groups = released
      .slice(1)
      .flatMap(({ record }) => record.release.units.filter(({ kind }) => kind === 'group'))
    expect(groups.filter(({ comparable }) => !comparable)).toEqual([])
  })

  it('warn of a unit that grows worse from wave to wave, and of no calm one', async () => {
    const worse = { '1': 0, '2': 0.9, '3': 1.4, '4': 1.8 }
    const units = [...calm, { path: 'Firm/T99', people: 14, worse }]
    const grown = await runAnalysis({ answers: table(madeUpRows({ units, waves: Object.keys(worse) })), columns })
    const last = grown.waves.at(-1)
    expect(last?.alerts.map(({ unitName, degree, pattern }) => [unitName, degree, pattern])).toEqual([
      ['T99', 'act', 'humour'],
    ])
    expect(grown.waves[0]?.alerts).toEqual([])
  })
})

describe('a file of members', () => {
  const two = [
    { path: 'Firm/A', people: 16 },
    { path: 'Firm/B', people: 16 },
  ]
  const answers = table(madeUpRows({ units: two, waves: ['1', '2'], leftOut: 0 }))
  const roster = (membersOf: (wave: string, unit: string) => readonly string[]) =>
    [
      'id,where,wave',
      ...['1', '2'].flatMap((wave) =>
        two.flatMap(({ path }) => membersOf(wave, path).map((member) => `${member},${path},${wave}`)),
      ),
    ].join('\n')
  const people = (unit: string, from: number, to: number) =>
    Array.from({ length: to - from }, (_, place) => `${unit} ${place + from}`)
  const comparable = async (members: string) => {
    const { waves } = await runAnalysis({ answers, columns: { ...columns, member: 'id' }, members })
    return waves[1]?.record.release.units.filter((unit) => unit.comparable).map(({ name }) => name)
  }

  it('keeps a unit apart from its earlier figures where one person was exchanged', async () => {
    const exchanged = roster((wave, unit) =>
      unit === 'Firm/A' && wave === '2' ? [...people(unit, 0, 15), 'new'] : people(unit, 0, 16),
    )
    expect(await comparable(exchanged)).toEqual(['B'])
    expect(await comparable(roster((_, unit) => people(unit, 0, 16)))).toEqual(['Firm', 'A', 'B'])
  })

  it('lets a unit stand beside its earlier figures where many were exchanged', async () => {
    const exchanged = roster((wave, unit) => (wave === '2' ? people(unit, 8, 24) : people(unit, 0, 16)))
    expect(await comparable(exchanged)).toEqual(['Firm', 'A', 'B'])
  })

  it('tells how many were invited, whoever answered', async () => {
    const more = roster((_, unit) => people(unit, 0, 20))
    const { waves } = await runAnalysis({ answers, columns: { ...columns, member: 'id' }, members: more })
    expect(waves[0]?.record.release.units[0]).toMatchObject({ invited: 40, participation: '30-40' })
  })
})
