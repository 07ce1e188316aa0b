import { keepNothing } from './kept-judgements.ts'
import type { KeptJudgements } from './kept-judgements.ts'
import { judgedUnits } from './judged-unit.ts'
import type { JudgedUnit } from './judged-unit.ts'
import { oracle } from './oracle.ts'
import { simulatedOrganisation } from './organisation.ts'
import type { Stubborn } from './organisation.ts'
import { randomFrom } from './random.ts'
import { releasedHistory } from './released-figures.ts'
import type { Figure } from './released-figures.ts'
import { circumstances } from './worlds.ts'
import type { World } from './worlds.ts'

export type Study = {
  readonly organisations: number
  readonly unitsEach: number
  readonly seed: number
  readonly figure: Figure
  readonly withOracle: boolean
  /** Somebody who answers the same in every round in some teams of eight; nobody when left out. */
  readonly stubborn?: Pick<Stubborn, 'seat' | 'answers'>
  /** Where judged organisations are kept; nowhere when left out. */
  readonly kept?: KeptJudgements
}

/** In a world without patterns one team in this many has a person who answers the worst. */
const loudEvery = 5

/** Simulates and judges a world's organisations. Each has its own seed, so more of them only add to the same ones. */
export const judgedWorld = (world: World, study: Study): readonly (readonly JudgedUnit[])[] =>
  Array.from({ length: study.organisations }, (_, index) =>
    (study.kept ?? keepNothing)(nameOfStudy(world, study, index), () => judgedOrganisation(world, study, index)),
  )

const nameOfStudy = ({ name }: World, study: Study, index: number) => {
  const { figure, seed, unitsEach, withOracle, stubborn } = study
  const answers = stubborn === undefined ? [] : [`${stubborn.answers}${stubborn.seat}`]
  return [name, figure.kind, figure.step, unitsEach, withOracle ? 'oracle' : 'plain', ...answers, seed + index].join(
    '-',
  )
}

const judgedOrganisation = (world: World, study: Study, index: number): readonly JudgedUnit[] => {
  const organisation = simulatedOrganisation(randomFrom(study.seed + index), {
    world,
    circumstances: circumstances(index),
    unitCount: study.unitsEach,
    ...(world.name === 'none' ? { loudEvery } : {}),
    ...(study.stubborn === undefined
      ? {}
      : { stubborn: { ...study.stubborn, size: 8, random: ownRandom(study, index) } }),
  })
  const others = study.withOracle ? { oracle: oracle(organisation) } : {}
  return judgedUnits(organisation, releasedHistory(organisation, study.figure), others).map(withoutSheets)
}

/** Far from the seeds of organisations. */
const ownSeeds = 50_000_000

const ownRandom = ({ seed }: Study, index: number) => randomFrom(ownSeeds + seed + index)

/** Thousands of units are kept; their sheets are not needed any more. */
const withoutSheets = (unit: JudgedUnit): JudgedUnit => ({ ...unit, truth: { ...unit.truth, sheets: [] } })
