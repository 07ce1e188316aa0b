import type { Alert, Recipient } from '../../../backend/domain/alert.ts'
import type { Viewer } from '../../../backend/domain/access/viewer.ts'
import type { Release, ReleaseRecord } from '../../../backend/domain/release.ts'
import type { FrozenRoster, Round } from '../../../backend/domain/round.ts'
import { makeResults } from '../../../backend/services/results/make-results.ts'
import { alerts, frozenRosters, releases, rosters, rounds } from '../../../backend/store/collections.ts'
import type { DocumentStore } from '../../../backend/store/documents.port.ts'
import { openRegistrarStores } from '../../../backend/store/sqlite/open-sqlite-stores.ts'

const recipient = (member: string, role: Recipient['role']): Recipient => ({ member, name: member, role })
const karen = recipient('karen', 'leader')
export const dorte = recipient('dorte', 'leader')
const lene = recipient('lene', 'leader')
const rikke = recipient('rikke', 'representative')
const robert = recipient('robert', 'representative')

/** Somebody signed in by a mailed link as a leader. */
export const leader = (member: string): Viewer => viewer(member, ['leader'])
export const representative = (member: string): Viewer => viewer(member, ['representative'])

export function viewer(member: string, grants: Viewer['grants']): Viewer {
  return { member, grants, name: member, email: `${member}@example.dk`, language: 'da' }
}

const above = (one: Recipient): Recipient => ({ ...one, role: 'leaders-leader' })

/**
 * Kommunen (Karen leads, Rikke represents) > Skoler (Dorte leads, Robert represents) > Nord (Lene leads) and Syd; and
 * Parken directly under Kommunen.
 */
export const roster: FrozenRoster = {
  organisation: 'Kommunen',
  nodes: [
    { id: 'kommunen', name: 'Kommunen', parent: null, recipients: [karen, rikke] },
    { id: 'skoler', name: 'Skoler', parent: 'kommunen', recipients: [dorte, above(karen), rikke, robert] },
  ],
  groups: [
    group('parken', 'kommunen', [above(karen), rikke]),
    group('nord', 'skoler', [lene, above(dorte), rikke, robert]),
    group('syd', 'skoler', [above(dorte), rikke, robert]),
  ],
  notCounted: [],
  approval: { difference: 'difference', representative: 'Rikke' },
}

function group(id: string, parent: string, recipients: Recipient[]): FrozenRoster['groups'][number] {
  return { id, name: id, parent, mergedFrom: [id], members: [], recipients }
}

type Unit = Release['units'][number]
type Figures = Partial<Pick<Unit, 'scores' | 'comparable'>>

export type BuiltRound = {
  readonly id: string
  readonly sequence: number
  readonly state?: Round['state']
  readonly hash?: string
  readonly roster?: FrozenRoster
  readonly units?: Readonly<Record<string, Figures>>
  readonly comments?: Release['comments']
  readonly alerts?: readonly Alert[] | 'not raised'
}

function buildRelease({ id, hash = 'asked', units = {}, comments = [], sequence }: BuiltRound): ReleaseRecord {
  const unit = (unitId: string, kind: Unit['kind'], parent: string | null): Unit => ({
    id: unitId,
    name: unitId,
    kind,
    parent,
    invited: 12,
    participation: '10-14',
    scores: { fairness: 40 },
    favourable: {},
    comparable: true,
    ...units[unitId],
  })
  const name = { da: 'Retfærdighed', en: 'Fairness' }
  return {
    sequence,
    memberships: [{ unit: 'nord', issued: ['secret-member'] }],
    release: {
      round: id,
      title: `Round ${id}`,
      organisation: 'Kommunen',
      closedOn: `2026-0${sequence}-01`,
      questionnaire: { instrument: 'varsko', version: '1', selection: 'full', hash },
      step: 5,
      scales: [{ id: 'fairness', name, construct: 'fairness', class: 'ordinary', adverse: 'low', figure: 'robust' }],
      items: [{ id: 'fair-1', scale: 'fairness', text: { da: 'x', en: 'x' }, class: 'ordinary' }],
      units: [
        unit('syd', 'group', 'skoler'),
        unit('nord', 'group', 'skoler'),
        unit('parken', 'group', 'kommunen'),
        unit('skoler', 'department', 'kommunen'),
        unit('kommunen', 'company', null),
      ],
      commentQuestions: [],
      commentThemes: [],
      comments: [...comments],
      integrity: { invited: 36, issued: 30, counted: 30, boxHash: 'box' },
      fingerprint: `fingerprint-${id}`,
      comparedWith: null,
      certificate: {
        method: 'varsko-1',
        thresholds: { ordinary: { floor: 5, difference: 5 }, sensitive: { floor: 20, difference: 10 } },
        groupsShown: 3,
        groupsHidden: 0,
        earlierReleases: 0,
        protectedSetsChecked: 1,
        attempts: 1,
      },
    },
  }
}

export async function addRound(documents: DocumentStore, built: BuiltRound): Promise<void> {
  const { id, state = 'released', sequence } = built
  await documents.open(rounds).insert(id, {
    title: `Round ${id}`,
    state,
    instrument: 'varsko',
    selection: 'full',
    custody: 'server',
    fewestInvited: 8,
    closesAt: sequence,
    extended: false,
    ...(state === 'draft'
      ? {}
      : { manifest: { text: '{}', signature: '', fingerprint: '7K2QX9DM4T0VEN3BH8RWYJC5SA' } }),
  })
  await documents.open(frozenRosters).insert(id, built.roster ?? roster)
  await documents.open(releases).insert(id, buildRelease(built))
  if (built.alerts !== 'not raised')
    await documents.open(alerts).insert(id, { round: id, alerts: [...(built.alerts ?? [])] })
}

/** Makes the given members the whole current roster. */
export async function addCurrentRoster(documents: DocumentStore, ...members: readonly string[]): Promise<void> {
  const kommunen = { id: 'kommunen', name: 'Kommunen', path: 'Kommunen', parentId: null }
  const person = { unitId: kommunen.id, role: 'leader' as const, language: 'da' as const }
  const organisation = {
    units: [kommunen],
    members: members.map((id) => ({ ...person, id, name: id, email: `${id}@example.dk` })),
  }
  await documents.open(rosters).insert('current', { sequence: 1, importedOn: '2026-01-01', organisation })
}

/** Everybody who receives something of `roster`. */
export const recipients = ['karen', 'dorte', 'lene', 'rikke', 'robert']

/** The results' services on a store in memory that holds the given rounds. */
export async function buildResults(built: readonly BuiltRound[]) {
  const { documents } = await openRegistrarStores(':memory:')
  for (const one of built) await addRound(documents, one)
  const participation = async () => [
    { unit: 'nord', invited: 12, band: 'under 5' },
    { unit: 'parken', invited: 12, band: '10-14' },
  ]
  const openingProgress = async () => undefined
  return makeResults({ documents, participation, openingProgress, respondentOrigin: 'http://127.0.0.1:4310' })
}

export const act = (unit: string, pattern: Alert['pattern'] = 'humour'): Alert => ({
  unit,
  unitName: unit,
  degree: 'act',
  pattern,
})
