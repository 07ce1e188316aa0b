import type { Row } from './open-database.ts'

/** A column as bytes. Throws when the row holds something else: the schema says otherwise. */
export function bytesOf(row: Row, column: string): Uint8Array {
  const value = row[column]
  if (value instanceof Uint8Array) return value
  throw new Error(`The column ${column} holds no bytes`)
}

export function textOf(row: Row, column: string): string {
  const value = row[column]
  if (typeof value === 'string') return value
  throw new Error(`The column ${column} holds no text`)
}

export function integerOf(row: Row, column: string): number {
  const value = row[column]
  if (typeof value === 'number') return value
  throw new Error(`The column ${column} holds no number`)
}
