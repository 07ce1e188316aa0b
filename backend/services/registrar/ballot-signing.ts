import { Problem } from '../../domain/problems.ts'
import { ballotIssuer, type BallotIssuer } from '../../keys/ballot-issuer.ts'
import type { KeyStore } from '../../store/keys.port.ts'

export type BlindedRequest = { readonly round: string; readonly unit: string; readonly blinded: Uint8Array }

/**
 * Signs with the group's key. Keys of the round that was asked last stay in memory, as reading one costs as much as
 * signing; they go with the stored ones, when `keys.destroy` is called here, and never come back. Another process forgets
 * them at its first request for another round; what they sign until then no box takes any more.
 */
export function ballotSigning(stored: KeyStore) {
  const issuers = new Map<string, BallotIssuer>()
  const destroyed = new Set<string>()
  let kept = ''
  const keep = (round: string) => {
    if (kept !== round) issuers.clear()
    kept = round
  }
  const issuerOf = async ({ round, unit }: BlindedRequest): Promise<BallotIssuer> => {
    const key = destroyed.has(round) ? undefined : await stored.get(round, `issuer:${unit}`)
    if (!key || destroyed.has(round)) throw new Problem('round-closed')
    return ballotIssuer(key)
  }
  const keys: KeyStore = {
    ...stored,
    destroy: async (round) => {
      destroyed.add(round)
      issuers.clear()
      await stored.destroy(round)
    },
  }
  return {
    /** The store of private keys; what is destroyed through it is gone from memory as well. */
    keys,
    /** Refuses with `round-closed`, and with `bad-request` for what is no blinded ballot. */
    sign: async (request: BlindedRequest): Promise<Uint8Array> => {
      const issuer = (kept === request.round && issuers.get(request.unit)) || (await issuerOf(request))
      keep(request.round)
      issuers.set(request.unit, issuer)
      const signature = issuer.sign(request.blinded)
      if (signature === 'not-a-ballot') throw new Problem('bad-request')
      return signature
    },
  }
}
