import { HeadingLevel, Paragraph, TextRun, type IRunOptions } from 'docx'
import type { Language } from '../../../contract/respondent-api.ts'
import { xmlText } from '../safe-text.ts'

/** Ink, quiet ink, the colour of headings, hairlines and tinted rows, as in the PDF. */
export const colours = { soft: '55636A', accent: '14585C', warm: '8A3B12', hairline: 'CDD6D8', tint: 'EEF4F4' }

export const languageTags: Readonly<Record<Language, string>> = { da: 'da-DK', en: 'en-GB' }

/** A piece of text; a line break stays one. */
export function run(text: string, look: IRunOptions = {}): TextRun {
  const [first = '', ...lines] = xmlText(text).split(/\r\n|\n|\r/u)
  if (lines.length === 0) return new TextRun({ ...look, text: first })
  return new TextRun({ ...look, children: [first, ...lines.map((line) => new TextRun({ text: line, break: 1 }))] })
}

export const paragraph = (...runs: readonly TextRun[]): Paragraph => new Paragraph({ children: runs })
export const heading = (level: 1 | 2, ...runs: readonly TextRun[]): Paragraph =>
  new Paragraph({ heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, children: runs })
export const bullet = (...runs: readonly TextRun[]): Paragraph =>
  new Paragraph({ bullet: { level: 0 }, children: runs })
