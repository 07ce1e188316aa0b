import { z } from 'zod'
import { shownMeasure, whatHelps } from '../contract/measures-api.ts'
import { expectedErrors, newLeader, unitAlert } from '../contract/result-figures.ts'
import { release, type Release } from './release.ts'

const { certificate, integrity, fingerprint, units, ...asReleased } = release.shape

const unitInFile = units.element.extend({
  /** How far a figure in the middle of a scale may be off, in points to either side; absent where the unit is hidden. */
  margin: z.number().optional(),
  /** Earlier rounds whose figures may be set beside this one's, oldest first. */
  trend: z.array(
    z.strictObject({
      round: z.string(),
      title: z.string(),
      closedOn: z.string(),
      scores: z.record(z.string(), z.number()),
    }),
  ),
  /** Scales that report violence, threats, sexual harassment or other offensive acts at all, as far as figures show. */
  duty: z.array(z.string()),
  /** Conditions in which a conflict ripens. Absent: too few signs. */
  ripening: z.strictObject({ scales: z.array(z.string()), fallingResponse: z.boolean() }).optional(),
  /** Absent is no promise that nothing is wrong. */
  alert: unitAlert.optional(),
  /** Of units whose leadership the reader may read about. */
  newLeader: newLeader.optional(),
})

/**
 * A release as a file of JSON: what its reader may see of it and nothing else. Units stand in the order of the tree, each
 * before those below it, `parent` the nearest one in the file. A figure that may not be shown and one that does not
 * exist are both absent.
 */
export const releaseFile = z.strictObject({
  format: z.literal('varsko-release-1'),
  ...asReleased,
  /** `imported`: collected elsewhere, with rows that were visible to whoever ran the analysis. */
  collected: z.enum(['sealed', 'imported']),
  /** What must be known of imported answers. */
  notice: z.strictObject({ da: z.string(), en: z.string() }).optional(),
  /** Fewest answers by item class, and fewest between two groups that can be subtracted. */
  thresholds: certificate.shape.thresholds,
  /** Fewest answers for the share of a single question, by item class; for comments, and how many of those. */
  itemThresholds: certificate.shape.thresholds,
  commentThreshold: z.strictObject({ answers: z.int(), comments: z.int() }),
  units: z.array(unitInFile),
  /** How often alerts are wrong, measured on made-up organisations. */
  errors: expectedErrors,
  /** The measures of the units in the file as they stood after this round, and what each kind has done here; of rounds of our own. */
  measures: z.array(shownMeasure.omit({ mayRemove: true })).optional(),
  helps: z.array(whatHelps).optional(),
  /** Of answers of our own only, as is all that stands below. */
  certificate: certificate.optional(),
  /** Without what was issued, sealed and counted where too few were counted (`exactCounts`). */
  integrity: integrity.partial({ issued: true, counted: true }).optional(),
  fingerprint: fingerprint.optional(),
})
export type ReleaseFile = z.infer<typeof releaseFile>

/** The release that a file was made of, as far as its reader may see it. What an imported one lacks is empty. */
export function releaseOfFile(file: ReleaseFile): Release {
  const { units: shown, thresholds } = file
  const unchecked = { groupsShown: 0, groupsHidden: 0, earlierReleases: 0, protectedSetsChecked: 0, attempts: 0 }
  const released = {
    ...file,
    units: shown.map((unit) => units.element.strip().parse(unit)),
    certificate: file.certificate ?? { method: '', thresholds, ...unchecked },
    integrity: { invited: 0, issued: 0, counted: 0, boxHash: '', ...file.integrity },
    fingerprint: file.fingerprint ?? '',
  }
  return release.strip().parse(released)
}
