import type { CountedReply, PublicRoundsReply } from '../../contract/respondent-api.ts'
import { readManifest } from '../../contract/sealed-box/manifest.ts'
import { exactCounts } from '../../domain/exact-counts.ts'
import { Problem } from '../../domain/problems.ts'
import type { ReleaseRecord } from '../../domain/release.ts'
import type { Round } from '../../domain/round.ts'
import type { Documents, Stored } from '../../store/documents.port.ts'

export type PublicRounds = {
  readonly rounds: Documents<Round>
  readonly releases: Documents<ReleaseRecord>
}

/** What anybody may see of rounds without a sign-in: that they are there, and how many were counted once they are released. */
export function publicRounds({ rounds, releases }: PublicRounds) {
  return {
    /** Every round that was ever opened, the one that closes last first. */
    list: async (): Promise<PublicRoundsReply> => ({
      rounds: (await rounds.find()).flatMap(publicRound).toSorted((one, other) => other.closesAt - one.closesAt),
    }),
    counted: async (id: string): Promise<CountedReply> => {
      const round = await rounds.get(id)
      if (!round?.value.manifest) throw new Problem('not-found')
      const record = ['released', 'archived'].includes(round.value.state) ? await releases.get(id) : undefined
      return record ? countsOf(record.value) : { counted: 'not-yet' }
    },
  }
}

function publicRound({ id, value: { title, closesAt, state, manifest } }: Stored<Round>): PublicRoundsReply['rounds'] {
  const organisation = manifest && readManifest(manifest.text)?.organisation
  return organisation === undefined || state === 'draft' ? [] : [{ round: id, organisation, title, closesAt, state }]
}

/** Exact numbers of the whole organisation alone, and of fewer than can be shown none: no number and no receipt. */
function countsOf({ release, receipts = [] }: ReleaseRecord): CountedReply {
  const { invited, boxHash } = release.integrity
  const exact = exactCounts(release)
  if (!exact) return { counted: 'too-few' }
  const { issued, counted, sealed = counted } = exact
  return { counted: 'released', invited, issued, sealed, sheets: counted, boxHash, receipts: [...receipts] }
}
