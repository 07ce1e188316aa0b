import { countingMebibytes, countingSeconds, madeUpSheets } from './counting.ts'
import { printFigure } from './figure.ts'
import { plan } from './forty-items.ts'
import { wholeAnalysis } from './whole-analysis.ts'

// How long the analysis of a large organisation's whole history takes one core, part by part, and how counting a million
// sheets compares with the plainest loop over typed arrays. Processor time, all threads together, so that neighbours on
// the machine do not count.

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
console.log(`${size.units} units, ${plan.items.length} items on ${plan.scales.length} scales, ${size.rounds} rounds:`)
const parts = wholeAnalysis(size)
for (const { name, found, processor, clock } of parts)
  console.log(`${name}: ${processor.toFixed(2)} s of a processor, ${clock.toFixed(2)} s by the clock, ${found} found`)
printFigure(
  'analytics.seconds',
  parts.reduce((sum, { processor }) => sum + processor, 0),
  '5',
)
