import { join } from 'node:path'
import { openBoxStores } from '../../backend/store/sqlite/open-sqlite-box.ts'
import { printFigure } from './figure.ts'
import { loadServer, median, type Loaded } from './load-server.ts'
import { makeRound, makeSubmission } from './make-submissions.ts'
import { bindToCore } from './one-core.ts'

// Accepting answers: ballot verified, durable on disk, beside a bare node:http server, in turn, on the same core.
const ballots = Number(process.argv[2] ?? 6000)
const peopleInUnit = 15
const turns = 5
const port = 4390

console.log(`Making ${ballots} valid submissions of as many ballots ...`)
const made = await makeRound(ballots, Math.ceil(ballots / peopleInUnit))
const sheet = Array.from({ length: 40 }, (_, item) => item % 5)
const bodies: Uint8Array[] = []
for (const ballot of made.ballots) bodies.push(await makeSubmission(made, ballot, { sheet }))
const isBound = bindToCore(process.pid, 1)
console.log(isBound ? 'The server has one core, the client another.' : 'Cores are not bound: no taskset here.')

const measured: { readonly bare: Loaded; readonly varsko: Loaded }[] = []
for (let turn = 0; turn < turns; turn += 1)
  measured.push({ bare: await measure('bare'), varsko: await measure('varsko') })
printFigure(
  'accept.ratio',
  median(measured.map(({ bare, varsko }) => varsko.requestsPerSecond / bare.requestsPerSecond)),
  '>= 0.2 (final 0.333)',
)
// By processor time instead of by the clock: what is left when other programs take turns on the machine.
printFigure('accept.cpu-ratio', median(measured.map(({ bare, varsko }) => bare.cpu / varsko.cpu)), 'printed')
printFigure('accept.cpu-microseconds', median(measured.map(({ varsko }) => varsko.cpu)), 'printed')
printFigure('accept.p99-milliseconds', Math.max(...measured.map(({ varsko }) => varsko.p99)), '< 50')
printFigure('accept.per-second', Math.max(...measured.map(({ varsko }) => varsko.requestsPerSecond)), 'printed')

/** Every turn with all ballots, on a box that has seen none of them; the first quarter is sent before it is measured. */
function measure(kind: 'bare' | 'varsko'): Promise<Loaded> {
  const quarter = Math.floor(bodies.length / 4)
  return loadServer({
    kind,
    port,
    path: '/api/box',
    warmUp: bodies.slice(0, quarter),
    bodies: bodies.slice(quarter),
    prepare: async (folder) => {
      const { box, close } = await openBoxStores(join(folder, 'box.sqlite'))
      await box.prepare(made.round, made.units)
      await close()
    },
  })
}
