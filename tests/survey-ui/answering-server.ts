import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { dispatchByHost } from '../../backend/app.ts'
import { composeBoxSide } from '../../backend/compose-box-side.ts'
import { composeParts, type Parts } from '../../backend/compose-parts.ts'
import { composeRespondentSide } from '../../backend/compose-respondent-side.ts'
import { closeStores } from '../../backend/compose-stores.ts'
import { toBase64url } from '../../backend/contract/sealed-box/base64url.ts'
import { secretHashOf } from '../../backend/services/registrar/issue-ballot.ts'
import type { BoxStore } from '../../backend/store/box.port.ts'
import { memoryStores } from '../support/start-installation.ts'
import type { SampleRound } from './sample-round.ts'

/** The respondents' host as it really is, on a free port, with databases in memory and one round open. */
export type AnsweringServer = {
  readonly origin: string
  readonly box: BoxStore
  /** What the registrar has stored, for a test that changes it as whoever runs the server could. */
  readonly parts: Parts
  /** A new invitation of a member of the group, counted from 0: the part of its link after the origin. */
  readonly invite: (member: number) => Promise<string>
  /** All bytes that have left it, headers included. */
  readonly sentBytes: () => number
  /** The addresses a new link was asked for. */
  readonly askedFor: readonly string[]
  readonly close: () => Promise<void>
}

export type AnsweringOptions = {
  /** The folder of the built pages, where a test needs them. */
  readonly pages?: string
  /** Milliseconds since 1970, where the round was extended. */
  readonly extendedTo?: number
}

export async function startAnsweringServer(
  round: SampleRound,
  { pages = '', extendedTo }: AnsweringOptions = {},
): Promise<AnsweringServer> {
  const stores = await memoryStores()
  const outside = { clock: { now: Date.now }, report: (kind: string) => console.error('unexpected:', kind) }
  const box = composeBoxSide({ ...outside, stores: stores.box, address: 'here' })
  const parts = composeParts(stores, box.rounds)
  await putRound(parts, round, extendedTo)
  await box.rounds.hold({
    manifest: round.manifest.text,
    signature: round.manifest.signature,
    entries: [round.entry.text],
  })
  await putRoster(parts, round)
  const askedFor: string[] = []
  const server = createServer()
  const sentBytes = countingSent(server)
  const origin = await listening(server)
  const side = composeRespondentSide({
    origin,
    pages,
    ...outside,
    parts,
    box,
    questionnaireOf: () => round.questionnaire,
    languageOf: async () => 'da',
    askForLink: (address) => void askedFor.push(address),
  })
  server.on('request', dispatchByHost([side]))
  return {
    origin,
    box: stores.box.box,
    parts,
    sentBytes,
    askedFor,
    invite: inviting(parts, round),
    close: () => closing(server, () => closeStores(stores)),
  }
}

function inviting({ invitations }: Parts, { round, manifest }: SampleRound) {
  return async (member: number) => {
    const secret = crypto.getRandomValues(new Uint8Array(32))
    const renewed = await invitations.renewSecret(round, memberId(member), secretHashOf(secret))
    if (renewed !== 'renewed') throw new Error('there is no such member, or the invitation was used')
    return `#${toBase64url(secret)}.${manifest.fingerprint}`
  }
}

function countingSent(server: Server): () => number {
  const sockets: Socket[] = []
  server.on('connection', (socket) => sockets.push(socket))
  return () => sockets.reduce((sum, { bytesWritten }) => sum + bytesWritten, 0)
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function closing(server: Server, closeData: () => Promise<void>) {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await closeData()
}

async function putRound({ rounds, publishedUnits, keys }: Parts, sample: SampleRound, extendedTo?: number) {
  const { round, unit, facts, entry } = sample
  await rounds.insert(round, {
    title: facts.title,
    state: 'open',
    instrument: 'sample',
    selection: 'full',
    custody: facts.custody.kind,
    fewestInvited: facts.thresholds.invited,
    closesAt: extendedTo ?? facts.closesAt,
    extended: extendedTo !== undefined,
    ...(extendedTo === undefined ? {} : { extension: sample.extendedTo(extendedTo) }),
    manifest: sample.manifest,
  })
  const { text, index, proof } = entry
  await publishedUnits.insert(`${round}.${unit}`, { round, unit, index, entry: text, proof: [...proof] })
  await keys.put(round, `issuer:${unit}`, sample.issuer.privateKey)
}

const memberId = (place: number) => `member-${place}`

async function putRoster({ frozenRosters, invitations }: Parts, { round, unit, group }: SampleRound) {
  const members = group.map((member, place) => ({ id: memberId(place), ...member }))
  await frozenRosters.insert(round, {
    organisation: 'Nørreå Kommune',
    nodes: [],
    groups: [{ id: unit, name: '', parent: 'company', mergedFrom: [], members, recipients: [] }],
    notCounted: [],
    approval: { difference: '', representative: 'Karim Bundgård' },
  })
  await invitations.prepare(
    round,
    members.map(({ id }) => ({ member: id, unit })),
  )
}
