import type { Round } from '../../domain/round.ts'
import type { Stored } from '../../store/documents.port.ts'
import type { KeyStore } from '../../store/keys.port.ts'

/** How far the opening of a draft has come, in groups that have their key, and why it stopped where it was refused. */
export type OpeningProgress = { readonly made: number; readonly groups: number; readonly refused?: string }

/** Undefined where no opening was asked for, or the round is no draft any more. */
export function openingProgress(keys: Pick<KeyStore, 'countIssuerKeys'>) {
  return async ({ id, value }: Stored<Round>): Promise<OpeningProgress | undefined> => {
    if (value.state !== 'draft' || !value.opening) return undefined
    const { groups, refused } = value.opening
    const made = Math.min(groups, await keys.countIssuerKeys(id))
    return { made, groups, ...(refused && { refused }) }
  }
}
