import type { Block, ReportDocument } from './document/report-document.ts'
import { looks } from './formats/looks.ts'
import { onPaper } from './formats/on-paper.ts'
import { printableText } from './printable-text.ts'

/** A layout and what it sets, as `typesetPdf` takes them. */
export type ReportLayout = { readonly main: string; readonly model: string }

/** A report ready to be set: every character one that the font can draw. */
export function reportLayout(report: ReportDocument): ReportLayout {
  const { language, documentTitle, title, organisation, kind, closed, front, pageOf } = report
  const model = {
    language,
    documentTitle,
    title,
    organisation,
    kind,
    closed,
    front,
    pageOf,
    looks,
    sections: report.sections.map(({ sheets, ...section }) => ({
      ...section,
      sheets: sheets.map(({ lying, blocks }) => ({ lying, blocks: blocks.flatMap(asSet) })),
    })),
  }
  return { main: 'apv-report.typ', model: JSON.stringify(model, printable) }
}

function asSet(block: Block): readonly Block[] {
  return block.kind === 'matrix' ? onPaper(block) : [block]
}

/** The marks of the looks come with the program, not with a release. */
function printable(key: string, value: unknown): unknown {
  return typeof value === 'string' && key !== 'mark' ? printableText(value) : value
}
