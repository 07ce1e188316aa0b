import { parseArgs } from 'node:util'
import { seededRandom } from '../../analytics/seeded-random.ts'
import { printFigure } from '../../bench/figure.ts'
import { attackOrganisation, type OrganisationOutcome } from './attack-organisations.ts'
import { shareSeen, upliftOf } from './longitudinal.ts'

// Attacks what the gate releases of made-up organisations: `npm run attack -- release [--organisations 600] [--seed 1]`.
// Sizes are drawn evenly on a logarithmic scale from 300 to 5,000; three of 9, 20 and 30 people come on top.

const { values } = parseArgs({
  options: { organisations: { type: 'string', default: '60' }, seed: { type: 'string', default: '1' } },
})
const chance = seededRandom(1000 * Number(values.seed))
const large = Array.from({ length: Number(values.organisations) }, () => Math.round(300 * (5000 / 300) ** chance()))
const started = performance.now()
const outcomes: OrganisationOutcome[] = []
for (const [index, people] of [...large, 9, 20, 30].entries())
  outcomes.push(await attackOrganisation(people, 1000 * Number(values.seed) + index))
const seconds = (performance.now() - started) / 1000
console.log(`${outcomes.length} organisations, six rounds each, in ${seconds.toFixed(0)} s\n`)

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

const two = { tried: sum((one) => one.alikeForTwo.tried), found: sum((one) => one.alikeForTwo.found) }
printFigure('release.alike-for-two', two.found / two.tried, 'none, told')

console.log('')
for (const gate of ['varsko', 'threshold-only', 'glint-default']) {
  const leaking = sum(({ gates }) => (gates[gate]?.leaks ? 1 : 0))
  const visible = sum(({ gates }) => gates[gate]?.visible ?? 0) / sum(({ gates }) => gates[gate]?.answers ?? 0)
  const suffix = gate === 'varsko' ? '' : `.${gate}`
  printFigure(`release.leaking${suffix}`, leaking, suffix ? 'none, for comparison' : '0')
  printFigure(`release.visible${suffix}`, visible, suffix ? 'none, for comparison' : 'at least 0.9')
}

for (const [name, rounds, goal] of [
  ['release.uplift', 1, 'at most 0.03'],
  ['release.uplift-averaged', 6, 'at most 0.05'],
  ['release.uplift-averaged-twelve', 12, 'none, for comparison'],
] as const) {
  printFigure(name, upliftOf({ people: 8, rounds, stands: true }).uplift, goal)
  printFigure(`${name}.fresh-codes`, upliftOf({ people: 8, rounds, stands: false }).uplift, 'none, for comparison')
}
for (const people of [5, 8, 14]) {
  printFigure(`release.change-seen.${people}`, shareSeen({ people, stands: true }), 'none, told')
  printFigure(`release.change-seen.${people}.fresh-codes`, shareSeen({ people, stands: false }), 'none, for comparison')
}
const guesses = outcomes.flatMap((one) => one.guesses)
printFigure('release.reconstruction', meanOf(guesses.map(({ answers }) => answers)), 'at most 0.35')
const sums = guesses.flatMap(({ sum: found }) => found ?? [])
printFigure('release.sum-guessed', meanOf(sums.map(({ chance: right }) => right)), 'at most 0.35')
printFigure('release.sum-guessed.figure-alone', meanOf(sums.map((one) => one.byFigureAlone)), 'none, for comparison')

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0) / numbers.length
}

function sum(of: (one: OrganisationOutcome) => number): number {
  return outcomes.reduce((total, one) => total + of(one), 0)
}
