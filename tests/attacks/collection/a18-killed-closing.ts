import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { MongoClient } from 'mongodb'
import { answerOnce, holdBallot, mailedLinks, openRound, postToBox, writtenSubmission } from './answered-people.ts'
import type { Answered } from './answered-people.ts'
import { plantedLine, zero, type AttackHeading, type AttackReport } from './attack-report.ts'
import { startAttacked, type DatabaseKind, type KillableAttacked } from './attacked-installation.ts'
import { contentsOf, ungatedRows } from './ungated-rows.ts'
import { inventedPeople } from './invented-people.ts'
import { formsOfBytes, placesOf } from './places.ts'
import { saveState } from './saved-state.ts'
import { filesOf, takeSnapshot, type FlatRow, type Snapshot } from './snapshot.ts'

export const killedClosing: AttackHeading = {
  id: 'A18',
  title: 'the closing, killed at every step and run again',
  has: 'every file and database after each kill, and people who go on sending while the round closes',
  tries: 'finds counts that passed no gate, two results to subtract, and what should have been destroyed',
}

const teams = [9, 8]
const oneMinute = 60_000

type Closing = {
  readonly attacked: KillableAttacked
  readonly before: Snapshot
  readonly answered: readonly Answered[]
  readonly restore: () => Promise<void>
}

/** Kills the closing before each of its writes, in turn, and finishes it; `mostKills` ends the row earlier. */
export async function attackClosing(kind: DatabaseKind, mostKills = Infinity): Promise<AttackReport> {
  const closing = await readyToClose(kind)
  const { attacked } = closing
  try {
    const late = await postsWhileClosing(closing)
    await closing.restore()
    await attacked.restart()
    const steps = await attacked.runAndKillAt(1_000_000)
    const expected = await takeSnapshot(attacked)
    const outcomes: Killed[] = []
    for (const [place, step] of steps.slice(0, mostKills).entries())
      outcomes.push(await killedBefore(closing, { write: place + 1, step, expected }))
    const refused = await anotherBox(closing, steps)
    return report(closing, { outcomes, refused, late, expected })
  } finally {
    await attacked.stop()
  }
}

async function readyToClose(kind: DatabaseKind): Promise<Closing> {
  const attacked = await startAttacked({ kind, keysInDatabase: true })
  const people = inventedPeople(teams)
  const { closesAt } = await openRound(attacked, people)
  const links = await mailedLinks(attacked)
  const answered: Answered[] = []
  for (const { email, role } of people.slice(0, -1)) {
    if (role !== 'medarbejder') continue
    const sheet = Array.from({ length: 27 }, (_, item) => (item + answered.length) % 4)
    answered.push(await answerOnce(attacked, { email, link: links.get(email) ?? '', sheet }))
  }
  const before = await takeSnapshot(attacked)
  await attacked.kill()
  await attacked.moveTo(closesAt)
  return { attacked, before, answered, restore: await saveState(attacked) }
}

type Killed = {
  readonly step: string
  readonly ungated: readonly string[]
  readonly sameBytes: boolean
  readonly left: number
}

async function killedBefore(
  closing: Closing,
  { write, step, expected }: { readonly write: number; readonly step: string; readonly expected: Snapshot },
): Promise<Killed> {
  const { attacked, before } = closing
  await closing.restore()
  await attacked.restart()
  await attacked.runAndKillAt(write)
  const killed = await takeSnapshot(attacked)
  await attacked.kill()
  const now = attacked.now()
  // The killed process holds the jobs' lease until it ends.
  await attacked.moveTo(now + oneMinute)
  await attacked.restart()
  await attacked.ask('runDueJobs')
  await attacked.ask('settled')
  const finished = await takeSnapshot(attacked)
  await attacked.moveTo(now)
  return {
    step,
    ungated: ungatedRows(before, killed, releaseIn(expected)),
    sameBytes: releaseIn(finished) === releaseIn(expected) && releaseIn(finished) !== '',
    left: leftOver(closing, finished),
  }
}

/** The one release, as the database holds it; empty before there is one. */
function releaseIn(snapshot: Snapshot): string {
  const rows = contentsOf(snapshot).flatMap(({ name, rows: all }) => {
    if (name === 'document-releases') return all
    return name === 'document' ? all.filter((row) => row.get('collection') === 'releases') : []
  })
  return rows.length === 0 ? '' : JSON.stringify(rows.map((row) => [...row]))
}

/** How many slots, sealed answers, hashes, signatures and keys can still be found. */
function leftOver({ before, answered }: Pick<Closing, 'before' | 'answered'>, after: Snapshot): number {
  const secret = /hash|signature|slot_?id|sealed|bytes/i
  const marks = before.tables
    .filter(({ name }) => ['invitation', 'issue', 'slot', 'sealed', 'private_key', 'private-key'].includes(name))
    .flatMap(({ rows }) => rows)
    .flatMap((row: FlatRow) => [...row].flatMap(([path, value]) => (secret.test(path) ? [String(value)] : [])))
  const all = [...marks.map((mark) => Buffer.from(mark, 'hex')), ...answered.map(({ slotId }) => slotId)]
  // The public part of an issuer's key stays in the manifest: what is looked for starts behind a key's head.
  const forms = all.flatMap((bytes) => formsOfBytes(bytes.length > 800 ? bytes.subarray(-60) : bytes))
  const places = placesOf(after).filter(({ part }) => part !== 'shared')
  return forms.filter((form) => places.some(({ bytes }) => bytes.includes(form))).length
}

/** Others go on sending during the closing: whoever was told "stored" must be counted, and nobody else. */
async function postsWhileClosing({ attacked, answered }: Closing): Promise<Late> {
  await attacked.restart()
  const links = await mailedLinks(attacked)
  const late = [...links].filter(([email]) => !answered.some((one) => one.email === email))
  await attacked.moveTo(attacked.now() - 60_000)
  const held = await Promise.all(late.map(([, link]) => holdBallot(attacked, link)))
  const submissions = await Promise.all(
    [...held, ...answered.map((one) => one.held)].map(async (one) => ({
      box: one.box,
      bytes: await writtenSubmission(one, answered[0]?.sheet ?? []),
    })),
  )
  await attacked.moveTo(attacked.now() + 60_000)
  const closing = attacked.ask('runDueJobs')
  const statuses = await Promise.all(
    submissions.map(async ({ box, bytes }, place) => {
      await new Promise((resolve) => setTimeout(resolve, 10 * place))
      return (await postToBox(box, bytes)).status
    }),
  )
  await closing
  const newcomers = statuses.slice(0, held.length).filter((status) => status === 200).length
  const release = releaseIn(await takeSnapshot(attacked))
  await attacked.kill()
  const counted = Number(/counted\\*"[,:](\d+)/.exec(release)?.[1] ?? -1)
  const refused = statuses.filter((status) => status !== 200).length
  return { told: answered.length + newcomers, counted, refused }
}

/** Changes the sealed box between two runs of the tally: the second must refuse. */
async function anotherBox({ attacked, restore }: Closing, steps: readonly string[]): Promise<boolean> {
  await restore()
  await attacked.restart()
  await attacked.runAndKillAt(steps.indexOf('releases.insert') + 1)
  await removeSlot(attacked)
  const now = attacked.now()
  await attacked.moveTo(now + oneMinute)
  await attacked.restart()
  await attacked.ask('runDueJobs')
  const after = await takeSnapshot(attacked)
  await attacked.moveTo(now)
  return releaseIn(after) === ''
}

async function removeSlot({ kind, folder, uris }: KillableAttacked): Promise<void> {
  if (kind === 'sqlite') {
    const database = new DatabaseSync(join(folder, 'data', 'box.sqlite'))
    database.exec('UPDATE slot SET taken = 0 WHERE place = (SELECT place FROM slot WHERE taken = 1 LIMIT 1)')
    database.close()
    return
  }
  const client = await MongoClient.connect(uris['box'] ?? '')
  await client
    .db()
    .collection('slot')
    .updateOne({ taken: true }, { $set: { taken: false } })
  await client.close()
}

type Late = { readonly told: number; readonly counted: number; readonly refused: number }

type Found = {
  readonly outcomes: readonly Killed[]
  readonly refused: boolean
  readonly late: Late
  readonly expected: Snapshot
}

function report(closing: Closing, { outcomes, refused, late, expected }: Found): AttackReport {
  const { attacked, before } = closing
  const { kind } = attacked
  const ungated = [...new Set(outcomes.flatMap((one) => one.ungated))]
  const differing = outcomes.filter(({ sameBytes }) => !sameBytes)
  const left = Math.max(leftOver(closing, expected), ...outcomes.map((one) => one.left))
  const newFiles = filesOf(expected).length - filesOf(before).length
  const planted = {
    tally: ungatedRows(before, withTally(before), releaseIn(expected)).length,
    rows: leftOver(closing, before),
  }
  return {
    lines: [
      `  killed before each of ${outcomes.length} writes: ${outcomes.map(({ step }) => step).join(', ')}`,
      `  rows that passed no gate, after any kill: ${ungated.length}${ungated.map((one) => `\n    ${one}`).join('')}`,
      `  releases that differ from the uninterrupted one: ${differing.length}${differing.map(({ step }) => ` (${step})`).join('')}`,
      `  on a box changed between two runs: ${refused ? 'refused' : 'RELEASED'}`,
      `  sent while closing: ${late.told} were told "stored", ${late.counted} are counted, ${late.refused} were refused`,
      `  slots, answers, hashes, signatures and keys left afterwards: ${left}; new files: ${newFiles}`,
      plantedLine('a tally in a document before the gate', planted.tally > 0, `${planted.tally} rows`),
      plantedLine('rows not destroyed', planted.rows > 0, `${planted.rows} marks`),
    ],
    figures: [
      zero(`closing.ungated.${kind}`, ungated.length),
      zero(`closing.differing.${kind}`, differing.length),
      zero(`closing.other-box.released.${kind}`, refused ? 0 : 1),
      zero(`closing.miscounted.${kind}`, Math.abs(late.told - late.counted)),
      zero(`closing.left.${kind}`, left),
      zero(`closing.planted.missed.${kind}`, [planted.tally, planted.rows].filter((found) => found === 0).length),
    ],
  }
}

function withTally(snapshot: Snapshot): Snapshot {
  const tally = new Map([
    ['collection', 'tallies'],
    ['id', 'r'],
    ['body', '{"unit":"a","sums":[17,3]}'],
  ])
  return { ...snapshot, tables: [...snapshot.tables, { part: 'registrar', name: 'document-tallies', rows: [tally] }] }
}
