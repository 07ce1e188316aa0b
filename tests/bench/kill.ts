import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { tallyOpener } from '../../backend/contract/sealed-box/tally-opener.ts'
import * as mongo from '../../backend/store/mongo/open-mongo-stores.ts'
import type { BoxStores } from '../../backend/store/opened-box.ts'
import * as sqlite from '../../backend/store/sqlite/open-sqlite-stores.ts'
import { startMongoServer } from '../support/mongo-server.ts'
import { printFigure } from './figure.ts'
import { answerUntilAcknowledged, type Respondent } from './answer-until-acknowledged.ts'
import { makeRound, type MadeRound } from './make-submissions.ts'
import { endServer, startServer } from './server-process.ts'

// The server is killed at random moments while people answer and change their answers. Everything that was acknowledged
// must be counted, once, in the state last acknowledged or sent later.
const people = 200
const kills = Number(process.argv[2] ?? 50)
const port = 4391
const mostBetweenKills = 300

type Place = {
  readonly name: string
  readonly settings: Record<string, string>
  readonly open: () => Promise<BoxStores>
}
type Outcome = {
  readonly lost: number
  readonly doubled: number
  readonly kills: number
  readonly acknowledged: number
}

const outcomes: Outcome[] = []
const folder = mkdtempSync(join(tmpdir(), 'varsko-kill-'))
outcomes.push(
  await measure({
    name: 'SQLite',
    settings: {},
    open: () => sqlite.openBoxStores(join(folder, 'box.sqlite')),
  }),
)
const database = await startMongoServer()
const uri = `${database.uri}/kill-box`
const settings = { MONGODB_URI: `${database.uri}/kill`, MONGODB_BOX_URI: uri }
outcomes.push(await measure({ name: 'MongoDB protocol', settings, open: () => mongo.openBoxStores(uri) }))
await database.stop()
rmSync(folder, { recursive: true })
printFigure('kill.lost', sum(outcomes.map(({ lost }) => lost)), '0')
printFigure('kill.doubled', sum(outcomes.map(({ doubled }) => doubled)), '0')
if (outcomes.some(({ lost, doubled }) => lost + doubled > 0)) process.exitCode = 1

async function measure(place: Place): Promise<Outcome> {
  const made = await makeRound(people, 20)
  const prepared = await place.open()
  await prepared.box.prepare(made.round, made.units)
  await prepared.close()
  const respondents = made.ballots.map((ballot, number): Respondent => ({
    number,
    ballot,
    step: 0,
    acknowledged: 0,
    sent: 0,
    times: 0,
  }))
  const done = await underKills(place, made, respondents)
  const outcome = {
    ...(await compare(place, made, respondents)),
    kills: done,
    acknowledged: sum(respondents.map((one) => one.acknowledged)),
  }
  console.log(`${place.name}: ${JSON.stringify(outcome)}`)
  return outcome
}

/** Kills the server after a random while, again and again, and lets everybody go on; answers how often it was killed. */
async function underKills(place: Place, made: MadeRound, respondents: readonly Respondent[]): Promise<number> {
  let done = 0
  while (done < kills) {
    const server = await startServer({ kind: 'varsko', port, folder, settings: place.settings })
    const until = new AbortController()
    const answering = respondents.map((one) => answerUntilAcknowledged(made, one, { port, stop: until.signal }))
    await acknowledgedMore(respondents, Math.ceil(Math.random() * mostBetweenKills))
    await endServer(server)
    until.abort()
    await Promise.all(answering)
    done += 1
    if (done % 10 === 0) console.log(`${place.name}: killed ${done} times`)
  }
  return done
}

/** Resolves in the middle of traffic, when the server has acknowledged so many more answers. */
async function acknowledgedMore(respondents: readonly Respondent[], more: number): Promise<void> {
  const acknowledged = () => sum(respondents.map((one) => one.times))
  const goal = acknowledged() + more
  const giveUpAt = Date.now() + 60_000
  while (acknowledged() < goal && Date.now() < giveUpAt) await new Promise((resolve) => setTimeout(resolve, 1))
  if (acknowledged() < goal) throw new Error('The server under test acknowledges nothing')
}

/** Counts the box as the tally does and holds it against what was acknowledged. */
async function compare(place: Place, made: MadeRound, respondents: readonly Respondent[]) {
  const { box, close } = await place.open()
  await box.seal(made.round)
  const { openSheet: open } = await tallyOpener(made.tallyKeys.privateKey)
  const counted: (readonly [number, number])[] = []
  for (const unit of await box.units(made.round))
    for (const answer of await box.answersOf(made.round, unit)) {
      const [number = -1, high = 0, low = 0] = (await open({ round: made.round, unit, ...answer }))?.sheet ?? []
      counted.push([number ?? -1, (high ?? 0) * 200 + (low ?? 0)])
    }
  await close()
  const lost = respondents.filter(({ number, acknowledged, sent }) => {
    const versions = counted.filter(([one]) => one === number).map(([, version]) => version)
    return acknowledged > 0 && !versions.some((version) => version >= acknowledged && version <= sent)
  })
  return { lost: lost.length, doubled: counted.length - new Set(counted.map(([number]) => number)).size }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
