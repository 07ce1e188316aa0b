import { parseArgs } from 'node:util'
import { seededRandom } from '../../analytics/seeded-random.ts'
import { printFigure } from '../../bench/figure.ts'
import { pooledRatio, type Count } from '../../calibration/ratio.ts'
import type { OrganisationOutcome } from './attack-organisations.ts'
import { attackMany, type OrganisationTask } from './attack-many.ts'
import { shareSeen, upliftOf, type Longitudinal } from './longitudinal.ts'

// Attacks what the gate releases of made-up organisations, on all cores:
// `npm run attack -- release [--organisations 600] [--seed 1] [--keep FOLDER]`.
// Sizes are drawn evenly on a logarithmic scale from 300 to 5,000; three of 9, 20 and 30 people come on top. With a folder
// to keep outcomes in, a run that was cut is taken up where it was, and a longer one goes on from a shorter one.

const { values } = parseArgs({
  options: {
    organisations: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'string' },
  },
})
const firstSeed = 10_000 * Number(values.seed)
const chance = seededRandom(firstSeed)
const large = Array.from({ length: Number(values.organisations) }, () => Math.round(300 * (5000 / 300) ** chance()))
const tasks = [9, 20, 30, ...large].map((people, index): OrganisationTask => ({ people, seed: firstSeed + index }))
const started = performance.now()
const outcomes = await attackMany(tasks, {
  ...(values.keep === undefined ? {} : { keep: values.keep }),
  onAttacked: (attacked) => {
    if (attacked % 10 === 0) console.error(`${attacked} of ${tasks.length} organisations, ${elapsed()} s`)
  },
})
console.log(`${outcomes.length} organisations, six rounds each, in ${elapsed()} s; intervals are at 90 %\n`)

console.log('attack   tried   found   organisations')
for (const [index, { attack }] of (outcomes[0]?.attacks ?? []).entries()) {
  const tried = sum(({ attacks }) => attacks[index]?.tried ?? 0)
  const found = sum(({ attacks }) => attacks[index]?.found ?? 0)
  const organisations = sum(({ attacks }) => ((attacks[index]?.found ?? 0) > 0 ? 1 : 0))
  console.log(
    attack.padEnd(4),
    String(tried).padStart(9),
    String(found).padStart(7),
    String(organisations).padStart(15),
  )
}

printShare('release.alike-for-two', 'none, told', ({ alikeForTwo }) => ({
  top: alikeForTwo.found,
  bottom: alikeForTwo.tried,
}))

console.log('')
for (const gate of ['varsko', 'threshold-only', 'glint-default']) {
  const suffix = gate === 'varsko' ? '' : `.${gate}`
  const leaks = ({ gates }: OrganisationOutcome) => (gates[gate]?.leaks ? 1 : 0)
  printFigure(`release.leaking${suffix}`, sum(leaks), suffix ? 'none, for comparison' : '0')
  printInterval(
    outcomes.map((one) => ({ top: leaks(one), bottom: 1 })),
    ' of organisations',
  )
  printShare(`release.visible${suffix}`, suffix ? 'none, for comparison' : 'at least 0.9', ({ gates }) => ({
    top: gates[gate]?.visible ?? 0,
    bottom: gates[gate]?.answers ?? 0,
  }))
}

for (const [name, rounds, goal] of [
  ['release.uplift', 1, 'at most 0.03'],
  ['release.uplift-averaged', 6, 'at most 0.05'],
  ['release.uplift-averaged-twelve', 12, 'none, for comparison'],
] as const) {
  printUplift(name, goal, { people: 8, rounds, stands: true })
  printUplift(`${name}.fresh-codes`, 'none, for comparison', { people: 8, rounds, stands: false })
}
for (const people of [5, 8, 14]) {
  printFigure(`release.change-seen.${people}`, shareSeen({ people, stands: true }), 'none, told')
  printFigure(`release.change-seen.${people}.fresh-codes`, shareSeen({ people, stands: false }), 'none, for comparison')
}
printShare('release.reconstruction', 'at most 0.35', ({ guesses }) => totalOf(guesses.map(({ answers }) => answers)))
printShare('release.sum-guessed', 'at most 0.35', (one) => totalOf(sumsOf(one).map(({ chance: right }) => right)))
printShare('release.sum-guessed.figure-alone', 'none, for comparison', (one) =>
  totalOf(sumsOf(one).map(({ byFigureAlone }) => byFigureAlone)),
)

function elapsed(): string {
  return ((performance.now() - started) / 1000).toFixed(0)
}

function sum(of: (one: OrganisationOutcome) => number): number {
  return outcomes.reduce((total, one) => total + of(one), 0)
}

function sumsOf({ guesses }: OrganisationOutcome) {
  return guesses.flatMap(({ sum: found }) => found ?? [])
}

function totalOf(chances: readonly number[]): Count {
  return { top: chances.reduce((total, one) => total + one, 0), bottom: chances.length }
}

/** A share over all organisations, which are what varies independently. */
function printShare(name: string, goal: string, of: (one: OrganisationOutcome) => Count): void {
  const counts = outcomes.map(of)
  printFigure(name, pooledRatio(counts).value, goal)
  printInterval(counts)
}

/** The mean over five times as many invented teams as one measurement takes. */
function printUplift(name: string, goal: string, about: Longitudinal): void {
  const counts = [9, 10, 11, 12, 13].map((seed) => ({ top: upliftOf({ ...about, seed }).uplift, bottom: 1 }))
  printFigure(name, pooledRatio(counts).value, goal)
  printInterval(counts)
}

function printInterval(counts: readonly Count[], of = ''): void {
  const { low, high } = pooledRatio(counts)
  console.log(`       ${low.toPrecision(3)} to ${Math.min(high, 1).toPrecision(3)}${of}`)
}
