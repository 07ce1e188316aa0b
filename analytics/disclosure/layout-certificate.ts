import type { Measure } from './shown-units.ts'

/** What was checked before a layout was let through: sizes, thresholds and methods, never a value. */
export type LayoutCertificate = {
  readonly measures: readonly (Measure & {
    readonly shown: number
    readonly hidden: number
    /** How the audit settled it: `tree` or `algebra` (linear-audit.ts). */
    readonly method: string
    readonly checked: number
    /** Audits until one passed; 1 where the rules had hidden enough. */
    readonly attempts: number
  })[]
  readonly across: {
    readonly releases: number
    readonly fewestChanged: number
    readonly rule: 'comparisons' | 'levels'
    readonly audits: readonly {
      readonly units: number
      readonly method: string
      readonly checked: number
      readonly attempts: number
    }[]
    /**
     * Units shown now and in the release compared with, though a few people came or went: their two figures are not set
     * side by side, but both are out, and coarse coding alone protects these few.
     */
    readonly smallChangesShown: number
  }
}
