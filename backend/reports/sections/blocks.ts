import type { Block, Cell } from '../document/report-document.ts'

/** Paragraphs, notes, lists and headings, as every section is made of. */
export const text = (content: string): Block => ({ kind: 'text', text: content })
export const note = (content: string): Block => ({ kind: 'note', text: content })
export const heading = (content: string): Block => ({ kind: 'heading', text: content })
export const list = (items: readonly string[]): Block => ({ kind: 'list', items })

export const cell = (content: string): Cell => ({ text: content })
export const strong = (content: string): Cell => ({ text: content, strong: true })
