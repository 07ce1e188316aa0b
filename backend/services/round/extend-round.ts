import { toBase64url } from '../../contract/sealed-box/base64url.ts'
import { writeExtension } from '../../contract/sealed-box/extension.ts'
import type { Clock } from '../../domain/clock.ts'
import { Problem } from '../../domain/problems.ts'
import type { Round } from '../../domain/round.ts'
import type { Documents } from '../../store/documents.port.ts'
import type { RoundsBox, SignedExtension } from '../../store/rounds-box.port.ts'
import { roundOrRefuse } from './change-round.ts'

export type ExtendRound = {
  readonly rounds: Documents<Round>
  readonly box: Pick<RoundsBox, 'extend'>
  readonly clock: Clock
  /** Signs with the manifest's key of the round. */
  readonly sign: (round: string, extension: string) => Promise<Uint8Array>
  /** Tells everybody invited, by mail; kept until it is delivered. */
  readonly tellEverybody: (round: string, closesAt: number) => Promise<void>
}

/**
 * Moves the closing time later, once, before it is reached, and tells everybody. It is never moved earlier. The manifest
 * stays as it is; its key signs the later time, so that pages can check it.
 */
export function extendRound({ rounds, box, clock, sign, tellEverybody }: ExtendRound) {
  return async (id: string, closesAt: number): Promise<void> => {
    const stored = await roundOrRefuse(rounds, id)
    const { state, extended, manifest } = stored.value
    if (state !== 'open' || !manifest || extended || clock.now() >= stored.value.closesAt)
      throw new Problem('wrong-state')
    if (closesAt <= stored.value.closesAt)
      throw new Problem('bad-request', [{ field: 'closesAt', message: 'Choose a later time than the present one.' }])
    const text = writeExtension({ version: 1, round: id, fingerprint: manifest.fingerprint, closesAt })
    const extension = { text, signature: toBase64url(await sign(id, text)) }
    const outcome = await rounds.replace(id, stored.version, { ...stored.value, closesAt, extended: true, extension })
    if (outcome === 'conflict') throw new Problem('changed-meanwhile')
    await tellEverybody(id, closesAt)
    await tellBox(box, id, extension)
  }
}

/** A box that is away now is told before it is sealed; until then it keeps to the earlier time, which is over by then. */
async function tellBox(box: ExtendRound['box'], id: string, extension: SignedExtension): Promise<void> {
  try {
    await box.extend(id, extension)
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'box-unreachable') throw error
  }
}
