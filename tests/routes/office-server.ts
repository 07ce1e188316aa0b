import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import Koa from 'koa'
import { composeBoxSide } from '../../backend/compose-box-side.ts'
import { composeParts } from '../../backend/compose-parts.ts'
import { composeRounds } from '../../backend/compose-rounds.ts'
import { closeStores } from '../../backend/compose-stores.ts'
import { problemsToReplies } from '../../backend/middleware/problems-to-replies.ts'
import { makeReports } from '../../backend/reports/make-reports.ts'
import { officeRoutes } from '../../backend/routes/office-routes.ts'
import { makeAccess } from '../../backend/services/access/access.ts'
import { backgroundWork } from '../../backend/services/access/background-work.ts'
import type { SignInMail } from '../../backend/services/access/sign-in-by-mail.ts'
import { makeCustody } from '../../backend/services/custody/make-custody.ts'
import { makeOrganisation } from '../../backend/services/organisation/make-organisation.ts'
import { rosterPeople } from '../../backend/services/organisation/roster-people.ts'
import { addressCorrections } from '../../backend/services/registrar/address-corrections.ts'
import { makeMeasures } from '../../backend/services/measures/make-measures.ts'
import { makeResults } from '../../backend/services/results/make-results.ts'
import { administrators } from '../../backend/store/access-collections.ts'
import { sqliteInMemory, type Backend } from '../store/backends.ts'
import { buildQuestionnaire } from '../support/build-questionnaire.ts'
import { buildContext } from '../messages/build-facts.ts'

export type OfficeServer = Awaited<ReturnType<typeof startOffice>>

export type OfficeGiven = { readonly officeOrigin?: string; readonly backend?: Backend }

/** The office's routes on a real HTTP server and the databases given; reports and mails to everybody are noted in `told`. */
export async function startOffice({
  officeOrigin = 'http://localhost:4310',
  backend = sqliteInMemory,
}: OfficeGiven = {}) {
  const place = await backend.makePlace()
  const stores = { registrar: await place.registrar(), box: await place.box(), keys: await place.keys() }
  const state = { now: Date.UTC(2026, 2, 2, 9) }
  const told = { reported: [] as string[], unexpected: [] as string[], extended: [] as string[] }
  const box = composeBoxSide({
    stores: stores.box,
    address: 'here',
    clock: { now: () => state.now },
    report: (kind) => told.unexpected.push(kind),
  })
  const parts = composeParts(stores, box.rounds)
  const { documents } = parts
  const sent: SignInMail[] = []
  const background = backgroundWork(() => {})
  const outside = { documents, clock: { now: () => state.now }, randomness: randomBytes }
  const access = makeAccess({
    ...outside,
    people: rosterPeople(parts),
    officeOrigin,
    startInBackground: background.start,
    sendSignInMail: async (mail) => void sent.push(mail),
  })
  const organisation = makeOrganisation({ ...outside, mayStandIn: access.mayStandIn })
  const rounds = composeRounds({
    ...outside,
    parts,
    boxAddress: box.address,
    questionnaireOf: () => buildQuestionnaire(),
    differenceNow: organisation.differenceNow,
    representing: access.representing,
    appointments: async () => [],
    tellEverybody: { ofExtension: async (round) => void told.extended.push(round), ofCancellation: async () => {} },
    raiseAlerts: async () => {},
    report: (kind) => void told.unexpected.push(kind),
    remindHolders: async () => {},
  })
  const routes = officeRoutes(
    {
      access,
      organisation,
      corrections: addressCorrections({ ...parts, ...outside, administrators: documents.open(administrators) }),
      custody: makeCustody({ ...outside, isEmployers: access.isEmployers }),
      measures: makeMeasures(outside),
      results: makeResults({
        documents,
        participation: rounds.participation,
        openingProgress: rounds.openingProgress,
        respondentOrigin: 'http://127.0.0.1:4310',
      }),
      rounds: {
        ...rounds,
        askOpening: async (round) => {
          await rounds.askOpening(round)
          background.start(rounds.continueOpenings)
        },
        selections: async () => ({
          selections: [
            {
              instrument: 'made-up',
              selection: 'full',
              title: { da: 'Hele skemaet', en: 'All questions' },
              items: 6,
              serverMayHold: true,
            },
          ],
          fewestAlike: 10,
          attributes: [{ id: 'age', name: { da: 'Alder', en: 'Age' } }],
        }),
      },
      reports: {
        reportFile: async ({ scope }, format, language) => {
          told.reported.push([format, language, ...scope].join(' '))
          return Buffer.from(format)
        },
        releaseFile: makeReports({ errors: buildContext().errors }).releaseFile,
        conversationPdf: async (language, from) => {
          told.reported.push(['conversation', language, from?.unit ?? 'anybody'].join(' '))
          return Buffer.from('%PDF-1.7')
        },
      },
    },
    officeOrigin,
  )
  const app = new Koa()
  app.silent = true
  app.use(problemsToReplies((kind) => told.unexpected.push(kind)))
  app.use(routes.router.routes())
  const server = createServer(app.callback())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  return {
    access,
    documents,
    state,
    told,
    sent,
    table: routes.table,
    settled: background.settled,
    visitor: () => visitor(base, officeOrigin),
    stop: async () => {
      await new Promise<void>((resolve) => server.close(() => resolve()))
      await background.settled()
      await closeStores(stores)
      await place.remove()
    },
  }
}

/** A browser with a cookie jar of one, and pages of the office's own origin. */
function visitor(base: string, origin: string) {
  const jar = { cookie: '' }
  const ask = async (path: string, init: Omit<RequestInit, 'headers'>, more: Record<string, string> = {}) => {
    const reply = await fetch(base + path, { ...init, headers: { Cookie: jar.cookie, ...more } })
    const [cookie] = reply.headers.getSetCookie()
    if (cookie) jar.cookie = cookie.split(';')[0] ?? ''
    const text = await reply.text()
    const isJson = reply.headers.get('Content-Type')?.includes('json') ?? false
    const body: unknown = isJson ? JSON.parse(text) : undefined
    return { status: reply.status, body, text, headers: reply.headers }
  }
  return {
    jar,
    get: (path: string) => ask(path, {}),
    post: (path: string, body: unknown = {}, headers: Record<string, string> = {}) =>
      ask(
        path,
        { method: 'POST', body: JSON.stringify(body) },
        { Origin: origin, 'Content-Type': 'application/json', ...headers },
      ),
  }
}

export type Visitor = ReturnType<typeof visitor>
