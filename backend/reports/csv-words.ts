import type { ReleasedScale, ReleasedUnit } from '../domain/release.ts'

export type CsvWords = {
  /** Round, day it closed, unit, unit above, kind, invited, answers. */
  readonly columns: readonly [string, string, string, string, string, string, string]
  readonly kinds: Readonly<Record<ReleasedUnit['kind'], string>>
  readonly score: (scale: string, adverse: ReleasedScale['adverse']) => string
  readonly share: (question: string) => string
}
