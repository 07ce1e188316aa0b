/** A unit with what was answered directly in it, parents before their children. */
export type CommentedUnit = {
  readonly id: string
  readonly parent: string | null
  readonly answers: number
  /** Comments to one question in one language. */
  readonly comments: number
}

export type CommentThreshold = { readonly answers: number; readonly comments: number }

/** The unit under which comments are shown, and the units they were written in. */
export type CommentPlace = { readonly unit: string; readonly from: readonly string[] }

type Pool = { readonly answers: number; readonly comments: number; readonly from: readonly string[] }

const nothing: Pool = { answers: 0, comments: 0, from: [] }

/**
 * Where comments to one question in one language are shown: at the lowest unit where those that no lower unit shows
 * reach the threshold, in comments and in the answers they may come from. A person writes at most one, so comments are
 * people. Whoever takes away what lower units show is thus left with as many again. What does not reach the threshold
 * in the whole organisation has no place.
 */
export function commentPlaces(units: readonly CommentedUnit[], threshold: CommentThreshold): readonly CommentPlace[] {
  const waiting = new Map<string, Pool>()
  const places: CommentPlace[] = []
  for (const unit of units.toReversed()) {
    const pool = joined(waiting.get(unit.id) ?? nothing, {
      answers: unit.answers,
      comments: unit.comments,
      from: unit.comments > 0 ? [unit.id] : [],
    })
    if (pool.answers >= threshold.answers && pool.comments >= threshold.comments)
      places.push({ unit: unit.id, from: pool.from })
    else if (unit.parent !== null) waiting.set(unit.parent, joined(waiting.get(unit.parent) ?? nothing, pool))
  }
  return places.toReversed()
}

function joined(one: Pool, other: Pool): Pool {
  return {
    answers: one.answers + other.answers,
    comments: one.comments + other.comments,
    from: [...one.from, ...other.from].toSorted(),
  }
}
