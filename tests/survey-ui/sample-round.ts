import { toBase64url } from '../../backend/contract/sealed-box/base64url.ts'
import { utf8 } from '../../backend/contract/sealed-box/bytes.ts'
import { writeExtension } from '../../backend/contract/sealed-box/extension.ts'
import { fingerprintOf } from '../../backend/contract/sealed-box/fingerprint.ts'
import { writeManifest, type Manifest } from '../../backend/contract/sealed-box/manifest.ts'
import { merkleTree } from '../../backend/contract/sealed-box/merkle-tree.ts'
import { makeIdentifier } from '../../backend/contract/sealed-box/place.ts'
import { platformRandomness } from '../../backend/contract/sealed-box/randomness.ts'
import { makeTallyKeys, type TallyKeys } from '../../backend/contract/sealed-box/tally-keys.ts'
import { writeUnitEntry, type UnitEntry } from '../../backend/contract/sealed-box/unit-entry.ts'
import type { AskedQuestionnaire } from '../../backend/domain/questionnaire.ts'
import type { RoundGroup } from '../../backend/domain/round.ts'
import { makeIssuerKey, type IssuerKeys } from '../../backend/keys/issuer-keys.ts'
import { makeManifestKeys, signExtension, signManifest } from '../../backend/keys/manifest-keys.ts'

export type SampleRound = {
  readonly round: string
  readonly unit: string
  readonly questionnaire: AskedQuestionnaire
  readonly group: readonly Pick<RoundGroup['members'][number], 'name' | 'change'>[]
  readonly facts: Manifest
  readonly issuer: IssuerKeys
  readonly tally: TallyKeys
  readonly manifest: { readonly text: string; readonly signature: string; readonly fingerprint: string }
  readonly entry: { readonly text: string; readonly index: number; readonly proof: readonly string[] }
  /** A later closing time, signed as an extended round states it. */
  readonly extendedTo: (closesAt: number) => { readonly text: string; readonly signature: string }
}

/** `people`: how many are in the group, 9 when left out. */
export type RoundChanges = {
  readonly people?: number
  readonly facts?: Partial<Manifest>
  readonly entry?: Partial<UnitEntry>
}

const changes = ['none', 'none', 'new', 'none', 'moved', 'none', 'renamed', 'none', 'none'] as const
const names = [
  'Anne Krogh',
  'Birk Sønderskov',
  'Cilla Vestergård',
  'Daniel Ømark',
  'Emma Lykke Åberg',
  'Farah Nielsen',
  'Gorm Tønder',
  'Helle Bæk',
  'Ivan Rask',
]

const sampleEntry = (unit: string, invited: number, issuerKey: Uint8Array): UnitEntry => ({
  unit,
  name: 'Hjemmeplejen Nord',
  invited,
  issuerKey: toBase64url(issuerKey),
  recipients: [
    { name: 'Ditte Holm', role: 'leader' },
    { name: 'Ulla Mikkelsen', role: 'leaders-leader' },
    { name: 'Karim Bundgård', role: 'representative' },
  ],
  mergedFrom: ['Hjemmeplejen Nord, dag', 'Hjemmeplejen Nord, aften'],
})

/** A published round of one group; facts given replace the usual ones before anything is signed. */
export async function sampleRound(questionnaire: AskedQuestionnaire, given: RoundChanges = {}): Promise<SampleRound> {
  const { people = names.length } = given
  const [issuer, tally, signing] = await Promise.all([makeIssuerKey(), makeTallyKeys(), makeManifestKeys()])
  const [round, unit] = [makeIdentifier(platformRandomness), makeIdentifier(platformRandomness)]
  const entry = writeUnitEntry({ ...sampleEntry(unit, people, issuer.publicKey), ...given.entry })
  const tree = await merkleTree([utf8(entry)])
  const facts: Manifest = {
    version: 1,
    organisation: 'Nørreå Kommune',
    round,
    title: 'Efterår 2026',
    languages: ['da', 'en'],
    questionnaire: {
      instrument: 'sample',
      version: '1',
      hash: questionnaire.hash,
      comments: questionnaire.comments.length,
    },
    closesAt: Date.UTC(2040, 10, 30, 11, 0),
    thresholds: {
      ordinary: 5,
      sensitive: 20,
      ordinaryDifference: 5,
      sensitiveDifference: 10,
      commentAnswers: 10,
      comments: 5,
      invited: 8,
    },
    custody: { kind: 'server', holders: [] },
    tallyKey: toBase64url(tally.publicKey),
    box: 'here',
    appointments: [
      {
        name: 'Karim Bundgård',
        role: 'representative',
        appointedBy: 'Ulla Mikkelsen',
        appointedAt: Date.UTC(2025, 2, 1),
      },
    ],
    approvedDifference: { hash: toBase64url(platformRandomness(32)), by: 'Karim Bundgård' },
    unitsRoot: toBase64url(tree.root),
    unitCount: 1,
    invited: people,
    signingKey: toBase64url(signing.publicKey),
    ...given.facts,
  }
  const text = writeManifest(facts)
  const signature = toBase64url(signManifest(signing.privateKey, text))
  const fingerprint = await fingerprintOf(text)
  return {
    round,
    unit,
    questionnaire,
    facts,
    group: Array.from({ length: people }, (_, place) => ({
      name: names[place] ?? `Medarbejder ${place + 1}`,
      change: changes[place] ?? 'none',
    })),
    issuer,
    tally,
    manifest: { text, signature, fingerprint },
    extendedTo: (closesAt) => {
      const extension = writeExtension({ version: 1, round, fingerprint, closesAt })
      return { text: extension, signature: toBase64url(signExtension(signing.privateKey, extension)) }
    },
    entry: { text: entry, index: 0, proof: tree.proofOf(0).map(toBase64url) },
  }
}
