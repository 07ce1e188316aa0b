import { BorderStyle, Paragraph, ShadingType, type FileChild } from 'docx'
import type { Block } from '../../document/report-document.ts'
import { looks } from '../looks.ts'
import { bullet, colours, heading, languageTags, paragraph, run } from './pieces.ts'
import { matrixTables, plainTable, seriesTable } from './tables.ts'

type OfKind<Kind extends Block['kind']> = Extract<Block, { readonly kind: Kind }>
type Writers = { readonly [Kind in Block['kind']]: (block: OfKind<Kind>, lying: boolean) => readonly FileChild[] }

// A paragraph after each table: two tables in a row would be taken for one.
const gap = () => new Paragraph({ spacing: { before: 0, after: 60 } })

const writers: Writers = {
  text: ({ text }) => [paragraph(run(text))],
  note: ({ text }) => [paragraph(run(text, { size: 17, color: colours.soft }))],
  heading: ({ text }) => [heading(2, run(text))],
  list: ({ items }) => items.map((item) => bullet(run(item))),
  card: (card) => cardParagraphs(card),
  comments: (written) => commentParagraphs(written),
  legend: (legend) => [legendParagraph(legend)],
  table: (table, lying) => [plainTable(table, lying), gap()],
  form: (form, lying) => [plainTable(form, lying), gap()],
  matrix: (matrix, lying) => matrixTables(matrix, lying).flatMap((table) => [table, gap()]),
  series: (series, lying) => [heading(2, run(series.heading)), seriesTable(series, lying), gap()],
}

/** A block as Word has it. */
export function writtenBlock<Kind extends Block['kind']>(
  block: OfKind<Kind> & { readonly kind: Kind },
  lying: boolean,
): readonly FileChild[] {
  const write: Writers[Kind] = writers[block.kind]
  return write(block, lying)
}

function cardParagraphs({ unit, label, tone, sentences }: OfKind<'card'>): readonly Paragraph[] {
  const color = tone === 'warm' ? colours.warm : colours.accent
  const border = { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color } }
  return [
    heading(2, run(`${unit}: `), run(label, { color })),
    ...sentences.map((sentence) => new Paragraph({ border, indent: { left: 220 }, children: [run(sentence)] })),
  ]
}

function commentParagraphs({ language, comments }: OfKind<'comments'>): readonly Paragraph[] {
  const spoken = { language: { value: languageTags[language] } }
  return comments.map(({ theme, text, note }) =>
    bullet(
      ...(theme === undefined ? [] : [run(`${theme}: `, { ...spoken, bold: true })]),
      text === undefined ? run(note ?? '', { color: colours.soft }) : run(text, spoken),
    ),
  )
}

function legendParagraph({ looks: shown, more }: OfKind<'legend'>): Paragraph {
  return paragraph(
    ...shown.flatMap(({ look, text }) => {
      const { fill, mark } = looks[look]
      return [
        run(` ${mark === '' ? '  ' : mark} `, {
          size: 14,
          ...(fill && { shading: { type: ShadingType.CLEAR, fill: fill.slice(1) } }),
        }),
        run(` ${text}    `, { size: 17 }),
      ]
    }),
    run(more, { size: 17 }),
  )
}
