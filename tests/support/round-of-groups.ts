import type { Release, ReleasedUnit } from '../../backend/domain/release.ts'
import { buildRelease } from './build-release.ts'

const base = buildRelease()

export type RoundOfGroups = {
  readonly round: string
  /** Score on tone by group; a group that is left out is hidden. */
  readonly tone: Readonly<Record<string, number>>
  /** Groups that may not be set beside the round before. */
  readonly broken?: readonly string[]
  readonly hash?: string
  readonly closedOn?: string
}

/**
 * A release of groups that show tone alone: `group-0`, `group-1` … under `north`, those from `south-0` on under `south`,
 * both under `company`.
 */
export function roundOfGroups({ round, tone, broken = [], hash = 'asked', closedOn }: RoundOfGroups): Release {
  const unit = (id: string, kind: ReleasedUnit['kind'], parent: string | null): ReleasedUnit => ({
    id,
    name: id,
    parent,
    kind,
    invited: 12,
    participation: '10-14',
    scores: tone[id] === undefined ? {} : { tone: tone[id] },
    favourable: {},
    comparable: !broken.includes(id),
  })
  const groups = Object.keys(tone).map((id) => unit(id, 'group', id.startsWith('south') ? 'south' : 'north'))
  return {
    ...base,
    round,
    title: `Round ${round}`,
    closedOn: closedOn ?? '2026-03-01',
    questionnaire: { ...base.questionnaire, hash },
    units: [
      unit('company', 'company', null),
      unit('north', 'department', 'company'),
      unit('south', 'department', 'company'),
      ...groups,
    ],
  }
}
