import type { Me } from '../api/reply-shapes.ts'

export type MenuEntry = 'results' | 'measures' | 'rounds' | 'keys' | 'roster' | 'representatives'

/** What a person finds in the menu, the most used first: administrators no results, leaders results and measures only. */
export function menuOf({ roles, waiting }: Pick<Me, 'roles' | 'waiting'>): readonly MenuEntry[] {
  const readsResults = roles.includes('leader') || (roles.includes('representative') && !waiting)
  const keepsHouse = roles.includes('administrator') || roles.includes('representative')
  return [
    ...(readsResults ? (['results', 'measures'] as const) : []),
    ...(keepsHouse ? (['rounds', 'keys', 'roster', 'representatives'] as const) : []),
  ]
}
