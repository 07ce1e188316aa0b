import type { JudgedUnit } from './judged-unit.ts'
import { ofSize } from './operating-figures.ts'
import type { Alarmed, JudgedWorld } from './operating-figures.ts'
import { pooledRatio } from './ratio.ts'
import type { Ratio } from './ratio.ts'

/** The same world judged twice: one person in some teams answers the worst, and a second one does so as well. */
export type PlantedWorlds = { readonly alone: JudgedWorld; readonly both: JudgedWorld }

export type PlantedAlarms = {
  /** Of teams of eight with a planted sheet, the share that is alarmed within seven rounds: for it alone, and for both. */
  readonly planted: Ratio
  readonly both: Ratio
  /** Alarmed with the second one's sheets and not without them: whoever planted the other learns of these. */
  readonly onlyForThem: Ratio
}

/**
 * A figure leaves out one sheet, the worst. Somebody who plants that one themselves makes it leave out theirs, so that an
 * alarm may hang on one colleague who complains: how often does it?
 */
export const plantedAlarms = ({ alone, both }: PlantedWorlds, alarmed: Alarmed): PlantedAlarms => {
  const pairs = ofSize(alone, smallTeam).map((units, index) => {
    const others = ofSize([both[index] ?? []], smallTeam)[0] ?? []
    return units
      .map((unit, place) => ({ unit, other: others[place]! }))
      .filter(({ unit }) => unit.truth.loud)
      .map(({ unit, other }) => ({ without: isAlarmed(unit, alarmed), with: isAlarmed(other, alarmed) }))
  })
  const share = (counts: (pair: { readonly without: boolean; readonly with: boolean }) => boolean) =>
    pooledRatio(pairs.map((teams) => ({ top: teams.filter(counts).length, bottom: teams.length })))
  return {
    planted: share(({ without }) => without),
    both: share((pair) => pair.with),
    onlyForThem: share((pair) => pair.with && !pair.without),
  }
}

const smallTeam = 8
const oneYearAndThreeQuarters = 7

const isAlarmed = (unit: JudgedUnit, alarmed: Alarmed) =>
  Array.from({ length: oneYearAndThreeQuarters }, (_, round) => round).some((round) => alarmed(unit, round))
