import { earlyWarning } from '../../analytics/index.ts'
import { printFigure } from './figure.ts'
import { madeUpHistory } from './made-up-history.ts'

// How long the analysis of a large organisation's whole history takes one core: its processor time, all threads
// together, so that neighbours on the machine do not count.

const size = { units: Number(process.argv[2] ?? 20_000), rounds: 12 }
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
