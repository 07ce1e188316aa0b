import { normal, seededRandom, shuffled } from '../../../backend/commands/example/seeded-random.ts'
import { answerOnce, mailedLinks, openRound, type Answered, type OpenedRound } from './answered-people.ts'
import { day, startAttacked, startAttackedHosts, type Attacked, type DatabaseKind } from './attacked-installation.ts'
import { inventedPeople } from './invented-people.ts'
import { takeSnapshot, type Snapshot } from './snapshot.ts'

/** A whole round as the employer could have watched it: what lay on disk every night, at the end, and after the release. */
export type Story = {
  readonly attacked: Attacked
  readonly opened: OpenedRound
  readonly answered: readonly Answered[]
  /** Before anybody answered. */
  readonly before: Snapshot
  /** Of every night, the first after the first day. */
  readonly nights: readonly Snapshot[]
  /** In the middle of a day, right after half of the people have answered. */
  readonly middle: Snapshot
  readonly complete: Snapshot
  readonly released: Snapshot
  /** How many had answered when `middle` was taken. */
  readonly answeredByMiddle: number
}

export type StoryOptions = {
  readonly kind: DatabaseKind
  readonly teams: readonly number[]
  /** Of those invited in teams, so many answer; everybody unless said. */
  readonly respondents?: number
  /** Whether registrar and box are two processes, as on two hosts; one process unless said. */
  readonly onTwoHosts?: boolean
}

const days = 13

/**
 * Founds, opens, lets everybody answer one after the other, and releases. Two in five answer on the first day, one in five
 * on the second, the others on any later one: as after an invitation and a reminder.
 */
export async function tellStory({ kind, teams, respondents, onTwoHosts = false }: StoryOptions): Promise<Story> {
  const attacked = onTwoHosts ? await startAttackedHosts(kind) : await startAttacked({ kind })
  const people = inventedPeople(teams)
  const opened = await openRound(attacked, people)
  const before = await takeSnapshot(attacked)
  const random = seededRandom(10)
  const emails = shuffled(
    people.filter(({ role }) => role === 'medarbejder').map(({ email }) => email),
    random,
  ).slice(0, respondents)
  const links = await mailedLinks(attacked)
  const times = arrivalTimes(emails.length, random).map((time) => attacked.now() + time)
  const morning = attacked.now()
  const answered: Answered[] = []
  const nights: Snapshot[] = []
  let middle: Snapshot | undefined
  for (const [place, email] of emails.entries()) {
    const time = times[place] ?? morning
    while (morning + (nights.length + 1) * day < time) nights.push(await takeSnapshot(attacked))
    await attacked.moveTo(time)
    answered.push(await answerOnce(attacked, { email, link: links.get(email) ?? '', sheet: sheetOf(place) }))
    if (answered.length === Math.ceil(emails.length / 2)) middle = await takeSnapshot(attacked)
  }
  const complete = await takeSnapshot(attacked)
  nights.push(complete)
  await attacked.moveTo(opened.closesAt)
  await attacked.ask('runDueJobs')
  await attacked.ask('settled')
  const released = await takeSnapshot(attacked)
  const answeredByMiddle = Math.ceil(emails.length / 2)
  const moments = { before, nights, middle: middle ?? complete, complete, released, answeredByMiddle }
  return { attacked, opened, answered, ...moments }
}

function arrivalTimes(count: number, random: () => number): readonly number[] {
  const times = Array.from({ length: count }, () => {
    const wave = random()
    const inDay = Math.abs(normal(random)) * 0.15 + 0.02
    if (wave < 0.4) return Math.min(inDay, 0.4)
    if (wave < 0.6) return 1 + Math.min(inDay, 0.4)
    return 2 + Math.floor(random() * (days - 3)) + Math.min(inDay, 0.4)
  })
  return times.toSorted((one, other) => one - other).map((time) => Math.round(time * day))
}

const items = 27

/** A different sheet for each of many people, within the options of every item. */
function sheetOf(place: number): Answered['sheet'] {
  return Array.from({ length: items }, (_, item) => Math.floor(place / 2 ** item) % 2)
}
