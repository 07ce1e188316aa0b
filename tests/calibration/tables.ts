import { hiddenAlarms } from './hidden-alarms.ts'
import type { PairedWorlds } from './hidden-alarms.ts'
import {
  above,
  areaUnderCurve,
  atDegree,
  cutAtFalseShare,
  detectedShare,
  falseAlarms,
  falseDiscovery,
  loudShare,
  medianDelay,
  newFalseAlarms,
  ofSize,
  withResponse,
  withStrength,
} from './operating-figures.ts'
import type { JudgedWorld } from './operating-figures.ts'
import { plantedAlarms } from './planted-alarms.ts'
import type { PlantedWorlds } from './planted-alarms.ts'
import { plainRules } from './plain-rules.ts'
import type { Ratio } from './ratio.ts'
import { toldOnsets } from './told-onsets.ts'
import { toldStages } from './told-stages.ts'
import { teamSizes } from './worlds.ts'

export const act = atDegree('act')
export const attention = atDegree('act', 'attention')
export const detectors = ['varsko', 'oracle', ...plainRules.map(({ name }) => name)]
const within = [1, 2, 3, 6] as const
const equalShares = [0.005, 0.02] as const

export const shown = ({ value, low, high }: Ratio, digits = 3): string =>
  `${value.toFixed(digits)} (${low.toFixed(digits)} to ${high.toFixed(digits)})`

const line = (cells: readonly string[]): string => `${cells[0]!.padEnd(26)} ${cells.slice(1).join('   ')}`

/** Detectors beside each other, each cut so that it alarms as many quiet unit-rounds as the others. */
export const equalFalseAlarms = (world: JudgedWorld): readonly string[] =>
  equalShares.flatMap((share) =>
    [
      `Found within 1 / 2 / 3 / 6 rounds at ${share} false alarms per unit-round; within 6 by teams of ${teamSizes.join(' / ')}; AUC`,
    ].concat(detectors.map((name) => detectorLine(world, name, share))),
  )

const detectorLine = (world: JudgedWorld, name: string, share: number): string => {
  const alarmed = above(name, cutAtFalseShare(world, name, share))
  return line([
    name,
    within.map((rounds) => detectedShare(world, alarmed, rounds).value.toFixed(3)).join(' / '),
    teamSizes.map((size) => detectedShare(ofSize(world, size), alarmed, 6).value.toFixed(2)).join(' / '),
    areaUnderCurve(world, name).toFixed(3),
  ])
}

/** The warning alone, by team size. */
export const bySizeAtEqualFalse = (world: JudgedWorld): readonly string[] => {
  const alarmed = above('varsko', cutAtFalseShare(world, 'varsko', 0.005))
  const found = (some: JudgedWorld) => shown(detectedShare(some, alarmed, 6))
  return [
    line(['all', found(world)]),
    ...teamSizes.map((size) => line([`teams of ${size}`, found(ofSize(world, size))])),
  ]
}

/** The same for the warning alone, by how many answered and how strong patterns were. */
export const byCircumstance = (world: JudgedWorld): readonly string[] => {
  const alarmed = above('varsko', cutAtFalseShare(world, 'varsko', 0.005))
  const found = (some: JudgedWorld) => shown(detectedShare(some, alarmed, 6))
  return [
    ...[0.5, 0.7, 0.9].map((response) => line([`response ${response}`, found(withResponse(world, response))])),
    line(['weak (1.2 to 1.4 SD)', found(withStrength(world, 1.2, 1.4))]),
    line(['middling (1.4 to 1.6 SD)', found(withStrength(world, 1.4, 1.6))]),
    line(['strong (1.6 to 1.8 SD)', found(withStrength(world, 1.6, 1.8))]),
    line(['rounds until found', `the middle one of those found: ${medianDelay(world, alarmed)}`]),
  ]
}

/** The two degrees as the product decides them. */
export const degrees = (name: string, world: JudgedWorld): readonly string[] =>
  [
    { degree: 'act', alarmed: act },
    { degree: 'attention or act', alarmed: attention },
  ].map(({ degree, alarmed }) =>
    line([
      `${name}: ${degree}`,
      `false ${shown(falseDiscovery(world, alarmed))}`,
      `per unit-round ${shown(falseAlarms(world, alarmed), 5)}`,
      `new per 100 unit-years ${shown(newFalseAlarms(world, alarmed), 2)}`,
      `found within 1 / 2 / 3 / 6: ${within.map((rounds) => detectedShare(world, alarmed, rounds).value.toFixed(2)).join(' / ')}`,
    ]),
  )

/** False and found by team size, at both degrees. */
export const bySize = (world: JudgedWorld): readonly string[] =>
  teamSizes.flatMap((size) => degrees(`teams of ${size}`, ofSize(world, size)))

/** The rules at their usual cuts: how many quiet unit-rounds they alarm. */
export const nominalRules = (world: JudgedWorld): readonly string[] =>
  plainRules.map(({ name, nominal }) =>
    line([name, `alarms ${shown(falseAlarms(world, above(name, nominal)))} of quiet unit-rounds at its usual cut`]),
  )

export const onePerson = (none: JudgedWorld, cut: number): readonly string[] =>
  teamSizes.map((size) => {
    const teams = ofSize(none, size)
    return line([
      `teams of ${size}`,
      `at .005 ${shown(loudShare(teams, above('varsko', cut)))}`,
      `attention ${shown(loudShare(teams, attention))}`,
      `act ${shown(loudShare(teams, act))}`,
    ])
  })

/** The same cuts for alarms that somebody keeps from being raised; the cut is that of teams that answer for themselves. */
export const onePersonHides = (who: string, worlds: PairedWorlds): readonly string[] =>
  [
    { at: '.005', alarmed: above('varsko', cutAtFalseShare(worlds.honest, 'varsko', 0.005)) },
    { at: 'attention', alarmed: attention },
    { at: 'act', alarmed: act },
  ].map(({ at, alarmed }) => {
    const { vanished, lost, gained } = hiddenAlarms(worlds, alarmed)
    return line([
      who,
      `at ${at} of alarms vanish ${shown(vanished)}`,
      `of teams lose theirs ${shown(lost)}`,
      `gain one ${shown(gained)}`,
    ])
  })

/** What somebody else's complaint adds where the figures leave out a planted sheet and not theirs. */
export const plantedSheet = (worlds: PlantedWorlds, cut: number): readonly string[] =>
  [
    { at: '.005', alarmed: above('varsko', cut) },
    { at: 'attention', alarmed: attention },
    { at: 'act', alarmed: act },
  ].map(({ at, alarmed }) => {
    const { planted, both, onlyForThem } = plantedAlarms(worlds, alarmed)
    return line([
      `at ${at}`,
      `alarmed for the planted sheet ${shown(planted)}`,
      `for it and another one ${shown(both)}`,
      `only for that other one ${shown(onlyForThem)}`,
    ])
  })

/** How often an alarm is right about when its pattern began, at both degrees. */
export const tellsOnset = (name: string, world: JudgedWorld): readonly string[] =>
  [
    { degree: 'act', alarmed: act },
    { degree: 'attention or act', alarmed: attention },
  ].map(({ degree, alarmed }) => {
    const { right, early, late, ofRounds, ofAlways } = toldOnsets(world, alarmed)
    return line([
      `${name}: ${degree}`,
      `within one round ${shown(right)}`,
      `earlier ${shown(early)}`,
      `later ${shown(late)}`,
      `where a round is told ${shown(ofRounds)}`,
      `where it was there from the first ${shown(ofAlways)}`,
    ])
  })

/** How often a true act alarm that tells how far a conflict has come is right about it, and about where it is heading. */
export const tellsStage = (name: string, world: JudgedWorld): string => {
  const { right, near, direction, conflict } = toldStages(world)
  return line([
    name,
    `stage ${shown(right)}`,
    `within one step ${shown(near)}`,
    `direction ${shown(direction)}`,
    `is a conflict ${shown(conflict)}`,
  ])
}
