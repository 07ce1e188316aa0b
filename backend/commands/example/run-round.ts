import { closingReply } from '../../contract/custody-api.ts'
import { newRoundReply } from '../../contract/office-api.ts'
import type { AskedQuestionnaire } from '../../domain/questionnaire.ts'
import { answerAsEmployees, type AnswerTask } from './answer-as-employees.ts'
import type { Founded } from './found-municipality.ts'
import type { MadeUpPerson } from './municipality.ts'
import type { MovingClock } from './moving-clock.ts'
import type { Progress } from './progress.ts'
import type { RecordedMail } from './recording-mailer.ts'
import { normal, seededRandom } from './seeded-random.ts'
import { simulatedComments } from './simulated-comments.ts'
import { simulatedAnswers, type AnswerableItem, type SimulatedPerson } from './simulated-answers.ts'

export type ExampleWorld = {
  readonly founded: Founded
  readonly clock: MovingClock
  readonly runDueJobs: () => Promise<void>
  /** Resolves when the opening behind the reply is done. */
  readonly settled: () => Promise<void>
  readonly mails: () => readonly RecordedMail[]
  readonly questionnaire: AskedQuestionnaire
  /** Who somebody is when they answer, by address; the same person in every round. */
  readonly personOf: (person: MadeUpPerson) => SimulatedPerson
  /** The private keys of the representative's file, by public key. */
  readonly keys: ReadonlyMap<string, Uint8Array>
  readonly progress: Progress
  readonly seed: number
}

export type ExampleRound = {
  readonly number: number
  readonly title: string
  readonly opensAt: number
  readonly closesAt: number
  readonly people: readonly MadeUpPerson[]
}

/** Share of the invited who answer. */
const responseShare = 0.85

/** Makes a round, opens it and mails the invitations. */
export async function openExampleRound(
  world: ExampleWorld,
  { title, opensAt, closesAt }: ExampleRound,
): Promise<string> {
  const { instrument, selection } = world.questionnaire
  const { administrator } = world.founded
  world.clock.moveTo(opensAt)
  const draft = { title, instrument, selection, closesAt, custody: 'representative' }
  const { round } = await administrator.post('/api/rounds', draft, newRoundReply)
  await administrator.send(`/api/rounds/${round}/opening`, {})
  await world.settled()
  await world.runDueJobs()
  return round
}

/** Opens a round, lets the simulated employees answer from their mails, and closes it when its time has come. */
export async function runExampleRound(world: ExampleWorld, round: ExampleRound): Promise<string> {
  const mailsBefore = world.mails().length
  const id = await openExampleRound(world, round)
  const tasks = answersOf(world, round, world.mails().slice(mailsBefore))
  world.progress.step(`${round.title}: ${tasks.length} employees answer`)
  const onAnswered = (answered: number) => world.progress.count(answered, tasks.length)
  await answerAsEmployees(tasks, { now: round.opensAt, onAnswered })
  world.clock.moveTo(round.closesAt)
  await world.runDueJobs()
  await bringKey(world, id)
  await world.runDueJobs()
  return id
}

/** The round waits for its key until a holder brings it, as from the closing page. */
async function bringKey({ founded: { representative }, keys }: ExampleWorld, round: string): Promise<void> {
  const { tallyKey } = await representative.get(`/api/closings/${round}`, closingReply)
  const key = keys.get(tallyKey)
  if (!key) throw new Error('The representative of the example has no key for this round')
  await representative.sendBytes(`/api/closings/${round}/key`, key)
}

function answersOf(world: ExampleWorld, round: ExampleRound, mails: readonly RecordedMail[]): readonly AnswerTask[] {
  const random = seededRandom(world.seed + 1000 * round.number)
  const writing = seededRandom(world.seed + 1000 * round.number + 1)
  const items = answerableItems(world.questionnaire)
  const moods = new Map<string, number>()
  const people = new Map(round.people.map((person) => [person.email, person]))
  return mails.flatMap(({ to, text }) => {
    const [link] = /https?:\/\/\S+#[\w-]{43}\.\w+/.exec(text) ?? []
    const person = people.get(to)
    if (!link || !person || random() > responseShare) return []
    const mood = moods.get(person.unitPath) ?? normal(random) * 0.2
    moods.set(person.unitPath, mood)
    const sheet = simulatedAnswers(world.personOf(person), items, { round: round.number, mood, random })
    return [{ link, sheet, comments: simulatedComments(world.questionnaire, writing) }]
  })
}

function answerableItems({ items, scales }: AskedQuestionnaire): readonly AnswerableItem[] {
  const byId = new Map(scales.map((scale) => [scale.id, scale]))
  return items.map(({ scale, options, reversed }) => ({
    construct: byId.get(scale)?.construct ?? scale,
    options: options.length,
    lastIsAdverse: (byId.get(scale)?.adverse === 'high') !== reversed,
  }))
}
