import { randomBytes } from 'node:crypto'
import { readInvitationLink } from '../../../backend/commands/example/invitation-link.ts'
import { post, read } from '../../../backend/commands/example/json-requests.ts'
import {
  boxReply,
  invitationReply,
  issueReply,
  manifestReply,
  unitReply,
} from '../../../backend/contract/respondent-api.ts'
import { blindBallot } from '../../../backend/contract/sealed-box/ballot.ts'
import { fromBase64url, toBase64url } from '../../../backend/contract/sealed-box/base64url.ts'
import { checkRound, type RoundToCheck } from '../../../backend/contract/sealed-box/check-round.ts'
import { readManifest, writeManifest, type Manifest } from '../../../backend/contract/sealed-box/manifest.ts'
import { makeManifestKeys, signManifest } from '../../../backend/keys/manifest-keys.ts'
import { holdBallot, postToBox, writtenSubmission } from './answered-people.ts'
import { plantedLine, zero, type AttackHeading, type AttackReport } from './attack-report.ts'
import { refusalOf, type LivingRound } from './living-round.ts'

export const forgeries: AttackHeading = {
  id: 'A12',
  title: 'forged ballots and a manifest of one’s own',
  has: 'the server, its keys and the mail; a second manifest, signed by a key of the attacker’s, shown to one person',
  tries: 'votes without a ballot, gets two on one invitation, and gives one person other keys than everybody else',
}

/** Each trick with what it was answered; one that is not refused is a way in. */
export async function attackByForgery(round: LivingRound): Promise<AttackReport> {
  const { attacked, links } = round
  const [one = '', other = ''] = [...links.values()].toReversed()
  const tricks = [...(await ballotTricks(round, one, other)), ...(await manifestTricks(round, one))]
  const open = tricks.filter(({ refusal }) => refusal === '')
  const careless = await checkedAs(await toldTo(round, other), (manifest) => manifest, { fingerprint: undefined })
  return {
    lines: [
      ...tricks.map(({ name, refusal }) => `  ${name}: ${refusal === '' ? 'NOT REFUSED' : refusal}`),
      plantedLine('a client that compares no fingerprint', careless === '', 'it takes the second manifest'),
    ],
    figures: [
      zero(`forged.accepted.${attacked.kind}`, open.length),
      zero(`forged.planted.missed.${attacked.kind}`, careless === '' ? 0 : 1),
    ],
  }
}

type Trick = { readonly name: string; readonly refusal: string }

async function ballotTricks(round: LivingRound, link: string, otherLink: string): Promise<readonly Trick[]> {
  const { attacked } = round
  const held = await holdBallot(attacked, link)
  const { secret } = readInvitationLink(link)
  const entry = await toldTo(round, link)
  const issuerKey = fromBase64url(JSON.parse(entry.published.entry).issuerKey) ?? new Uint8Array()
  const place = { round: held.ballot.round, unit: held.ballot.unit, issuerKey }
  const second = await blindBallot(place, randomBytes(15))
  const third = await blindBallot(place, randomBytes(15))
  const issue = (blinded: Uint8Array) =>
    post(attacked.respondentOrigin, '/api/issue', { secret, blinded: toBase64url(blinded) }).then((reply) =>
      issueReply.parse(reply),
    )
  const box = (submission: Uint8Array) => postToBox(held.box, submission).then(read)
  const sheet = Array.from({ length: 27 }, () => 1)
  const from = async (ballot: object) => writtenSubmission({ ...held, ballot: { ...held.ballot, ...ballot } }, sheet)
  const stranger = await holdBallot(attacked, otherLink)
  return [
    { name: 'a second ballot on one invitation', refusal: await refusalOf(issue(second.blinded)) },
    {
      name: 'the same blinded message twice',
      refusal: toBase64url(second.blinded) === toBase64url(third.blinded) ? '' : 'never the same',
    },
    { name: 'a token of random bytes', refusal: await refusalOf(box(await from({ token: randomBytes(384) }))) },
    {
      name: 'somebody’s token under another key',
      refusal: await refusalOf(box(await from({ key: stranger.ballot.key, firstLock: stranger.ballot.firstLock }))),
    },
    {
      name: 'a ballot in another group',
      refusal: await refusalOf(box(await from({ unit: otherUnit(stranger.ballot.unit, held.ballot.unit) }))),
    },
    {
      name: 'an answer over one that was seen',
      refusal: await changedByOnlooker(box, await writtenSubmission(held, sheet), await from({ key: randomBytes(32) })),
    },
    {
      name: 'an invitation nobody has',
      refusal: await refusalOf(
        post(attacked.respondentOrigin, '/api/invitation', { secret: toBase64url(randomBytes(32)) }),
      ),
    },
  ]
}

/** Whoever has seen an answer knows all of its ballot but the key, and so cannot open the lock it left. */
async function changedByOnlooker(
  box: (submission: Uint8Array) => Promise<unknown>,
  seen: Uint8Array,
  forged: Uint8Array,
): Promise<string> {
  if (boxReply.parse(await box(seen)).outcome !== 'stored') throw new Error('The answer that is seen was not stored')
  const { outcome } = boxReply.parse(await box(forged))
  return outcome === 'stored' ? '' : outcome
}

const otherUnit = (unit: string, own: string) => (unit === own ? toBase64url(randomBytes(16)) : unit)

/** What one person is shown, with the attacker's changes and signature. */
async function manifestTricks(round: LivingRound, link: string): Promise<readonly Trick[]> {
  const told = await toldTo(round, link)
  const otherKey = toBase64url(randomBytes(32))
  const trick = async (name: string, change: (manifest: Manifest) => Manifest, also: Partial<RoundToCheck> = {}) => ({
    name,
    refusal: await checkedAs(told, change, also),
  })
  return [
    await trick('a tally’s key of the attacker’s', (manifest) => ({ ...manifest, tallyKey: otherKey })),
    await trick('groups of the attacker’s', (manifest) => ({ ...manifest, unitsRoot: otherKey })),
    await trick('lower thresholds', (manifest) => ({
      ...manifest,
      thresholds: { ...manifest.thresholds, ordinary: 2 },
    })),
    await trick('lower thresholds, and no fingerprint to compare', lowered, { fingerprint: undefined }),
    await trick('an earlier end', (manifest) => ({ ...manifest, closesAt: manifest.closesAt - 86_400_000 })),
    await trick('a box of the attacker’s', (manifest) => ({ ...manifest, box: 'https://other.example' })),
    await trick('an issuer’s key that the manifest does not prove', (manifest) => manifest, {
      fingerprint: undefined,
      published: { ...told.published, entry: told.published.entry.replace(/"invited":\d+/, '"invited":99') },
    }),
  ]
}

const lowered = (manifest: Manifest): Manifest => ({ ...manifest, thresholds: { ...manifest.thresholds, ordinary: 2 } })

async function checkedAs(
  told: RoundToCheck,
  change: (manifest: Manifest) => Manifest,
  also: Partial<RoundToCheck>,
): Promise<string> {
  const keys = await makeManifestKeys()
  const manifest = readManifest(told.manifest)
  if (!manifest) throw new Error('The attacked round has no manifest')
  const text = writeManifest(change({ ...manifest, signingKey: toBase64url(keys.publicKey) }))
  const checked = await checkRound({ ...told, manifest: text, signature: signManifest(keys.privateKey, text), ...also })
  return typeof checked === 'string' ? checked : ''
}

/** What the server tells whoever holds this link. */
async function toldTo({ attacked }: LivingRound, link: string): Promise<RoundToCheck> {
  const { origin, secret, fingerprint } = readInvitationLink(link)
  const { round, unit } = invitationReply.parse(await post(origin, '/api/invitation', { secret }))
  const get = async (path: string) => read(await fetch(`${origin}/api/rounds/${round}/${path}`))
  const { manifest, signature } = manifestReply.parse(await get('manifest'))
  const { entry, index, proof } = unitReply.parse(await get(`units/${unit}`))
  const bytes = (text: string) => fromBase64url(text) ?? new Uint8Array()
  return {
    round,
    unit,
    fingerprint,
    manifest,
    signature: bytes(signature),
    published: { entry, index, proof: proof.map(bytes) },
    now: attacked.now(),
  }
}
