import { fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMongoServer } from '../support/mongo-server.ts'
import { printFigure } from './figure.ts'
import type { OpeningWord } from './opening-process.ts'
import { endServer } from './server-process.ts'

// Opening a round, a 3,072-bit key for each group: made in full for some hundred groups, with the process killed half
// way; for thousands everything but the keys is run in full, on SQLite and on a server that speaks MongoDB's protocol,
// and the keys are counted by their processor time just measured.
const full = Number(process.argv[2] ?? 400)
const larger = [5000, 20_000]

const secondsPerKey = await openInFull()
for (const groups of larger) {
  await openInFolder(groups)
  await openOnMongo(groups)
}

async function openInFull() {
  const folder = mkdtempSync(join(tmpdir(), 'varsko-opening-'))
  const first = start(folder, full, 'made')
  const asked = await first.hears('asked')
  const began = performance.now()
  const madeBefore = await first.hearsMade(asked.groups / 2)
  const halfSeconds = (performance.now() - began) / 1000
  await endServer(first.process)
  const second = start(folder, full, 'made')
  const madeAfter = await second.hearsMade(1)
  const opened = await second.hears('opened')
  rmSync(folder, { recursive: true })
  console.log(
    `${asked.groups} groups: ${madeBefore} keys in ${halfSeconds.toFixed(1)} s, killed, opened ${(opened.milliseconds / 1000).toFixed(1)} s after going on`,
  )
  printFigure('opening.request-milliseconds', asked.milliseconds, 'printed')
  printFigure('opening.keys-lost-in-a-kill', Math.max(0, madeBefore - madeAfter), '0')
  printFigure('opening.seconds', halfSeconds + opened.milliseconds / 1000, 'printed')
  printFigure('opening.longest-pause-milliseconds', opened.longestPause, 'printed')
  printFigure('opening.keys-per-second', madeBefore / halfSeconds, 'printed')
  // By processor time: what it takes where nothing else runs, whatever runs here.
  const cpuSecondsPerKey = opened.cpuSeconds / (asked.groups - madeAfter)
  printFigure('opening.cpu-seconds-per-key', cpuSecondsPerKey, 'printed')
  return cpuSecondsPerKey / availableParallelism()
}

async function openInFolder(groups: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'varsko-opening-'))
  await openWithGivenKeys(groups, { database: 'sqlite', place: folder })
  rmSync(folder, { recursive: true })
}

async function openOnMongo(groups: number): Promise<void> {
  const server = await startMongoServer()
  await openWithGivenKeys(groups, { database: 'mongo', place: server.uri })
  await server.stop()
}

type Where = { readonly database: string; readonly place: string }

async function openWithGivenKeys(groups: number, { database, place }: Where): Promise<void> {
  const opening = start(place, groups, 'given')
  const asked = await opening.hears('asked')
  const opened = await opening.hears('opened')
  const keyMinutes = (groups * secondsPerKey) / 60
  console.log(
    `${groups} groups on ${database}, not run in full: the request ${(asked.milliseconds / 1000).toFixed(1)} s, all but keys ${(opened.milliseconds / 1000).toFixed(1)} s (longest pause ${opened.longestPause.toFixed(0)} ms), keys ${keyMinutes.toFixed(0)} minutes of all ${availableParallelism()} cores`,
  )
  printFigure(`opening.page-bytes.${groups}.${database}`, opened.pageBytes, 'printed')
  printFigure(`opening.seconds-without-keys.${groups}.${database}`, opened.milliseconds / 1000, 'printed')
  printFigure(
    `opening.minutes-extrapolated.${groups}.${database}`,
    keyMinutes + opened.milliseconds / 60_000,
    'printed',
  )
}

type Word<Kind extends OpeningWord['kind']> = Extract<OpeningWord, { kind: Kind }>

function start(place: string, groups: number, keys: 'made' | 'given') {
  const child: ChildProcess = fork(join(import.meta.dirname, 'opening-process.ts'), [place, String(groups), keys], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  const said: OpeningWord[] = []
  const waiting = new Set<() => void>()
  child.on('message', (word) => {
    said.push(word as OpeningWord)
    for (const look of waiting) look()
  })
  child.on('exit', (code) => {
    if (code) throw new Error('The process that opens a round failed')
  })
  const until = <Found>(find: () => Found | undefined) =>
    new Promise<Found>((resolve) => {
      const look = () => {
        const found = find()
        if (found === undefined) return
        waiting.delete(look)
        resolve(found)
      }
      waiting.add(look)
      look()
    })
  const isOf =
    <Kind extends OpeningWord['kind']>(kind: Kind) =>
    (word: OpeningWord): word is Word<Kind> =>
      word.kind === kind
  return {
    process: child,
    hears: <Kind extends OpeningWord['kind']>(kind: Kind) => until(() => said.find(isOf(kind))),
    /** The first number of keys told that is at least so high. */
    hearsMade: (least: number) => until(() => said.filter(isOf('progress')).find(({ made }) => made >= least)?.made),
  }
}
