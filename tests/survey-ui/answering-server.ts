import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dispatchByHost, makeSideApp } from '../../backend/app.ts'
import { toBase64url } from '../../backend/contract/sealed-box/base64url.ts'
import { sealedSheetLength } from '../../backend/contract/sealed-box/sealed-sheet.ts'
import { submissionLength } from '../../backend/contract/sealed-box/submission.ts'
import { ballotIssuer } from '../../backend/keys/ballot-issuer.ts'
import { submissionVerifier } from '../../backend/keys/submission-verifier.ts'
import { pageHeaders } from '../../backend/middleware/page-headers.ts'
import { servePages } from '../../backend/middleware/serve-pages.ts'
import { boxRoutes, registrarRoutes } from '../../backend/routes/respondent-routes.ts'
import { acceptSubmission } from '../../backend/services/box/accept-submission.ts'
import { describeInvitation } from '../../backend/services/registrar/describe-invitation.ts'
import { issueBallot, secretHashOf } from '../../backend/services/registrar/issue-ballot.ts'
import type { BoxStore } from '../../backend/store/box.port.ts'
import { frozenRosters, rounds } from '../../backend/store/collections.ts'
import type { RegistrarStores } from '../../backend/store/opened-stores.ts'
import { openBoxStores, openRegistrarStores } from '../../backend/store/sqlite/open-sqlite-stores.ts'
import type { SampleRound } from './sample-round.ts'

/** The respondent's host as it really is, on a free port, with databases in memory and one round open. */
export type AnsweringServer = {
  readonly origin: string
  readonly box: BoxStore
  /** A new invitation of a member of the group: the part of its link after `#`. */
  readonly invite: (member: number) => Promise<string>
  readonly close: () => Promise<void>
}

export type AnsweringOptions = {
  /** The folder of the built pages, where a test needs them. */
  readonly pages?: string
  /** Milliseconds since 1970; the manifest's closing time when left out. */
  readonly closesAt?: number
}

export async function startAnsweringServer(
  round: SampleRound,
  { pages, closesAt }: AnsweringOptions = {},
): Promise<AnsweringServer> {
  const [registrar, { box }] = [
    await openRegistrarStores(':memory:'),
    await openBoxStores(':memory:', { sealedBytes: sealedSheetLength }),
  ]
  await fill(registrar, round, closesAt)
  await box.prepare(round.round, [{ unit: round.unit, slots: round.group.length, issuerKey: round.issuer.publicKey }])
  const server = createServer()
  const origin = await listening(server)
  const app = makeSideApp(() => undefined)
  app.use(pageHeaders({ mayBeFramed: true }))
  app.use(registrarRoutes(registrarOf(registrar, round)).routes())
  app.use(boxRoutes(acceptSubmission({ box, read: submissionVerifier() }), submissionLength).routes())
  if (pages) app.use(servePages(pages, 'index.html'))
  server.on('request', dispatchByHost([{ origin, app }]))
  return {
    origin,
    box,
    invite: async (member) => {
      const secret = crypto.getRandomValues(new Uint8Array(32))
      await registrar.invitations.renewSecret(round.round, `member-${member}`, secretHashOf(secret))
      return `#${toBase64url(secret)}.${round.manifest.fingerprint}`
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

async function fill({ documents, invitations }: RegistrarStores, sample: SampleRound, closesAt?: number) {
  const facts = JSON.parse(sample.manifest.text) as { readonly closesAt: number; readonly title: string }
  await documents.open(rounds).insert(sample.round, {
    title: facts.title,
    state: 'open',
    instrument: 'sample',
    selection: 'full',
    custody: 'server',
    fewestInvited: 8,
    closesAt: closesAt ?? facts.closesAt,
    extended: closesAt !== undefined,
    manifest: sample.manifest,
  })
  const group = {
    id: sample.unit,
    name: '',
    parent: 'company',
    mergedFrom: [],
    members: [...sample.group],
    recipients: [],
  }
  await documents.open(frozenRosters).insert(sample.round, {
    organisation: 'Nørreå Kommune',
    nodes: [],
    groups: [group],
    notCounted: [],
    approval: { difference: '', representative: 'Karim Bundgård' },
  })
  await invitations.prepare(
    sample.round,
    sample.group.map(({ id }) => ({ member: id, unit: sample.unit })),
  )
}

function registrarOf({ documents, invitations }: RegistrarStores, sample: SampleRound) {
  const stored = documents.open(rounds)
  const issuer = ballotIssuer(sample.issuer.privateKey)
  const { text, signature } = sample.manifest
  return {
    manifest: async () => ({ manifest: text, signature }),
    unit: async () => ({ entry: sample.entry.text, index: sample.entry.index, proof: [...sample.entry.proof] }),
    questionnaire: async () => sample.questionnaire,
    describeInvitation: describeInvitation({
      invitations,
      rounds: stored,
      frozenRosters: documents.open(frozenRosters),
      languageOf: async () => 'da' as const,
    }),
    issueBallot: issueBallot({
      invitations,
      issuesUntil: async (round) => (await stored.get(round))?.value.closesAt,
      sign: async ({ blinded }) => {
        const signed = issuer.sign(blinded)
        if (signed === 'not-a-ballot') throw new Error('not a ballot')
        return signed
      },
      clock: { now: Date.now },
    }),
  }
}
