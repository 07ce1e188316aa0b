import type { ClosingReply } from '../../contract/custody-api.ts'
import { readManifest } from '../../contract/sealed-box/manifest.ts'
import type { Clock } from '../../domain/clock.ts'
import { Problem } from '../../domain/problems.ts'
import type { Round } from '../../domain/round.ts'
import type { Documents } from '../../store/documents.port.ts'
import { roundOrRefuse } from '../round/change-round.ts'

export type DescribeClosing = { readonly rounds: Documents<Round>; readonly clock: Clock }

/** What a key holder sees of a round before handing over its key: nothing but what its manifest tells everybody. */
export function describeClosing({ rounds, clock }: DescribeClosing) {
  return async (id: string): Promise<ClosingReply> => {
    const { value } = await roundOrRefuse(rounds, id)
    const manifest = value.manifest && readManifest(value.manifest.text)
    if (!manifest || manifest.custody.kind !== 'representative') throw new Problem('not-found')
    const { organisation, title, custody, tallyKey } = manifest
    const { closesAt } = value
    return {
      organisation,
      title,
      holders: [...custody.holders],
      tallyKey,
      closesAt,
      state: stateOf(value, clock.now()),
    }
  }
}

function stateOf({ state, closesAt, keyLost }: Round, now: number): ClosingReply['state'] {
  if (state === 'cancelled') return keyLost ? 'lost' : 'cancelled'
  if (state === 'released' || state === 'archived') return 'counted'
  return state === 'open' && now < closesAt ? 'open' : 'awaits-key'
}
