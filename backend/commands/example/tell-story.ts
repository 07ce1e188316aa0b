import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Installation } from '../../compose-installation.ts'
import type { Config } from '../../config.ts'
import { reportFormats } from '../../contract/report-formats.ts'
import { readQuestionnaires } from '../../questionnaires.ts'
import {
  changeRoster,
  exampleKeyPassphrases,
  foundMunicipality,
  signInAgain,
  type Founded,
} from './found-municipality.ts'
import { holdKeys, keysInFile, type ExampleHolder } from './hold-keys.ts'
import type { MovingClock } from './moving-clock.ts'
import { municipalityName, type MadeUpPerson } from './municipality.ts'
import type { Progress } from './progress.ts'
import type { RecordedMail } from './recording-mailer.ts'
import { openExampleRound, runExampleRound, type ExampleRound, type ExampleWorld } from './run-round.ts'
import { seededRandom } from './seeded-random.ts'
import { simulatedPerson, type SimulatedPerson } from './simulated-answers.ts'
import { story } from './story.ts'
import { withTurnover } from './turnover.ts'

export type Story = Pick<Installation, 'runDueJobs' | 'makeSetUpLink' | 'settled'> & {
  readonly config: Config
  readonly clock: MovingClock
  readonly mailer: { readonly mails: () => readonly RecordedMail[] }
  readonly output: string
  readonly progress: Progress
  readonly people: readonly MadeUpPerson[]
}

export type Told = {
  readonly founded: Founded
  readonly people: readonly MadeUpPerson[]
  readonly keyHolders: readonly ExampleHolder[]
  /** Mails that were sent before the open round was opened. */
  readonly mailsBeforeOpenRound: number
}

const seed = 1838
const day = 24 * 60 * 60 * 1000
const quarter = 91 * day
const seasons = ['forår', 'sommer', 'efterår', 'vinter'] as const

/** Four rounds a quarter apart, each answered, closed and released; a report and a table of the last; a fifth left open. */
export async function tellStory(told: Story): Promise<Told> {
  const { clock, progress, mailer } = told
  progress.step(`Founding ${municipalityName}: ${told.people.length} people`)
  const setUpLink = (await told.makeSetUpLink()) ?? ''
  const founded = await foundMunicipality(told.config.officeOrigin, setUpLink, told.people)
  const world: ExampleWorld = {
    ...told,
    founded,
    mails: mailer.mails,
    questionnaire: whole(),
    keys: await heldKeys(told, founded),
    personOf: people(),
    seed,
  }
  const links = { latestTo: (email: string) => latestMailTo(told, email) }
  let current = told.people
  let last = ''
  for (const number of [1, 2, 3, 4]) {
    const opensAt = clock.now() + (number === 1 ? 0 : quarter - 14 * day)
    clock.moveTo(opensAt)
    if (number > 1) {
      current = withTurnover(current, seed + number)
      await signInAgain(founded, links)
      await changeRoster(founded, current)
    }
    last = await runExampleRound(world, roundOf(number, opensAt, current))
  }
  await signInAgain(founded, links)
  await writeReports(told, founded, last)
  progress.step('Opening a fresh round')
  clock.moveTo(Date.now())
  await signInAgain(founded, links)
  const mailsBeforeOpenRound = mailer.mails().length
  await openExampleRound(world, roundOf(5, Date.now(), current))
  return { founded, people: current, keyHolders: holdersAmong(told.people), mailsBeforeOpenRound }
}

/** Where the key files lie; in life, never beside the data. */
export function keyFolder(output: string): string {
  return join(output, 'key-files')
}

/** The municipality's representative, and one of a department. */
function holdersAmong(everybody: readonly MadeUpPerson[]): readonly [ExampleHolder, ExampleHolder] {
  const [first, second] = everybody.filter(({ role }) => role === 'amr')
  if (!first || !second) throw new Error('The roster of the example names too few representatives')
  const [firstPassphrase, secondPassphrase] = exampleKeyPassphrases
  return [
    { name: first.name, email: first.email, passphrase: firstPassphrase },
    { name: second.name, email: second.email, passphrase: secondPassphrase },
  ]
}

async function latestMailTo({ settled, mailer }: Story, email: string): Promise<string> {
  await settled()
  return mailer.mails().findLast(({ to }) => to === email)?.text ?? ''
}

function roundOf(number: number, opensAt: number, who: readonly MadeUpPerson[]): ExampleRound {
  const season = seasons[Math.floor(new Date(opensAt).getUTCMonth() / 3)] ?? 'forår'
  const title = `Trivselsmåling, ${season} ${new Date(opensAt).getUTCFullYear()}`
  return { number, title, opensAt, closesAt: opensAt + 14 * day, people: who }
}

/** Keys for the rounds that are told and the open one, kept by two representatives. */
async function heldKeys({ output, clock, progress, ...told }: Story, { representative }: Founded) {
  progress.step(
    'Making the keys that open answers; each file takes seconds, since its passphrase is made hard to guess',
  )
  const folder = keyFolder(output)
  const holders = holdersAmong(told.people)
  await holdKeys(representative, { organisation: municipalityName, now: clock.now(), rounds: 8, holders, folder })
  return keysInFile(folder, holders[0])
}

function whole() {
  const { questionnaireOf, selections } = readQuestionnaires()
  const full = selections().toSorted((one, other) => other.items - one.items)[0]
  if (!full) throw new Error('The question bank has no questionnaire')
  return questionnaireOf({ ...full, custody: 'representative' })
}

/** The same person in every round, whatever the order in which they are met. */
function people(): ExampleWorld['personOf'] {
  const known = new Map<string, SimulatedPerson>()
  return ({ email, unitPath }) => {
    const team = unitPath.split('/').at(-1) ?? ''
    const person = known.get(email) ?? simulatedPerson(team, seededRandom(numberOf(email)))
    known.set(email, person)
    return { ...person, team }
  }
}

function numberOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) | 0, 7)
}

async function writeReports({ output, progress }: Story, { representative }: Founded, round: string): Promise<void> {
  progress.step('Writing the APV report and the release')
  mkdirSync(output, { recursive: true })
  for (const { path } of Object.values(reportFormats))
    writeFileSync(join(output, path), await representative.download(`/api/rounds/${round}/${path}`))
  writeFileSync(join(output, 'planted.json'), `${JSON.stringify({ planted: story }, null, 2)}\n`)
}
