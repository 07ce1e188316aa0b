import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foundMunicipality, type Founded } from '../../backend/commands/example/found-municipality.ts'
import { readInvitationLink } from '../../backend/commands/example/invitation-link.ts'
import { post as ask } from '../../backend/commands/example/json-requests.ts'
import { rosterFile } from '../../backend/commands/example/municipality.ts'
import { movingClock, type MovingClock } from '../../backend/commands/example/moving-clock.ts'
import { officeClient } from '../../backend/commands/example/office-client.ts'
import { roundReader } from '../../backend/commands/example/read-round.ts'
import { fetchBallot } from '../../backend/commands/example/respondent-client.ts'
import { correctionsReply } from '../../backend/contract/corrections-api.ts'
import * as contract from '../../backend/contract/office-api.ts'
import { invitationReply } from '../../backend/contract/respondent-api.ts'
import { addressCorrections } from '../../backend/store/collections.ts'
import { askForLink } from '../../survey-ui/api/ask-for-link.ts'
import { inventedPeople } from '../attacks/collection/invented-people.ts'
import { backends, type Place } from '../store/backends.ts'
import { day } from '../support/fixed-clock.ts'
import { freePort } from '../support/free-port.ts'
import { startPostOffice, type PostOffice } from './whole-line/post-office.ts'
import { startOn, type RunningInstallation } from './whole-line/running-installation.ts'

const people = inventedPeople([9, 8])
const colleagues = people.filter(({ role }) => role === 'medarbejder')
/** Has answered; has not; has not either, and is corrected in the imported file first. */
const [used = '', unused = '', imported = ''] = colleagues.map(({ email }) => email)
const right = { used: 'ny.et@angrebet.example', unused: 'ny.to@angrebet.example', imported: 'ny.tre@angrebet.example' }
const representative = people.find(({ role }) => role === 'amr')!
const nameOf = (email: string) => people.find((one) => one.email === email)?.name ?? ''

describe.each(backends.filter(({ keeps }) => keeps))(
  'an address corrected while a round is open, on $name',
  (backend) => {
    const reported: string[] = []
    const oldLinks = new Map<string, string>()
    let place: Place
    let post: PostOffice
    let clock: MovingClock
    let installation: RunningInstallation
    let founded: Founded

    beforeAll(async () => {
      place = await backend.makePlace()
      post = await startPostOffice()
      clock = movingClock(Date.UTC(2026, 0, 5, 8))
      const port = await freePort()
      installation = await startOn({ place, port, smtpUrl: post.url, clock, report: (kind) => reported.push(kind) })
      const setUpLink = (await installation.makeSetUpLink()) ?? ''
      founded = await foundMunicipality(installation.config.officeOrigin, setUpLink, people)
      await openRound()
      for (const email of [used, unused, imported]) oldLinks.set(email, linkIn(await post.latestTo(email)))
      await fetchBallot(
        readInvitationLink(oldLinks.get(used) ?? ''),
        roundReader(() => clock.now()),
      )
    }, 60_000)
    afterAll(async () => {
      await installation.stop()
      await post.stop()
      await place.remove()
    })

    async function openRound() {
      const chosen = { instrument: 'work-and-cooperation', selection: 'pulse', custody: 'server' }
      const asked = { title: 'Vinter', ...chosen, closesAt: clock.now() + 14 * day }
      const { round } = await founded.administrator.post('/api/rounds', asked, contract.newRoundReply)
      await founded.administrator.send(`/api/rounds/${round}/opening`, {})
      await installation.settled()
      await installation.runDueJobs()
    }

    const linkIn = (text: string) => /https?:\/\/\S+#[\w-]{43}\.\w+/.exec(text)?.[0] ?? ''
    const opened = async (link: string) => {
      const { origin, secret } = readInvitationLink(link)
      return invitationReply.parse(await ask(origin, '/api/invitation', { secret }))
    }
    const correct = (before: string, after: string) =>
      founded.administrator.post('/api/address-corrections', { before, after }, correctionsReply)
    const listed = () => founded.representative.get('/api/address-corrections', correctionsReply)
    const decide = async (after: string, decision: 'agreement' | 'refusal') => {
      const member = (await listed()).corrections.find((one) => one.after === after)?.member ?? ''
      const path = `/api/address-corrections/${member}/${decision}`
      return founded.representative.post(path, { after }, correctionsReply)
    }
    const importPeople = (changed: typeof people) =>
      founded.administrator.post(
        '/api/roster',
        { file: Buffer.from(rosterFile(changed)).toString('base64') },
        contract.rosterReply,
      )

    it('is told to the administrator in the same words whether or not the person has answered', async () => {
      const shapeOf = async (before: string, after: string) => {
        const reply = await correct(before, after)
        const one = reply.corrections.find((correction) => correction.after === after)
        return { ...one, member: '', name: '', unit: '', before: '', after: '' }
      }
      const ofUsed = await shapeOf(used, right.used)
      expect(ofUsed).toMatchObject({ state: 'waiting', asked: { by: 'Asta Winther', on: '2026-01-05' } })
      expect(await shapeOf(unused, right.unused)).toEqual(ofUsed)
    })

    it('changes nothing before a representative has agreed, whoever else tries', async () => {
      const { corrections } = await listed()
      expect(corrections.map(({ name, before, after }) => ({ name, before, after }))).toEqual(
        expect.arrayContaining([{ name: nameOf(unused), before: unused, after: right.unused }]),
      )
      const path = `/api/address-corrections/${corrections[0]?.member}/agreement`
      const body = { after: corrections[0]?.after }
      await expect(founded.administrator.send(path, body)).rejects.toThrow('urn:varsko:not-allowed')
      await expect(officeClient(installation.config.officeOrigin).send(path, body)).rejects.toThrow('not-signed-in')
      const mails = (await post.mails()).length
      await installation.runDueJobs()
      // The representative alone is told, once for each of the two.
      const told = (await post.mails()).slice(mails)
      expect(told.map(({ to }) => to)).toEqual([representative.email, representative.email])
      await installation.runDueJobs()
      expect(await post.mails()).toHaveLength(mails + 2)
      expect(await opened(oldLinks.get(unused) ?? '')).toMatchObject({ used: false })
    })

    it('is told to the representative by a mail that leads to the page, and names nobody, no address and no secret', async () => {
      const told = (await post.mails()).filter(({ subject }) => subject === 'En rettet mailadresse venter på dig')
      expect(told).toHaveLength(2)
      for (const { text } of told) {
        expect(text).toContain(`${installation.config.officeOrigin}/#/roster`)
        expect(text).not.toMatch(/@|[\w-]{43}/)
        for (const { name } of colleagues) expect(text).not.toContain(name)
      }
    })

    it('is agreed to only as it was shown, and waits for one answer at a time', async () => {
      const { corrections } = await listed()
      const path = `/api/address-corrections/${corrections[0]?.member}/agreement`
      const other = { after: 'ejet.af.chefen@angrebet.example' }
      await expect(founded.representative.send(path, other)).rejects.toThrow('urn:varsko:changed-meanwhile')
      await expect(correct(unused, 'en.tredje@angrebet.example')).rejects.toThrow('urn:varsko:changed-meanwhile')
    })

    it('kills the old link, mails a new one and tells the old address, used or not', async () => {
      for (const after of [right.used, right.unused]) await decide(after, 'agreement')
      await installation.runDueJobs()
      for (const [email, after] of [
        [used, right.used],
        [unused, right.unused],
      ] as const) {
        await expect(opened(oldLinks.get(email) ?? '')).rejects.toThrow('urn:varsko:invitation-unknown')
        const told = await post.latestTo(email)
        expect(told).toContain(nameOf(email))
        expect(told).not.toContain(after)
        expect(linkIn(told)).toBe('')
        expect(await opened(linkIn(await post.latestTo(after)))).toMatchObject({ used: email === used })
      }
      const wordsTo = async (after: string, email: string) =>
        (await post.latestTo(after)).replaceAll(linkIn(await post.latestTo(after)), '').replaceAll(nameOf(email), '')
      expect(await wordsTo(right.used, used)).toBe(await wordsTo(right.unused, unused))
    })

    it('gives whoever has not answered their ballot by the new link, and nobody a second one', async () => {
      const read = roundReader(() => clock.now())
      const byNewLink = async (after: string) =>
        fetchBallot(readInvitationLink(linkIn(await post.latestTo(after))), read)
      await byNewLink(right.unused)
      await expect(byNewLink(right.used)).rejects.toThrow('urn:varsko:invitation-used')
    })

    it('mails nothing twice, and sends a lost link to the new address alone', async () => {
      const mails = (await post.mails()).length
      await installation.runDueJobs()
      expect(await post.mails()).toHaveLength(mails)
      for (const email of [unused, right.unused])
        expect(await askForLink(email, installation.config.respondentOrigin)).toBe('received')
      await installation.runDueJobs()
      expect((await post.mails()).slice(mails).map(({ to }) => to)).toEqual([right.unused])
    })

    it('keeps the person who they are, on the roster and for the next approval', async () => {
      const ofPerson = async () => {
        const { changes } = await founded.representative.get('/api/roster/difference', contract.differenceReply)
        return changes.filter(({ name }) => name === nameOf(unused))
      }
      expect(await ofPerson()).toMatchObject([{ kind: 'address', before: unused, after: right.unused }])
      await importPeople(people)
      expect(await ofPerson()).toEqual([])
      await importPeople([...people, { ...people.find(({ email }) => email === unused)!, email: right.unused }])
      expect((await ofPerson()).map(({ kind }) => kind)).toEqual(['joined'])
      await importPeople(people)
    })

    it('is the same person also where the file with the new address was imported first', async () => {
      await importPeople(people.map((one) => (one.email === imported ? { ...one, email: right.imported } : one)))
      await correct(imported, right.imported)
      await decide(right.imported, 'agreement')
      await installation.runDueJobs()
      expect(await opened(linkIn(await post.latestTo(right.imported)))).toMatchObject({ used: false })
      const { changes } = await founded.representative.get('/api/roster/difference', contract.differenceReply)
      expect(changes).toMatchObject([{ kind: 'address', before: imported, after: right.imported }])
    })

    it('is declined without effect, and shown by name with who decided', async () => {
      const again = 'ny.fire@angrebet.example'
      await correct(right.unused, again)
      await decide(again, 'refusal')
      await installation.runDueJobs()
      expect((await listed()).corrections.find(({ after }) => after === again)).toMatchObject({
        name: nameOf(unused),
        state: 'declined',
        decided: { on: '2026-01-05' },
      })
      expect(await opened(linkIn(await post.latestTo(right.unused)))).toMatchObject({ used: true })
      expect((await post.mails()).some(({ to }) => to === again)).toBe(false)
    })

    it('is refused for nobody’s address, somebody else’s and none at all', async () => {
      await expect(correct('ingen@angrebet.example', 'x@angrebet.example')).rejects.toThrow('urn:varsko:not-found')
      await expect(correct(right.used, right.unused)).rejects.toThrow('urn:varsko:address-taken')
      await expect(correct(right.used, 'a@b')).rejects.toThrow('urn:varsko:bad-request')
    })

    it('is forgotten with the round, in which it can then be asked for no more', async () => {
      clock.moveTo(clock.now() + 14 * day)
      await installation.runDueJobs()
      expect(await installation.stores.registrar.documents.open(addressCorrections).find()).toEqual([])
      await founded.administrator.send('/api/sign-in-links', { email: founded.administratorEmail })
      await installation.settled()
      const token = /#sign-in=(\S+)/.exec(await post.latestTo(founded.administratorEmail))?.[1]
      await founded.administrator.post('/api/sign-in', { token }, contract.meReply)
      await expect(correct(right.used, 'x@angrebet.example')).rejects.toThrow('urn:varsko:wrong-state')
      expect(reported).toEqual([])
    })
  },
)
