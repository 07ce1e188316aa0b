import { firstJudged } from './judged-unit.ts'
import type { JudgedUnit } from './judged-unit.ts'
import { ofSize } from './operating-figures.ts'
import type { Alarmed, JudgedWorld } from './operating-figures.ts'
import { pooledRatio } from './ratio.ts'
import type { Ratio } from './ratio.ts'

/** The same world judged twice: as it answers, and with somebody in each small team with a pattern who answers the best. */
export type PairedWorlds = { readonly honest: JudgedWorld; readonly hidden: JudgedWorld }

export type HiddenAlarms = {
  /** Of teams with a pattern that are alarmed when all answer for themselves, the share that no longer is. */
  readonly vanished: Ratio
  /** Of the teams with a pattern, the share that loses its alarm, and the share that gains one. */
  readonly lost: Ratio
  readonly gained: Ratio
}

const smallTeam = 8
/** As long as the one who answers the worst is given. */
const oneYearAndThreeQuarters = 7

/** What one person who answers the best does to the alarms of small teams with a pattern, within seven rounds. */
export const hiddenAlarms = ({ honest, hidden }: PairedWorlds, alarmed: Alarmed): HiddenAlarms => {
  const pairs = ofSize(honest, smallTeam).map((units, index) => {
    const others = ofSize([hidden[index] ?? []], smallTeam)[0] ?? []
    return units
      .map((unit, place) => ({ unit, other: others[place]! }))
      .filter(({ unit }) => isIll(unit))
      .map(({ unit, other }) => ({ before: isAlarmed(unit, alarmed), after: isAlarmed(other, alarmed) }))
  })
  const count = (kind: (pair: { before: boolean; after: boolean }) => boolean) =>
    pairs.map((organisation) => organisation.filter(kind).length)
  const [alarms, lost] = [count(({ before }) => before), count(({ before, after }) => before && !after)]
  const gained = count(({ before, after }) => !before && after)
  const teams = count(() => true)
  return { vanished: shares(lost, alarms), lost: shares(lost, teams), gained: shares(gained, teams) }
}

const judged = Array.from({ length: oneYearAndThreeQuarters }, (_, round) => round)

/** A pattern that is there at some time in these rounds. */
const isIll = ({ truth: { episode } }: JudgedUnit) =>
  episode !== undefined && episode.onset < firstJudged + oneYearAndThreeQuarters

const isAlarmed = (unit: JudgedUnit, alarmed: Alarmed) => judged.some((round) => alarmed(unit, round))

const shares = (tops: readonly number[], bottoms: readonly number[]): Ratio =>
  pooledRatio(tops.map((top, index) => ({ top, bottom: bottoms[index]! })))
