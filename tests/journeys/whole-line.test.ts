import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { answerAsEmployees } from '../../backend/commands/example/answer-as-employees.ts'
import { movingClock, type MovingClock } from '../../backend/commands/example/moving-clock.ts'
import { officeClient, type OfficeClient } from '../../backend/commands/example/office-client.ts'
import * as contract from '../../backend/contract/office-api.ts'
import { reportFormats } from '../../backend/contract/report-formats.ts'
import { readQuestionnaires } from '../../backend/questionnaires.ts'
import { backends, type Place } from '../store/backends.ts'
import { day } from '../support/fixed-clock.ts'
import { freePort } from '../support/free-port.ts'
import { readFormat } from './whole-line/read-format.ts'
import { startPostOffice, type PostOffice } from './whole-line/post-office.ts'
import { startOn, type RunningInstallation } from './whole-line/running-installation.ts'
import * as soeby from './whole-line/soeby.ts'

const passphrase = 'tolv grønne cykler uden ringeklokke'
const seasons = ['Vinter', 'Forår', 'Sommer'] as const
const isInvitation = ({ text }: { readonly text: string }) => /#[\w-]{43}\.\w+/.test(text)
const isAlertMail = ({ subject, text }: { readonly subject: string; readonly text: string }) =>
  !isInvitation({ text }) && seasons.some((title) => subject.includes(title))

// A database that is gone with its process has no restart to show.
describe.each(backends.filter(({ keeps }) => keeps))('the whole line, from set-up to reports, on $name', (backend) => {
  const reported: string[] = []
  const rounds: string[] = []
  let place: Place
  let port: number
  let post: PostOffice
  let clock: MovingClock
  let installation: RunningInstallation
  let ane: OfficeClient
  let rikke: OfficeClient

  const start = () => startOn({ place, port, smtpUrl: post.url, clock, report: (kind) => reported.push(kind) })
  const restart = async () => {
    await installation.stop()
    installation = await start()
  }

  beforeAll(async () => {
    place = await backend.makePlace()
    port = await freePort()
    post = await startPostOffice()
    clock = movingClock(Date.UTC(2026, 0, 5, 8))
    installation = await start()
    ane = officeClient(installation.config.officeOrigin)
    rikke = officeClient(installation.config.officeOrigin)
  })

  afterAll(async () => {
    await installation.stop()
    await post.stop()
    await place.remove()
  })

  const importRoster = (lines: readonly soeby.Line[]) =>
    ane.post('/api/roster', { file: soeby.rosterFile(lines) }, contract.rosterReply)
  const difference = () => rikke.get('/api/roster/difference', contract.differenceReply)
  const approve = async () => {
    const { hash } = await difference()
    return rikke.post('/api/roster/approval', { hash: z.string().parse(hash) }, contract.differenceReply)
  }
  const newcomer = async (email: string) => {
    const somebody = officeClient(installation.config.officeOrigin)
    await signInByMail(somebody, email)
    return somebody
  }

  async function signInByMail(somebody: OfficeClient, email: string) {
    await somebody.send('/api/sign-in-links', { email })
    await installation.settled()
    const token = /#sign-in=(\S+)/.exec(await post.latestTo(email))?.[1]
    await somebody.post('/api/sign-in', { token }, contract.meReply)
  }

  async function signInAgain() {
    await signInByMail(ane, soeby.administrator)
    await rikke.post('/api/passphrase-sign-in', { email: soeby.representative, passphrase }, contract.meReply)
  }

  async function draftRound(title: string): Promise<string> {
    const closesAt = clock.now() + 14 * day
    const asked = { title, instrument: 'work-and-cooperation', selection: 'pulse', closesAt, custody: 'server' }
    return (await ane.post('/api/rounds', asked, contract.newRoundReply)).round
  }

  /** Opens a round, mails everybody, and answers as people do in that round. Answers how many were invited. */
  async function answerRound(round: string, number: number): Promise<number> {
    const before = (await post.mails()).length
    await ane.send(`/api/rounds/${round}/opening`, {})
    await installation.settled()
    await installation.runDueJobs()
    const invitations = (await post.mails()).slice(before).filter(isInvitation)
    const units = new Map(
      (number === 1 ? soeby.firstRoster : soeby.secondRoster).map(([, email, unit]) => [email, unit]),
    )
    const asked = readQuestionnaires().questionnaireOf({
      instrument: 'work-and-cooperation',
      selection: 'pulse',
      custody: 'server',
    })
    const tasks = invitations
      .filter(({ to }) => soeby.answers(to))
      .map(({ to, text }) => ({
        link: /https?:\/\/\S+#[\w-]{43}\.\w+/.exec(text)?.[0] ?? '',
        sheet: soeby.sheetOf(asked, { email: to, unit: units.get(to) ?? '', round: number }),
      }))
    await answerAsEmployees(tasks, { now: clock.now(), onAnswered: () => {} })
    return invitations.length
  }

  const stateOf = async (round: string) =>
    (await ane.get('/api/rounds', contract.roundsReply)).rounds.find(({ id }) => id === round)?.state

  it('is set up by its first administrator', async () => {
    const secret = (await installation.makeSetUpLink())?.split('#set-up=')[1]
    const person = { secret, email: soeby.administrator, name: 'Ane Admin', language: 'da' }
    expect(await ane.post('/api/set-up', person, contract.meReply)).toMatchObject({ roles: ['administrator'] })
  })

  it('imports nothing of a roster with a wrong line, and all of a right one', async () => {
    const wrong = importRoster([...soeby.firstRoster, ['Uden Adresse', 'her', 'Søby Kommune', 'medarbejder', 'da']])
    await expect(wrong).rejects.toThrow('urn:varsko:roster-invalid')
    expect(await ane.get('/api/roster', contract.rosterReply)).toEqual({})
    const { roster } = await importRoster(soeby.firstRoster)
    expect(roster).toMatchObject({ members: soeby.firstRoster.length, units: 11, representatives: 1 })
  })

  it('lets the representative enrol and approve the first roster', async () => {
    const { representatives } = await ane.get('/api/representatives', contract.representativesReply)
    const member = representatives[0]?.member ?? ''
    const { code } = await ane.post(`/api/representatives/${member}/code`, {}, contract.codeReply)
    await rikke.post('/api/enrolment', { email: soeby.representative, code, passphrase }, contract.meReply)
    expect((await approve()).approval).toEqual({ representative: 'Rikke Åkjær', day: '2026-01-05' })
  })

  it('mails each person one invitation, and takes their answers', async () => {
    rounds.push(await draftRound(seasons[0]))
    const invited = await answerRound(rounds[0] ?? '', 1)
    expect(invited).toBeGreaterThan(70)
    const addresses = (await post.mails()).filter(isInvitation).map(({ to }) => to)
    expect(new Set(addresses).size).toBe(addresses.length)
    const { groups } = await rikke.get(`/api/rounds/${rounds[0]}/participation`, contract.participationReply)
    expect(groups.reduce((sum, group) => sum + group.invited, 0)).toBe(invited)
    expect(groups.find(({ name }) => name === soeby.strained)).toMatchObject({ band: 'under 5' })
  }, 180_000)

  it('mails no invitation twice, also after a restart', async () => {
    const before = (await post.mails()).length
    await restart()
    await installation.runDueJobs()
    expect(await post.mails()).toHaveLength(before)
  })

  it('closes by itself when its time has come, destroys its keys, and tells its recipients that nothing rose', async () => {
    clock.moveTo(clock.now() + 14 * day)
    await signInAgain()
    expect(await stateOf(rounds[0] ?? '')).toBe('open')
    await installation.runDueJobs()
    expect(await stateOf(rounds[0] ?? '')).toBe('released')
    for (const key of ['tally', 'manifest'] as const)
      expect(await installation.stores.keys.keys.get(rounds[0] ?? '', key)).toBeUndefined()
    const told = await alertMailsOf(seasons[0])
    expect(told.map(({ to }) => to).toSorted()).toEqual(soeby.recipients)
    expect(told.filter(({ text }) => soeby.teams.some((team) => text.includes(`${team}: `)))).toEqual([])
    await expect(answerLate()).rejects.toThrow(/round-closed|invitation-unknown/)
  }, 60_000)

  it('shows the next roster as a difference, and opens no round on it before it is approved', async () => {
    clock.moveTo(clock.now() + 90 * day)
    await signInAgain()
    await importRoster(soeby.secondRoster)
    const { changes, since } = await difference()
    expect(since).toBe(seasons[0])
    expect(changes.map(({ kind, name, before, after }) => [kind, name, before, after])).toEqual(soeby.changes)
    rounds.push(await draftRound(seasons[1]))
    await expect(ane.send(`/api/rounds/${rounds[1]}/opening`, {})).rejects.toThrow('urn:varsko:roster-not-approved')
    expect((await approve()).approval).toMatchObject({ representative: 'Rikke Åkjær' })
  })

  it('runs the second round on the roster that was approved', async () => {
    await answerRound(rounds[1] ?? '', 2)
    const invited = (await post.mails()).filter(isInvitation).map(({ to }) => to)
    expect(invited.filter((address) => address === 'nina@soeby.example')).toHaveLength(1)
    expect(invited.filter((address) => address === 'ahornvej.0@soeby.example')).toHaveLength(1)
    clock.moveTo(clock.now() + 14 * day)
    await installation.runDueJobs()
    await signInAgain()
    expect(await stateOf(rounds[1] ?? '')).toBe('released')
  }, 180_000)

  it('raises an alert, and mails it to its recipients once, when the mail server and the process were down between', async () => {
    clock.moveTo(clock.now() + 90 * day)
    await signInAgain()
    rounds.push(await draftRound(seasons[2]))
    await answerRound(rounds[2] ?? '', 3)
    clock.moveTo(clock.now() + 14 * day)
    post.isOutOfOrder(true)
    await installation.runDueJobs()
    expect(await alertMailsOf(seasons[2])).toEqual([])
    await restart()
    post.isOutOfOrder(false)
    for (const hours of [6, 12, 18]) {
      clock.moveTo(clock.now() + hours * 3_600_000)
      await installation.runDueJobs()
      await restart()
    }
    const told = await alertMailsOf(seasons[2])
    expect(told.map(({ to }) => to).toSorted()).toEqual(soeby.recipients)
    const warned = told.filter(({ text }) => text.includes(`${soeby.strained}: `)).map(({ to }) => to)
    expect(warned.toSorted()).toEqual(
      ['chef.skoler@soeby.example', soeby.leaderOf(soeby.strained), soeby.representative].toSorted(),
    )
  }, 180_000)

  it('shows the leader the own unit with trend and alert, and the representative all of them', async () => {
    await signInAgain()
    const leader = await newcomer(soeby.leaderOf(soeby.strained))
    const own = await leader.get(`/api/rounds/${rounds[2]}/results`, contract.resultsReply)
    expect(own.units.map(({ name }) => name)).toEqual([soeby.strained])
    expect(own.units[0]?.trend.map(({ title }) => title)).toEqual([seasons[0], seasons[1]])
    expect(own.units[0]?.alert?.degree).toMatch(/attention|act/)
    expect(own.units[0]?.scores['humour']).toBeGreaterThan(own.company.scores['humour'] ?? 100)
    const all = await rikke.get(`/api/rounds/${rounds[2]}/results`, contract.resultsReply)
    expect(all.units.length).toBeGreaterThan(9)
    expect(all.units.find(({ name }) => name === soeby.strained)).toMatchObject({
      scores: own.units[0]?.scores,
      alert: own.units[0]?.alert,
    })
    await expect(ane.get(`/api/rounds/${rounds[2]}/results`, contract.resultsReply)).rejects.toThrow('not-allowed')
  })

  it('hands out every format, each with what its reader may see', async () => {
    const leader = await newcomer(soeby.leaderOf('Ahornvej'))
    const { units } = await rikke.get(`/api/rounds/${rounds[2]}/results`, contract.resultsReply)
    for (const format of ['pdf', 'docx', 'xlsx', 'csv', 'json'] as const) {
      const address = `/api/rounds/${rounds[2]}/${reportFormats[format].path}`
      const ofAll = await readFormat(format, await rikke.download(address))
      for (const { name } of units) expect(ofAll).toContain(name)
      expect(ofAll).toContain(seasons[2])
      const ofOne = await readFormat(format, await leader.download(address))
      expect(ofOne).toContain('Ahornvej')
      for (const name of [soeby.strained, 'Æblehaven']) expect(ofOne).not.toContain(name)
    }
  }, 60_000)

  it('met nothing unexpected', () => {
    expect(reported.filter((kind) => !kind.startsWith('EENVELOPE 451'))).toEqual([])
  })

  const alertMailsOf = async (title: string) =>
    (await post.mails()).filter((mail) => isAlertMail(mail) && mail.subject.includes(title))

  async function answerLate() {
    const text = (await post.mails()).find(isInvitation)?.text ?? ''
    const task = { link: /https?:\/\/\S+#[\w-]{43}\.\w+/.exec(text)?.[0] ?? '', sheet: [] }
    await answerAsEmployees([task], { now: clock.now(), onAnswered: () => {} })
  }
})
