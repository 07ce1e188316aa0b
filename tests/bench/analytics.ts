import { earlyWarning } from '../../analytics/index.ts'
import { countingMebibytes, countingSeconds, madeUpSheets, plan } from './counting.ts'
import { printFigure } from './figure.ts'
import { madeUpHistory } from './made-up-history.ts'

// How long the analysis of a large organisation's whole history takes one core, and how counting a million sheets
// compares with the plainest loop over typed arrays. Processor time, all threads together, so that neighbours on the
// machine do not count.

const made = madeUpSheets(10_000)
const passes = 100
countingSeconds(made, 10)
const runs = Array.from({ length: 3 }, () => countingSeconds(made, passes)).map(({ ours, plain }) => ({
  ours,
  plain,
  ratio: ours / plain,
}))
const [, middle] = runs.toSorted((one, other) => one.ratio - other.ratio)
if (!middle) throw new Error('There are three runs')
console.log(`${passes * made.sheets.length} sheets of ${plan.items.length} items, the middle one of three runs:`)
console.log(`${middle.ours.toFixed(2)} s counted as the tally does, ${middle.plain.toFixed(2)} s by the plainest loop`)
printFigure('count.ratio', middle.ratio, '2')
printFigure('count.mebibytes', countingMebibytes(made, passes), '1')

const size = { units: 20_000, rounds: 12 }
const { history, items, scales } = madeUpHistory(size)
const before = process.cpuUsage()
const started = performance.now()
const warnings = earlyWarning(history)
const wall = (performance.now() - started) / 1000
const { user, system } = process.cpuUsage(before)
console.log(
  `${size.units} units, ${items} items on ${scales} scales, ${size.rounds} rounds; ${wall.toFixed(1)} s by the clock`,
)
console.log(`${warnings.filter(({ degree }) => degree !== 'none').length} units warned of`)
printFigure('analytics.seconds', (user + system) / 1e6, '5')
