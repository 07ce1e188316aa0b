import { toBase64url } from '../../contract/sealed-box/base64url.ts'
import { utf8 } from '../../contract/sealed-box/bytes.ts'
import { fingerprintOf } from '../../contract/sealed-box/fingerprint.ts'
import { writeManifest, type Manifest } from '../../contract/sealed-box/manifest.ts'
import { merkleTree } from '../../contract/sealed-box/merkle-tree.ts'
import { writeUnitEntry } from '../../contract/sealed-box/unit-entry.ts'
import { commentThreshold, thresholds } from '../../domain/disclosure-policy.ts'
import type { AskedQuestionnaire } from '../../domain/questionnaire.ts'
import type { FrozenRoster, Round, RoundGroup } from '../../domain/round.ts'
import type { Stored } from '../../store/documents.port.ts'
import { inPortions } from '../in-portions.ts'
import type { PublishedRound } from './open-round.ts'

export type PublishRound = {
  readonly questionnaireOf: (round: Round) => AskedQuestionnaire
  /** What answers are sealed to, 32 bytes as base64url, and who keeps the private part of it. */
  readonly custodyOf: (
    round: Stored<Round>,
  ) => Promise<{ readonly publicKey: string; readonly holders: readonly string[] }>
  /** SPKI DER. */
  readonly manifestKey: (round: string) => Promise<Uint8Array>
  /** Where the box takes answers, as the manifest states it. */
  readonly box: string
  readonly sign: (round: string, manifest: string) => Promise<Uint8Array>
  /** Who receives alerts by appointment, who appointed them and when. */
  readonly appointments: () => Promise<Manifest['appointments']>
}

/** Writes the public facts of a round: one entry per group, a Merkle root over them, and the signed manifest. */
export function publishRound(
  deps: PublishRound,
): (
  round: Stored<Round>,
  roster: FrozenRoster,
  issuerKeys: ReadonlyMap<string, Uint8Array>,
) => Promise<PublishedRound> {
  return async (round, roster, issuerKeys) => {
    const entries = await inPortions(roster.groups, (group) =>
      entryOf(group, issuerKeys.get(group.id) ?? new Uint8Array()),
    )
    const tree = await merkleTree(entries.map(utf8))
    const text = writeManifest(await factsOf(deps, { round, roster, root: tree.root }))
    const signature = toBase64url(await deps.sign(round.id, text))
    return {
      manifest: { text, signature, fingerprint: await fingerprintOf(text) },
      units: roster.groups.map(({ id }, index) => ({
        round: round.id,
        unit: id,
        index,
        entry: entries[index] ?? '',
        proof: tree.proofOf(index).map(toBase64url),
      })),
    }
  }
}

function entryOf({ id, name, members, recipients, mergedFrom }: RoundGroup, issuerKey: Uint8Array): string {
  return writeUnitEntry({
    unit: id,
    name,
    invited: members.length,
    issuerKey: toBase64url(issuerKey),
    recipients: recipients.map((recipient) => ({ name: recipient.name, role: recipient.role })),
    mergedFrom: mergedFrom.length > 1 ? mergedFrom : [],
  })
}

type Frozen = { readonly round: Stored<Round>; readonly roster: FrozenRoster; readonly root: Uint8Array }

async function factsOf(deps: PublishRound, { round, roster, root }: Frozen): Promise<Manifest> {
  const { title, closesAt, fewestInvited, custody } = round.value
  const { instrument, version, hash, comments } = deps.questionnaireOf(round.value)
  const { publicKey, holders } = await deps.custodyOf(round)
  return {
    version: 1,
    organisation: roster.organisation,
    round: round.id,
    title,
    languages: ['da', 'en'],
    questionnaire: { instrument, version, hash, comments: comments.length },
    closesAt,
    thresholds: {
      ordinary: thresholds.ordinary.floor,
      sensitive: thresholds.sensitive.floor,
      ordinaryDifference: thresholds.ordinary.difference,
      sensitiveDifference: thresholds.sensitive.difference,
      commentAnswers: commentThreshold.answers,
      comments: commentThreshold.comments,
      invited: fewestInvited,
    },
    custody: { kind: custody, holders },
    tallyKey: publicKey,
    box: deps.box,
    appointments: await deps.appointments(),
    approvedDifference: { hash: roster.approval.difference, by: roster.approval.representative },
    unitsRoot: toBase64url(root),
    unitCount: roster.groups.length,
    invited: roster.groups.reduce((sum, { members }) => sum + members.length, 0),
    signingKey: toBase64url(await deps.manifestKey(round.id)),
  }
}
