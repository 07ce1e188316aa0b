import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { sheetCounter } from '../../analytics/index.ts'
import { seededRandom } from '../analytics/seeded-random.ts'
import { plan } from './forty-items.ts'
import { madeUpSheet } from './made-up-releases.ts'
import { missing, plainCount } from './plain-count.ts'

/** Sheets that are counted over and over, so that it is counting that is measured and not making them up. */
export function madeUpSheets(count: number) {
  const random = seededRandom(40)
  const sheets = Array.from({ length: count }, () => madeUpSheet(random, 0))
  const bytes = Uint8Array.from(sheets.flat(), (answer) => answer ?? missing)
  return { sheets, bytes }
}

type Made = ReturnType<typeof madeUpSheets>

/** Seconds of processor time that so many passes over the sheets take, plainly and as the tally counts. */
export function countingSeconds({ sheets, bytes }: Made, passes: number) {
  const counter = sheetCounter(plan)
  const ours = seconds(() => {
    for (let pass = 0; pass < passes; pass++) for (const sheet of sheets) counter.add(sheet)
  })
  const plainly = plainCount(plan, bytes)
  const plain = seconds(() => {
    for (let pass = 0; pass < passes; pass++)
      for (let start = 0; start < bytes.length; start += plan.items.length) plainly.countSheet(start)
  })
  if (counter.summary().sheets !== passes * sheets.length) throw new Error('Not every sheet was counted')
  return { ours, plain, plainSum: plainly.sums[0] }
}

/** More memory held after counting all passes than after the first, in mebibytes. */
export function countingMebibytes({ sheets }: Made, passes: number): number {
  const counter = sheetCounter(plan)
  const once = () => sheets.forEach((sheet) => counter.add(sheet))
  once()
  const before = held()
  for (let pass = 1; pass < passes; pass++) once()
  return Math.max(held() - before, 0) / 2 ** 20
}

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

function held(): number {
  collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

function seconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
