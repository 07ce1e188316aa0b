import { describe, expect, it } from 'vitest'
import { madeUpColumns, madeUpRows, table } from './made-up-survey.ts'
import { problemsOf } from './run-analysis.ts'

const rows = madeUpRows({
  units: [
    { path: 'Firm/A', people: 20 },
    { path: 'Firm/B', people: 20 },
  ],
  leftOut: 0,
})
const withWave = { ...madeUpColumns, wave: 'wave' }

/** The rows with one cell changed: the row as in the file, the heading being 1, and the place in the row. */
const changed = (...changes: readonly (readonly [row: number, place: number, cell: string])[]) =>
  table(
    rows.map((cells, index) =>
      cells.map((cell, place) => changes.find(([row, at]) => row === index + 2 && at === place)?.[2] ?? cell),
    ),
  )

describe('a survey that cannot be analysed', () => {
  it('is refused with everything that is wrong in its rows, by row and column', async () => {
    const answers = changed([3, 2, 'calm?'], [3, 3, '7'], [9, 2, 'x'], [10, 2, 'x'], [12, 0, ''], [14, 0, 'Firm//C'])
    expect(await problemsOf({ answers, columns: madeUpColumns })).toEqual([
      expect.stringMatching(/^Answers, rows 3, 9–10, column "calm": That is not a number\. .*"missing".*"values"/),
      expect.stringMatching(/^Answers, row 3, column "snarl": The answer is outside 0–4\. .*"range"/),
      expect.stringMatching(/^Answers, row 12, column "where": The unit is missing\./),
      expect.stringMatching(/^Answers, row 14, column "where": A part of the path/),
    ])
  })

  it('is told in Danish when asked to', async () => {
    const answers = changed([3, 2, 'calm?'])
    expect(await problemsOf({ answers, columns: madeUpColumns, call: ['--language', 'da'] }, 'da')).toEqual([
      expect.stringMatching(/^Svarfilen, række 3, kolonnen "calm": Det er ikke et tal\./),
    ])
  })

  it('never repeats what stands in a cell', async () => {
    const secret = 'Secretword'
    const everywhere = table(rows.map((cells) => cells.map(() => secret)))
    const cut = `${table(rows)}${secret}\n"${secret}\n`
    for (const answers of [everywhere, cut, changed([3, 2, secret], [4, 1, secret], [5, 0, `${secret}//`])]) {
      const problems = await problemsOf({ answers, columns: { ...withWave, waves: [{ label: '1' }] } })
      expect(problems.length).toBeGreaterThan(0)
      expect(problems.join('\n')).not.toContain(secret)
    }
  })

  it('is refused where a column is missing or there twice', async () => {
    const answers = table(rows).replace('calm', 'glad')
    expect(await problemsOf({ answers, columns: madeUpColumns })).toEqual([
      expect.stringMatching(/^Answers, column "calm": The column is not in the file\./),
      expect.stringMatching(/^Answers, column "glad": The column is there twice\./),
    ])
  })

  it('is refused where a row has too many cells, or a quotation mark no partner', async () => {
    const lines = table(rows).split('\n')
    const long = lines.with(4, `${lines[4]},5`).join('\n')
    expect(await problemsOf({ answers: long, columns: madeUpColumns })).toEqual([
      expect.stringMatching(/^Answers, row 5: The row does not have as many cells/),
    ])
    const open = lines.with(4, `"${lines[4]}`).join('\n')
    expect(await problemsOf({ answers: open, columns: madeUpColumns })).toEqual([
      expect.stringMatching(/^Answers, row 5: The file cannot be read from here on/),
    ])
  })

  it('is refused without rows, and with too few people', async () => {
    expect(await problemsOf({ answers: table([]), columns: madeUpColumns })).toEqual([
      expect.stringMatching(/^Answers: There is nothing below the heading/),
    ])
    expect(await problemsOf({ answers: table(rows.slice(0, 14)), columns: madeUpColumns })).toEqual([
      expect.stringMatching(/^Answers: Wave 1 has fewer than 15 people/),
    ])
  })

  it('is refused where a wave is missing or not among those listed', async () => {
    const columns = { ...withWave, waves: [{ label: '1' }] }
    expect(await problemsOf({ answers: changed([3, 1, ''], [4, 1, '2']), columns })).toEqual([
      expect.stringMatching(/^Answers, row 3, column "wave": The wave is missing/),
      expect.stringMatching(/^Answers, row 4, column "wave": The wave is not among/),
    ])
  })
})

describe('a columns file that cannot be used', () => {
  const answers = table(rows)
  const [scale] = madeUpColumns.scales

  it('is refused with everything that is wrong in it', async () => {
    const columns = {
      scales: [
        { ...scale, adverse: 'down' },
        { ...scale, items: [{ column: 'glad', revrsed: true }] },
      ],
    }
    expect(await problemsOf({ answers, columns })).toEqual([
      expect.stringMatching(/^Columns file: scales\.0\.adverse: /),
      expect.stringMatching(/^Columns file: scales\.1\.items\.0: .*revrsed/),
    ])
  })

  it('is refused where it contradicts itself or says nothing of units', async () => {
    const columns = { scales: [{ ...scale, range: [4, 0] }, scale], waves: [{ label: 'a' }, { label: 'a' }] }
    expect(await problemsOf({ answers, columns })).toEqual([
      expect.stringContaining('"calm" is there twice'),
      expect.stringContaining('"snarl" is there twice'),
      expect.stringContaining('"tone" is there twice'),
      expect.stringContaining('"a" is there twice'),
      expect.stringContaining('The range of "calm"'),
      expect.stringContaining('The range of "snarl"'),
      expect.stringContaining('No column says which unit'),
    ])
  })

  it('is refused where it is not JSON, together with a wrong call', async () => {
    expect(await problemsOf({ answers, columns: '{"scales": [', call: ['--closed', 'May', '--speed', '9'] })).toEqual([
      expect.stringContaining('Command: --speed is not known'),
      expect.stringContaining('Command: 9 is not known'),
      expect.stringContaining('Command: --closed is not a date'),
      expect.stringContaining('Columns file: The file is not JSON'),
    ])
  })
})

describe('a file of members that does not fit', () => {
  const answers = table(rows)
  const roster = (units: readonly string[]) =>
    ['member,where', ...units.map((unit, place) => `m${place},${unit}`)].join('\n')
  const twenty = (unit: string) => Array.from({ length: 20 }, () => unit)

  it('is refused where more people answered than there are, or where a unit has none', async () => {
    const members = roster([...twenty('Firm/A').slice(0, 19), ...twenty('Firm/C')])
    expect(await problemsOf({ answers, columns: madeUpColumns, members })).toEqual([
      expect.stringMatching(/^Answers, row 2: More people have answered/),
      expect.stringMatching(/^Answers, row 22: The unit has no members/),
    ])
  })

  it('is refused where a member is there twice or has no id', async () => {
    const members = `${roster([...twenty('Firm/A'), ...twenty('Firm/B')])}\nm3,Firm/B\n,Firm/A\n`
    expect(await problemsOf({ answers, columns: madeUpColumns, members })).toEqual([
      expect.stringMatching(/^Members file, row 42, column "member": The member is there twice/),
      expect.stringMatching(/^Members file, row 43, column "member": The member has no id/),
    ])
  })
})
