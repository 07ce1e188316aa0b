import type { SeenRound } from '../../backend/contract/sealed-box/seen-round.ts'
import { isIdentifier, isText, isWholeNumber, recordOf, type Shape } from '../../backend/contract/sealed-box/shape.ts'

const isExtension: Shape<string | null> = (input): input is string | null => input === null || isText(input)
const isSeenRound: Shape<SeenRound> = recordOf({
  round: isIdentifier,
  fingerprint: isText,
  closesAt: isWholeNumber,
  extension: isExtension,
})

/** What a representative asked this phone to remember of a round; nothing is kept before they do. */
export type WatchMemory = {
  readonly of: (round: string) => SeenRound | undefined
  readonly keep: (seen: SeenRound) => void
  readonly forget: (round: string) => void
}

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** `storage` is the page's `localStorage`, or nothing where the browser forbids it. */
export function watchMemory(storage: Kept | undefined): WatchMemory {
  const name = (round: string) => `watched.${round}`
  return {
    of: (round) => {
      const kept = parsed(storage?.getItem(name(round)) ?? '')
      return kept?.round === round ? kept : undefined
    },
    keep: ({ round, fingerprint, closesAt, extension }) =>
      storage?.setItem(name(round), JSON.stringify({ round, fingerprint, closesAt, extension })),
    forget: (round) => storage?.removeItem(name(round)),
  }
}

function parsed(text: string): SeenRound | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isSeenRound(value) ? value : undefined
  } catch {
    return undefined
  }
}
