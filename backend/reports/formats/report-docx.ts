import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type FileChild,
  type ISectionOptions,
} from 'docx'
import type { ReportDocument, Section } from '../document/report-document.ts'
import { writtenBlock } from './docx/blocks.ts'
import { bullet, colours, heading, languageTags, paragraph, run } from './docx/pieces.ts'
import { twips } from './docx/tables.ts'
import { fixedPackage } from './fixed-package.ts'
import { xmlText } from './safe-text.ts'

/** What stands on sheets of paper of one orientation, one after another. */
type Run = { readonly lying: boolean; readonly children: readonly FileChild[] }

/**
 * A report as a document of Word, to be read and written on: headings by style, heading rows of tables repeated, language
 * and title set; no author, no times but the day the round closed, no comments, no revisions. The same report gives the
 * same bytes.
 */
export async function reportDocx(report: ReportDocument): Promise<Uint8Array> {
  const runs = [{ lying: false, children: front(report) }, ...report.sections.flatMap(sheetsOf)]
  const document = new Document({
    title: report.documentTitle,
    styles: stylesOf(report),
    sections: joined(runs).map((one) => sectionOf(report, one)),
  })
  return fixedPackage(await Packer.toBuffer(document), { 'docProps/core.xml': coreProperties(report) })
}

function front({
  kind,
  title,
  organisation,
  closed,
  front: { facts, note, heading: short, sentences },
}: ReportDocument) {
  return [
    paragraph(run(kind, { bold: true, color: colours.accent, size: 18 })),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)] }),
    paragraph(run(organisation), run(` · ${closed.text}`, { color: colours.soft })),
    ...facts.map(({ value, label }) =>
      paragraph(run(value, { bold: true, size: 32, color: colours.accent }), run(` ${label}`, { color: colours.soft })),
    ),
    paragraph(run(note, { size: 17, color: colours.soft })),
    heading(2, run(short)),
    ...sentences.map((sentence) => bullet(run(sentence))),
  ]
}

function sheetsOf({ heading: name, sheets }: Section, place: number): readonly Run[] {
  const number = place + 1
  return sheets.map(({ lying, blocks }, at) => ({
    lying,
    children: [
      ...(at === 0 ? [heading(1, run(`${number}  ${name}`))] : []),
      ...blocks.flatMap((block) => writtenBlock(block, lying)),
    ],
  }))
}

/** Upright neighbours on the same sheets; each that lies down has one of its own. */
function joined(runs: readonly Run[]): readonly Run[] {
  const all: Run[] = []
  for (const { lying, children } of runs) {
    const last = all.at(-1)
    if (last && !last.lying && !lying) all.splice(-1, 1, { lying, children: [...last.children, ...children] })
    else all.push({ lying, children })
  }
  return all
}

function sectionOf({ organisation, title, pageOf }: ReportDocument, { lying, children }: Run): ISectionOptions {
  const margin = lying ? 18 : 20
  const look = { size: 16, color: colours.soft }
  const pages = new TextRun({ ...look, children: [PageNumber.CURRENT, ` ${pageOf} `, PageNumber.TOTAL_PAGES] })
  return {
    properties: {
      page: {
        // The library turns the sheet itself.
        size: {
          width: twips(210),
          height: twips(297),
          orientation: lying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: twips(margin), bottom: twips(margin), left: twips(margin), right: twips(margin) },
      },
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            children: [run(`${organisation} · ${title}    `, look), pages],
          }),
        ],
      }),
    },
    children,
  }
}

function stylesOf({ language }: ReportDocument) {
  const headingStyle = (size: number, before: number, color: string) => ({
    run: { size, bold: true, color },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  })
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 21, language: { value: languageTags[language] } },
        paragraph: { spacing: { after: 100 } },
      },
      title: headingStyle(52, 120, '1D2528'),
      heading1: headingStyle(32, 400, colours.accent),
      heading2: headingStyle(23, 260, '1D2528'),
    },
  }
}

/** In place of the library's, which would say when the file was made. */
function coreProperties({ documentTitle, language, closed: { year, month, day } }: ReportDocument): string {
  const closedOn = [year, month, day].map((part) => `${part}`.padStart(2, '0')).join('-')
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${closedOn}T00:00:00Z</dcterms:${name}>`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(documentTitle)}</dc:title><dc:language>${languageTags[language]}</dc:language>${time('created')}${time('modified')}</cp:coreProperties>`
}

function escaped(text: string): string {
  return xmlText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
