import { fromBase64url } from '../../contract/sealed-box/base64url.ts'
import { equalBytes } from '../../contract/sealed-box/bytes.ts'
import { readManifest } from '../../contract/sealed-box/manifest.ts'
import { tallyPublicKey } from '../../contract/sealed-box/tally-keys.ts'
import { tallyOpener } from '../../contract/sealed-box/tally-opener.ts'
import { Problem } from '../../domain/problems.ts'
import type { Round } from '../../domain/round.ts'
import type { Documents } from '../../store/documents.port.ts'
import { roundOrRefuse } from '../round/change-round.ts'
import { closeRound, type CloseRound } from '../round/close-round.ts'
import type { underLease } from './under-lease.ts'

export type HandOverKey = Omit<CloseRound, 'openerOf'> & {
  readonly underLease: ReturnType<typeof underLease>
}

/**
 * Counts a round with the key that a holder brought, 32 bytes, which lives in memory for as long as that takes and is
 * overwritten with zeros then, whatever happened. Whoever brings it is known by the key alone. Refuses with `wrong-key`
 * before anything is opened, with `wrong-state` before the closing time and once the round is counted, and with
 * `tally-busy`. A crash leaves the round as it was: sealed, and waiting for its key.
 */
export function handOverKey(deps: HandOverKey) {
  return async (id: string, privateKey: Uint8Array): Promise<void> => {
    try {
      await refuseOtherKeys(deps.rounds, id, privateKey)
      const opener = await tallyOpener(privateKey)
      privateKey.fill(0)
      await deps.underLease((goesOn) => closeRound({ ...deps, openerOf: async () => opener })(id, goesOn))
    } finally {
      privateKey.fill(0)
    }
  }
}

async function refuseOtherKeys(rounds: Documents<Round>, id: string, privateKey: Uint8Array): Promise<void> {
  const { custody, manifest, state } = (await roundOrRefuse(rounds, id)).value
  if (custody !== 'representative' || !manifest || !['open', 'closed'].includes(state)) throw new Problem('wrong-state')
  const stated = fromBase64url(readManifest(manifest.text)?.tallyKey ?? '') ?? new Uint8Array()
  const brought = await tallyPublicKey(privateKey).catch(() => new Uint8Array())
  if (!equalBytes(brought, stated)) throw new Problem('wrong-key')
}
