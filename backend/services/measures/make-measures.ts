import type { Clock } from '../../domain/clock.ts'
import type { Randomness } from '../../domain/randomness.ts'
import { alerts, frozenRosters, measures, releases, rosters } from '../../store/collections.ts'
import type { DocumentStore } from '../../store/documents.port.ts'
import { followUpMeasure } from './follow-up-measure.ts'
import { measuresFor } from './measures-for.ts'
import { removeMeasure } from './remove-measure.ts'
import { writeMeasure } from './write-measure.ts'

export type MakeMeasures = {
  readonly documents: DocumentStore
  readonly clock: Clock
  readonly randomness: Randomness
}

/** Measures and trials: written down by whoever receives a unit's results, and what came of them. */
export function makeMeasures({ documents, ...outside }: MakeMeasures) {
  const stores = {
    releases: documents.open(releases),
    alerts: documents.open(alerts),
    frozenRosters: documents.open(frozenRosters),
    measures: documents.open(measures),
    rosters: documents.open(rosters),
  }
  return {
    measuresFor: measuresFor(stores),
    writeMeasure: writeMeasure({ ...stores, ...outside }),
    removeMeasure: removeMeasure(stores),
    followUpMeasure: followUpMeasure({ ...stores, clock: outside.clock }),
  }
}
