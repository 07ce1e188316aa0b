import type { Collection } from 'mongodb'
import { isDuplicate } from './is-duplicate.ts'

/** `preparing`: rows are being made. `open`: all are there. `sealed`: no row changes any more. */
export type RoundState = { readonly _id: string; readonly state: 'preparing' | 'open' | 'sealed' }

/** Whether rows are still to be made; of a new round, and of one whose making was cut off. */
export async function beginPreparing(rounds: Collection<RoundState>, round: string): Promise<boolean> {
  try {
    await rounds.insertOne({ _id: round, state: 'preparing' })
    return true
  } catch (cause) {
    if (!isDuplicate(cause)) throw cause
    return (await rounds.findOne({ _id: round }))?.state === 'preparing'
  }
}

export async function endPreparing(rounds: Collection<RoundState>, round: string): Promise<void> {
  await rounds.updateOne({ _id: round, state: 'preparing' }, { $set: { state: 'open' } })
}

/** Whether the round is sealed now; one that is not completely prepared cannot be. */
export async function markSealed(rounds: Collection<RoundState>, round: string): Promise<boolean> {
  await rounds.updateOne({ _id: round, state: 'open' }, { $set: { state: 'sealed' } })
  return (await rounds.findOne({ _id: round }))?.state === 'sealed'
}

/** What every row has that can be closed. */
export type Closable = { readonly round: string; readonly open: boolean }

/**
 * Takes `open` from every row. A write names `open: true` in its condition, and a database decides that for one document
 * at once: it came before, and is there to be read, or it fails.
 */
export async function closeRows(rows: Collection<Closable>, round: string): Promise<void> {
  while ((await rows.countDocuments({ round, open: true })) > 0)
    await rows.updateMany({ round, open: true }, { $set: { open: false } })
}
