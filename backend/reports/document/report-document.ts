import type { Language } from '../../contract/respondent-api.ts'
import type { Release } from '../../domain/release.ts'
import type { ScoreLevel } from '../score-level.ts'

/**
 * A report as it is read, whatever format it is written in: what is shown, in which order and in which words. Each format
 * writes this and reads nothing else. What may not be shown and what does not exist are the same empty cell.
 *
 * A new part of the report is a section (`sections-of-report.ts`) and is then in PDF and DOCX; where it has figures or
 * texts to be taken along, they are a table of `tables` too, and then in XLSX and CSV.
 */
export type ReportDocument = {
  readonly language: Language
  /** Of the file: what it is, of which round and whose. */
  readonly documentTitle: string
  readonly title: string
  readonly organisation: string
  readonly kind: string
  /** When the round closed: the only day beside those of measures. */
  readonly closed: { readonly year: number; readonly month: number; readonly day: number; readonly text: string }
  readonly front: {
    readonly facts: readonly { readonly value: string; readonly label: string }[]
    readonly note: string
    readonly heading: string
    readonly sentences: readonly string[]
    readonly contents: string
  }
  /** Between the number of a page and how many there are. */
  readonly pageOf: string
  readonly sections: readonly Section[]
  readonly tables: ReportTables
}

export type Section = {
  readonly id: string
  readonly heading: string
  /** One or more sheets of paper, upright or lying down. */
  readonly sheets: readonly Sheet[]
  /** Whether it is short enough to be kept on one page. */
  readonly together: boolean
}
export type Sheet = { readonly lying: boolean; readonly blocks: readonly Block[] }

export type Look = ScoreLevel | 'better' | 'worse' | 'same'

/** Nothing at all where a figure may not be shown. */
export type Cell = {
  readonly text?: string
  readonly number?: number
  readonly look?: Look
  readonly strong?: true
  /** Of a unit's name: how many of the units above it are in the table. */
  readonly depth?: number
  /** Sections of this report that the text names. */
  readonly sections?: readonly string[]
  /** To be ticked by hand. */
  readonly choices?: readonly string[]
}

/** `end`: figures, which stand to the right. */
export type Column = {
  readonly name: string
  readonly width: { readonly share: number } | { readonly millimetres: number }
  readonly end?: true
}

export type Block =
  | { readonly kind: 'text' | 'note' | 'heading'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | AlertCard
  | { readonly kind: 'comments'; readonly language: Language; readonly comments: readonly Comment[] }
  | { readonly kind: 'legend'; readonly looks: readonly Legend[]; readonly more: string }
  | Table
  | Form
  | Matrix
  | Series

type AlertCard = {
  readonly kind: 'card'
  readonly unit: string
  readonly label: string
  readonly tone: 'warm' | 'calm'
  readonly sentences: readonly string[]
}
/** `note`, where there is no text, says why. */
type Comment = { readonly theme?: string; readonly text?: string; readonly note?: string }
type Legend = { readonly look: Look; readonly text: string }
export type Table = {
  readonly kind: 'table'
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}
/** A table to be written in, its rows `height` millimetres high. */
export type Form = Omit<Table, 'kind'> & { readonly kind: 'form'; readonly height: number }

type MatrixColumn = {
  readonly name: string
  readonly note?: string
  /** What neighbouring columns have in common. */
  readonly group?: string
  /** The name where the column stands alone: with its range, its direction and its threshold. */
  readonly fullName: string
}
/** Figures of units, each unit of the report in the same place in every matrix. */
export type Matrix = {
  readonly kind: 'matrix'
  readonly unitLabel: string
  readonly columnLabel: string
  readonly columns: readonly MatrixColumn[]
  readonly rows: readonly { readonly name: string; readonly depth: number; readonly cells: readonly Cell[] }[]
  /** Which rows there is room for on paper; all of them where nothing is said. */
  readonly onPaper?: readonly number[]
  /** What goes down the sheet. */
  readonly down: 'units' | 'columns'
}
/** Figures of one unit round by round, oldest first; null where none was shown. */
export type Series = {
  readonly kind: 'series'
  readonly heading: string
  readonly columnLabel: string
  /** How to read the lines, where they are drawn. */
  readonly drawn: string
  readonly rounds: readonly string[]
  readonly lines: readonly {
    readonly name: string
    readonly note?: string
    readonly alt: string
    readonly points: readonly (number | null)[]
  }[]
}

/** The same figures and texts for a spreadsheet. */
export type ReportTables = {
  /** Names of the sheets. */
  readonly names: Readonly<
    Record<'about' | 'units' | 'scores' | 'change' | 'items' | 'attribute' | 'measures' | 'comments', string>
  >
  /** How the figures came about, and below which numbers nothing is shown. */
  readonly about: readonly Section[]
  /** A row a unit, in the order of the matrices. */
  readonly units: UnitTable
  readonly scores: Matrix
  readonly change?: Matrix
  readonly items: Matrix
  /** Absent where people were not asked about themselves. */
  readonly attribute?: AttributeTable
  /** A row a comment, with the unit's place among `units`; absent where no comments were asked for. */
  readonly comments?: CommentTable
  /** A row a measure; absent where there are none. */
  readonly measures?: MeasureTable
}
/** Figures of the whole organisation by what people declared of themselves: a row a scale, a cell a value. */
export type AttributeTable = {
  readonly name: string
  /** Of the release. */
  readonly thresholds: NonNullable<Release['certificate']['attribute']>['thresholds']
  /** Place of the whole organisation among `units`. */
  readonly unit: number
  readonly scaleLabel: string
  readonly values: readonly string[]
  readonly rows: readonly (Pick<MatrixColumn, 'name' | 'fullName'> & { readonly cells: readonly Cell[] })[]
}
export type UnitTable = {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
  /** Places of the columns with the unit's name and the name of the unit above it. */
  readonly named: readonly [unit: number, above: number]
}
export type MeasureTable = {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}
export type CommentTable = {
  readonly columns: readonly [question: string, language: string, theme: string, comment: string]
  readonly questions: readonly Pick<MatrixColumn, 'name' | 'fullName'>[]
  readonly rows: readonly {
    readonly unit: number
    /** Place among `questions`. */
    readonly question: number
    readonly language: string
    readonly theme: string
    readonly text: string
  }[]
}
