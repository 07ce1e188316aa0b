import { describe, expect, it } from 'vitest'
import { madeUpColumns, madeUpRows, table } from './made-up-survey.ts'
import { resultOf, problemsOf, runAnalysis } from './run-analysis.ts'

const rows = madeUpRows({
  units: [
    { path: 'Firm/Ærø', people: 20 },
    { path: 'Firm/B', people: 20 },
  ],
})
const columns = madeUpColumns
const plain = resultOf({ answers: table(rows), columns })

describe('a file of answers', () => {
  for (const [name, separator] of [
    ['semicolons', ';'],
    ['tabulators', '\t'],
    ['bars', '|'],
  ] as const)
    it(`may have ${name} between its cells`, async () => {
      expect(await resultOf({ answers: table(rows, separator), columns })).toEqual(await plain)
    })

  it('may begin with a byte order mark, quote its cells and end its lines as Windows does', async () => {
    const quoted = table(rows.map((cells) => cells.map((cell) => `"${cell}"`)))
    expect(await resultOf({ answers: `\u{FEFF}${quoted.replaceAll('\n', '\r\n')}`, columns })).toEqual(await plain)
  })

  it('may be in UTF-16 or in the encoding of Windows', async () => {
    const text = table(rows)
    const utf16 = Buffer.from(`\u{FEFF}${text}`, 'utf16le')
    expect(await resultOf({ answers: utf16, columns })).toEqual(await plain)
    expect(await resultOf({ answers: Buffer.from(text, 'latin1'), columns })).toEqual(await plain)
  })

  it('may say its separator above the heading', async () => {
    const answers = `sep=;\r\n${table(rows, ';')}`
    expect(await resultOf({ answers, columns })).toEqual(await plain)
    const wrong = answers.replace('Firm/B', '')
    expect(await problemsOf({ answers: wrong, columns })).toEqual([expect.stringContaining('row 23, column "where"')])
  })

  it('may have blank lines, and columns nobody asked for', async () => {
    const more = table(rows)
      .split('\n')
      .map((line, place) => (line === '' ? '' : `${place},${line}`))
      .join('\n\n')
    expect(await resultOf({ answers: more, columns })).toEqual(await plain)
  })

  it('may write missing answers in the usual ways, and in its own', async () => {
    const ways = ['', 'na', 'N/A', '.', ' NA ', '99', 'don’t know']
    let place = 0
    const answers = table(
      rows.map((cells) => cells.map((cell) => (cell === 'NA' ? ways[place++ % ways.length]! : cell))),
    )
    expect(await resultOf({ answers, columns: { ...columns, missing: ['99', 'Don’t know'] } })).toEqual(await plain)
    expect(await problemsOf({ answers, columns })).not.toEqual([])
  })

  it('may write answers as words', async () => {
    const words = ['Never', 'Seldom', 'Sometimes', 'Often', 'Always']
    const answers = table(
      rows.map(([unit = '', wave = '', ...cells]) => [unit, wave, ...cells.map((cell) => words[Number(cell)] ?? cell)]),
    )
    const values = Object.fromEntries(words.map((word, number) => [word.toLowerCase(), number]))
    expect(await resultOf({ answers, columns: { ...columns, values } })).toEqual(await plain)
  })

  it('may hold means taken elsewhere, with a decimal comma where semicolons separate', async () => {
    const means = rows.map(([unit = '', wave = '', ...cells]) => [
      unit,
      wave,
      ...cells.map((cell) => (cell === 'NA' ? cell : `${Number(cell) * 0.9 + 0.25}`)),
    ])
    const withComma = table(means, ';').replaceAll('.', ',')
    expect(await resultOf({ answers: withComma, columns })).toEqual(await resultOf({ answers: table(means), columns }))
    expect(await problemsOf({ answers: table(means).replace(/(\d)\.(\d+)/, '"$1,$2"'), columns })).toHaveLength(1)
  })

  it('may turn an item round by answering it the other way', async () => {
    const turned = rows.map((cells) =>
      cells.map((cell, place) => (place === 3 && cell !== 'NA' ? `${4 - Number(cell)}` : cell)),
    )
    const [tone, ...others] = columns.scales
    const given = { ...columns, scales: [{ ...tone, items: ['calm', 'snarl'] }, ...others] }
    const { waves } = await runAnalysis({ answers: table(turned), columns: given })
    const { waves: before } = await runAnalysis({ answers: table(rows), columns })
    expect(waves[0]?.record.release.units.map(({ scores }) => scores)).toEqual(
      before[0]?.record.release.units.map(({ scores }) => scores),
    )
  })

  it('may have other column names and a range of its own for each item', async () => {
    const answers = [
      'Afdeling;Løn;Timer',
      ...Array.from({ length: 40 }, (_, place) => `${place % 2 ? 'Ø' : 'V'};${place % 8};${12.5 + (place % 3)}`),
    ].join('\n')
    const given = {
      unit: 'Afdeling',
      scales: [
        { id: 'pay', adverse: 'low', range: [0, 10], items: ['Løn'] },
        { id: 'hours', adverse: 'high', items: [{ column: 'Timer', range: [0, 24] }] },
      ],
    }
    const { waves } = await runAnalysis({ answers, columns: given, call: ['--title', 'Løn'] })
    const [all] = waves[0]?.record.release.units ?? []
    // Pay is 0 to 7 evenly, 3.5 of 10; hours 12.5, 13.5, 14.5, about 13.5 of 24.
    expect(all).toMatchObject({ name: 'Løn', scores: { pay: 40, hours: 60 } })
  })
})
