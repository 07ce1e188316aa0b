import type { FrozenRoster } from '../../backend/domain/round.ts'

type Members = FrozenRoster['groups'][number]['members']

/** A company whose groups, given by who is in them, lie in so many departments in turn. */
export function companyRoster(groups: readonly Members[], departments: number): FrozenRoster {
  return {
    organisation: 'Company',
    nodes: [
      { id: 'company', name: 'Company', parent: null, recipients: [] },
      ...Array.from({ length: departments }, (_, at) => ({
        id: `d${at}`,
        name: '',
        parent: 'company',
        recipients: [],
      })),
    ],
    groups: groups.map((members, at) => ({
      id: `g${at}`,
      name: '',
      parent: `d${at % departments}`,
      mergedFrom: [`g${at}`],
      members,
      recipients: [],
    })),
    notCounted: [],
    approval: { difference: '', representative: '' },
  }
}
