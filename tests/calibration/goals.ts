import { hiddenAlarms } from './hidden-alarms.ts'
import type { PairedWorlds } from './hidden-alarms.ts'
import {
  above,
  cutAtFalseShare,
  detectedShare,
  falseDiscovery,
  loudShare,
  naming,
  newFalseAlarms,
  ofSize,
} from './operating-figures.ts'
import type { JudgedWorld } from './operating-figures.ts'
import { plantedAlarms } from './planted-alarms.ts'
import type { PlantedWorlds } from './planted-alarms.ts'
import { plainRules } from './plain-rules.ts'
import { act, attention } from './tables.ts'
import { toldOnsets } from './told-onsets.ts'
import { toldStages } from './told-stages.ts'
import { prototypes } from './worlds.ts'

export type JudgedWorlds = Readonly<Record<string, JudgedWorld>>

type Figure = readonly [string, number, string]

const atEqualFalse = (world: JudgedWorld, detector: string, size?: number): number =>
  detectedShare(
    size === undefined ? world : ofSize(world, size),
    above(detector, cutAtFalseShare(world, detector, 0.005)),
    6,
  ).value

/** The figures the warning is held to: name, value, goal. */
export const figures = (worlds: JudgedWorlds): readonly Figure[] => {
  const base = worlds['base'] ?? []
  const none = worlds['none'] ?? []
  const own = atEqualFalse(base, 'varsko')
  const plain = Math.max(...plainRules.map(({ name }) => atEqualFalse(base, name)))
  const withPatterns = Object.entries(worlds).filter(([name]) => name !== 'none')
  const worst = Math.max(...withPatterns.map(([, world]) => falseDiscovery(world, act).value))
  const teamsOf8 = ofSize(none, 8)
  const named = naming(base)
  return [
    ['warning.detection-of-oracle', own / atEqualFalse(base, 'oracle'), '>=.9'],
    ['warning.detection-over-plain', own / plain, '>=2'],
    ['warning.detected-8', atEqualFalse(base, 'varsko', 8), '>.19'],
    ['warning.detected', own, '>.28'],
    ...inPrototypes(worlds),
    ['warning.false-discovery-base', falseDiscovery(base, act).value, '<=.10'],
    ['warning.false-discovery-worst', worst, '<=.11'],
    ['warning.false-without-pattern', newFalseAlarms(none, act).value, '<=.1'],
    ['warning.one-person', loudShare(teamsOf8, above('varsko', cutAtFalseShare(base, 'varsko', 0.005))).value, '<=.10'],
    ['warning.pattern-right', named.right.value, '>=.8'],
    ['warning.pattern-right-crossing', naming(worlds['crossing'] ?? []).right.value, '>=.7'],
    ['warning.pattern-named', named.named.value, '>=.5'],
    ['warning.since-right', toldOnsets(base, attention).right.value, 'none, told'],
    ['warning.since-round-right', toldOnsets(base, attention).ofRounds.value, 'none, told'],
    ['warning.stage-right', toldStages(base).right.value, 'none, told'],
    ['warning.stage-direction-right', toldStages(base).direction.value, 'none, told'],
  ]
}

/** In the worlds that the goals come from, by either reading of their description. */
const inPrototypes = (worlds: JudgedWorlds): readonly Figure[] =>
  prototypes.flatMap(({ name }): readonly Figure[] => [
    [`warning.detected-8-${name}`, atEqualFalse(worlds[name] ?? [], 'varsko', 8), '>.19'],
    [`warning.detected-${name}`, atEqualFalse(worlds[name] ?? [], 'varsko'), '>.28'],
  ])

/**
 * Of teams of eight with a pattern, the share whose alarm one person who answers the best makes vanish: counted over teams
 * and at the same cut as those that one person who answers the worst alarms. The share of alarms stands in the table.
 */
export const hidingFigure = (worlds: PairedWorlds): Figure => {
  const alarmed = above('varsko', cutAtFalseShare(worlds.honest, 'varsko', 0.005))
  return ['warning.one-person-hides', hiddenAlarms(worlds, alarmed).lost.value, '<=.10']
}

/** Of teams of eight in which somebody plants the worst sheet, the share that is alarmed only for another one's. */
export const plantedFigure = (worlds: PlantedWorlds, base: JudgedWorld): Figure => {
  const alarmed = above('varsko', cutAtFalseShare(base, 'varsko', 0.005))
  return ['warning.planted-sheet', plantedAlarms(worlds, alarmed).onlyForThem.value, 'none, told']
}
