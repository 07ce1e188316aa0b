import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Router, type RouterContext } from '@koa/router'
import type { z } from 'zod'
import { dispatchByHost, makeSideApp } from '../../../backend/app.ts'
import { attackReply } from '../../../backend/contract/attack-reply.ts'
import { closingReply, custodyReply } from '../../../backend/contract/custody-api.ts'
import { followUpRequest, measureRequest, measuresReply } from '../../../backend/contract/measures-api.ts'
import { conversationReply } from '../../../backend/contract/conversation-reply.ts'
import { correctionDecision, correctionRequest, correctionsReply } from '../../../backend/contract/corrections-api.ts'
import * as contract from '../../../backend/contract/office-api.ts'
import { Problem, type ProblemCode, type ProblemError } from '../../../backend/domain/problems.ts'
import { pageHeaders } from '../../../backend/middleware/page-headers.ts'
import { readJson } from '../../../backend/middleware/read-body.ts'
import { servePages } from '../../../backend/middleware/serve-pages.ts'
import { measures } from './recorded-measures.ts'
import * as recorded from './recorded-replies.ts'
import { results, resultsOfDepartment } from './recorded-results.ts'

/** What a request said, for tests of what the pages send. */
type Sent = { readonly method: string; readonly path: string; readonly body: unknown }

export type RecordedServer = {
  readonly origin: string
  readonly sent: Sent[]
  /** Whoever is signed in from now on. */
  signInAs: (person: contract.MeReply | undefined) => void
  /** Other replies than the usual ones, by path after `/api/`, until `reset`. */
  reply: (path: string, body: object) => void
  refuse: (path: string, code: ProblemCode, errors?: readonly ProblemError[]) => void
  reset: () => void
  close: () => Promise<void>
}

type Recorded = { readonly request?: z.ZodType; readonly reply: z.ZodType | undefined; readonly body: () => unknown }

/**
 * The office host with its real headers and pages on a free port, and replies recorded by hand. Requests and replies are
 * held against the contract's schemas: a reply that the backend could not send is refused here too.
 */
export async function startRecordedServer(pages: string): Promise<RecordedServer> {
  let person: contract.MeReply | undefined
  const changes = new Map<string, () => unknown>()
  const sent: Sent[] = []
  const answer = async (context: RouterContext, path: string, { request, reply, body }: Recorded) => {
    const asked = request ? await readJson(context, request, 5_000_000) : undefined
    sent.push({ method: context.method, path: context.path, body: asked })
    const said = (changes.get(path) ?? body)()
    if (reply) context.body = reply.parse(said)
    else context.status = 204
  }
  const { get, post } = repliesTo(
    () => person,
    (next) => (person = next),
  )
  const router = new Router()
  for (const [path, one] of Object.entries(get))
    router.get(`/api/${path}`, (context) => answer(context, context.path.slice('/api/'.length), one))
  for (const [path, one] of Object.entries(post))
    router.post(`/api/${path}`, (context) => answer(context, context.path.slice('/api/'.length), one))

  const server = createServer()
  const origin = await listening(server)
  const app = makeSideApp((kind) => process.stderr.write(`unexpected: ${kind}\n`))
  app
    .use(pageHeaders({ mayBeFramed: false }))
    .use(router.routes())
    .use(servePages(pages, 'office.html'))
  server.on('request', dispatchByHost([{ origin, app }]))
  return {
    origin,
    sent,
    signInAs: (next) => (person = next),
    reply: (path, body) => changes.set(path, () => body),
    refuse: (path, code, errors = []) =>
      changes.set(path, () => {
        throw new Problem(code, errors)
      }),
    reset: () => {
      person = undefined
      changes.clear()
      sent.length = 0
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

type Replies = Readonly<Record<string, Recorded>>

function repliesTo(
  person: () => contract.MeReply | undefined,
  signIn: (person: contract.MeReply | undefined) => unknown,
): { readonly get: Replies; readonly post: Replies } {
  const known = () => {
    const signedIn = person()
    if (!signedIn) throw new Problem('not-signed-in')
    return signedIn
  }
  const behindTheDoor = (body: () => unknown) => () => known() && body()
  const entering = (request: z.ZodType, who: contract.MeReply): Recorded => ({
    request,
    reply: contract.meReply,
    body: () => {
      signIn(who)
      return who
    },
  })
  const reading = (reply: z.ZodType, body: () => unknown): Recorded => ({ reply, body: behindTheDoor(body) })
  const writing = (request: z.ZodType, reply: z.ZodType | undefined, body: () => unknown): Recorded => ({
    request,
    reply,
    body: behindTheDoor(body),
  })
  const readsResults = () => !known().roles.includes('administrator') && !known().waiting
  const get = {
    me: { reply: contract.whoReply, body: () => ({ person: person() }) },
    roster: reading(contract.rosterReply, () => recorded.roster),
    'roster/difference': reading(contract.differenceReply, () => recorded.difference),
    'address-corrections': reading(correctionsReply, () => recorded.corrections),
    representatives: reading(contract.representativesReply, () => recorded.representatives),
    selections: reading(contract.selectionsReply, () => recorded.selections),
    rounds: reading(contract.roundsReply, () =>
      readsResults() ? recorded.rounds : recorded.withoutResults(recorded.rounds),
    ),
    'custody-keys': reading(custodyReply, () => recorded.custody),
    'closings/:round': { reply: closingReply, body: () => recorded.closing },
    'rounds/:round/participation': reading(contract.participationReply, () => recorded.participation),
    'rounds/:round/attack': reading(attackReply, () => recorded.attacked),
    'rounds/:round/units/:unit/conversation': reading(conversationReply, () => recorded.conversation),
    'rounds/:round/notice': reading(contract.noticeReply, () => recorded.notice),
    measures: reading(measuresReply, () => measures),
    'rounds/:round/results': reading(contract.resultsReply, () =>
      known().roles.includes('leader') ? resultsOfDepartment : results,
    ),
  }
  const approved = {
    ...recorded.difference,
    approval: { representative: 'Karim Bundgård', day: '2026-11-24' },
  }
  const post = {
    'sign-in-links': { request: contract.signInLinkRequest, reply: contract.nothing, body: () => ({}) },
    'sign-in': entering(contract.signInRequest, recorded.people.leader),
    'set-up': entering(contract.setUpRequest, recorded.people.administrator),
    enrolment: entering(contract.enrolmentRequest, recorded.people.representative),
    'passphrase-sign-in': entering(contract.passphraseRequest, recorded.people.representative),
    'sign-out': writing(contract.nothing, undefined, () => signIn(undefined)),
    roster: writing(contract.rosterRequest, contract.rosterReply, () => recorded.roster),
    'roster/approval': writing(contract.approvalRequest, contract.differenceReply, () => approved),
    'address-corrections': writing(correctionRequest, correctionsReply, () => recorded.corrections),
    'address-corrections/:member/agreement': writing(correctionDecision, correctionsReply, () =>
      recorded.decidedCorrections('agreed'),
    ),
    'address-corrections/:member/refusal': writing(correctionDecision, correctionsReply, () =>
      recorded.decidedCorrections('declined'),
    ),
    'representatives/:member/code': writing(contract.nothing, contract.codeReply, () => recorded.code),
    'representatives/:member/consent': writing(
      contract.nothing,
      contract.representativesReply,
      () => recorded.representatives,
    ),
    measures: writing(measureRequest, measuresReply, () => measures),
    'measures/:measure/follow-up': writing(followUpRequest, measuresReply, () => measures),
    'measures/:measure/removal': writing(contract.nothing, measuresReply, () => ({
      ...measures,
      measures: measures.measures.slice(1),
    })),
    rounds: writing(contract.newRoundRequest, contract.newRoundReply, () => ({ round: 'new-round' })),
    'rounds/:round/opening': writing(contract.nothing, contract.nothing, () => ({})),
    'rounds/:round/extension': writing(contract.extensionRequest, undefined, () => undefined),
    'rounds/:round/cancellation': writing(contract.nothing, undefined, () => undefined),
  }
  return { get, post }
}
