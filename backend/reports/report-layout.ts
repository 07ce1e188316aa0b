import { printableText } from './printable-text.ts'
import type { ReportInput } from './report-input.ts'
import { reportModel } from './report-model.ts'

/** A layout and what it sets, as `typesetPdf` takes them. */
export type ReportLayout = { readonly main: string; readonly model: string }

/** The APV report ready to be set: all words and figures decided, every character one that the font can draw. */
export function reportLayout(input: ReportInput): ReportLayout {
  const printable = (_: string, value: unknown) => (typeof value === 'string' ? printableText(value) : value)
  return { main: 'apv-report.typ', model: JSON.stringify(reportModel(input), printable) }
}
