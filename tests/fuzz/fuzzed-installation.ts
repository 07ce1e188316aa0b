import { randomBytes } from 'node:crypto'
import { answerAsEmployees } from '../../backend/commands/example/answer-as-employees.ts'
import { changeRoster, foundMunicipality, signInAgain } from '../../backend/commands/example/found-municipality.ts'
import { movingClock } from '../../backend/commands/example/moving-clock.ts'
import { municipality, municipalityName } from '../../backend/commands/example/municipality.ts'
import type { OfficeClient } from '../../backend/commands/example/office-client.ts'
import { recordingMailer } from '../../backend/commands/example/recording-mailer.ts'
import { composeBoxSide } from '../../backend/compose-box-side.ts'
import { composeInstallation } from '../../backend/compose-installation.ts'
import { closeStores } from '../../backend/compose-stores.ts'
import { readConfig } from '../../backend/config.ts'
import { newRoundReply, whoReply } from '../../backend/contract/office-api.ts'
import { readQuestionnaires } from '../../backend/questionnaires.ts'
import { startSession } from '../../backend/services/access/sessions.ts'
import { appointments, sessions } from '../../backend/store/access-collections.ts'
import { mustListen } from '../journeys/whole-line/running-installation.ts'
import { freePort } from '../support/free-port.ts'
import { memoryStores } from '../support/start-installation.ts'

const day = 86_400_000
const asked = { instrument: 'work-and-cooperation', selection: 'pulse', custody: 'server' } as const
const people = municipality(1838).filter(
  ({ unitPath }) => unitPath === municipalityName || unitPath.startsWith(`${municipalityName}/Stabene`),
)
const personWho = (wanted: string) => {
  const found = people.find(({ role }) => role === wanted)
  if (!found) throw new Error('The municipality has nobody of a role')
  return found
}

/** A small municipality with a released round and an open one, on stores in memory, both hosts listening. */
export async function startFuzzedInstallation() {
  const outcome = readConfig({ PORT: `${await freePort()}` })
  if ('problems' in outcome) throw new Error(outcome.problems.join('\n'))
  const { config } = outcome
  const stores = await memoryStores()
  const clock = movingClock(Date.now() - 30 * day)
  const reported: string[] = []
  const outside = { clock, report: (kind: string) => void reported.push(kind) }
  const mailer = recordingMailer({ send: async () => 'sent', close: () => {} })
  const box = composeBoxSide({ ...outside, stores: stores.box, address: 'here' })
  const installation = composeInstallation({ ...outside, config, stores, box, mailer, randomness: randomBytes })
  const listening = await mustListen(config.port, installation.listener)
  const founded = await foundMunicipality(config.officeOrigin, (await installation.makeSetUpLink()) ?? '', people)
  const released = await openedRound(founded.administrator, clock.now() + 14 * day)
  await answerAsEmployees(answers(), { now: clock.now(), onAnswered: () => {} })
  clock.moveTo(clock.now() + 15 * day)
  await installation.runDueJobs()
  clock.run()
  await signInAgain(founded, { latestTo })
  await changeRoster(founded, people)
  const open = await openedRound(founded.administrator, clock.now() + 14 * day)
  const { documents } = stores.registrar
  const start = startSession({ sessions: documents.open(sessions), clock, randomness: randomBytes })
  const appointed = personWho('amr')
  const appointment = (await documents.open(appointments).find()).find(({ value }) => value.name === appointed.name)
  const byMail = async (email: string) => `varsko=${await start({ email, opens: 'mailed-roles' })}`
  const representative = { email: appointed.email, opens: 'representative', appointment: appointment?.id } as const
  return {
    config,
    rounds: { released, open },
    reported,
    cookies: {
      leader: await byMail(personWho('leder').email),
      representative: `varsko=${await start(representative)}`,
      // Last: an administrator can cancel the round that is open.
      administrator: await byMail(founded.administratorEmail),
    },
    /** Who is asking has to be who the run says: a run that is refused everywhere finds nothing. */
    isSignedInAs: async (role: string, cookie: string) => {
      const reply = await fetch(`${config.officeOrigin}/api/me`, { headers: { cookie } })
      return whoReply.parse(await reply.json()).person?.roles.some((one) => one === role) === true
    },
    stop: async () => {
      await listening.stop()
      await installation.settled()
      await closeStores(stores)
    },
  }

  async function openedRound(administrator: OfficeClient, closesAt: number): Promise<string> {
    const { round } = await administrator.post('/api/rounds', { title: 'Forår', ...asked, closesAt }, newRoundReply)
    await administrator.send(`/api/rounds/${round}/opening`, {})
    await installation.settled()
    await installation.runDueJobs()
    return round
  }

  async function latestTo(email: string): Promise<string> {
    await installation.settled()
    return mailer.mails().findLast(({ to }) => to === email)?.text ?? ''
  }

  function answers() {
    const { items } = readQuestionnaires().questionnaireOf(asked)
    const sheet = items.map((_, place) => place % 3)
    return mailer.mails().flatMap(({ text }) => {
      const [link] = /https?:\/\/\S+#[\w-]{43}\.\w+/.exec(text) ?? []
      return link ? [{ link, sheet }] : []
    })
  }
}
