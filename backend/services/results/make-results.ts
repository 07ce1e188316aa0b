import { alerts, frozenRosters, releases, rosters, rounds } from '../../store/collections.ts'
import type { DocumentStore } from '../../store/documents.port.ts'
import { attackOwnReport } from './attack-own-report.ts'
import { wouldAsk } from '../organisation/would-ask.ts'
import { newLeadersIn } from './new-leaders.ts'
import { conversationFor } from './conversation-for.ts'
import { noticeOfRound } from '../round/notice-of-round.ts'
import { participationFor, type ParticipationFor } from './participation-for.ts'
import { readableRound } from './readable-round.ts'
import { resultsFor } from './results-for.ts'
import { roundsFor, type RoundsFor } from './rounds-for.ts'

export type MakeResults = Pick<ParticipationFor, 'participation'> &
  Pick<RoundsFor, 'openingProgress'> & {
    readonly documents: DocumentStore
    readonly respondentOrigin: string
  }

/** What each viewer may see of rounds and their results. */
export function makeResults({ documents, ...outside }: MakeResults) {
  const stores = {
    rounds: documents.open(rounds),
    releases: documents.open(releases),
    alerts: documents.open(alerts),
    frozenRosters: documents.open(frozenRosters),
  }
  const open = readableRound(stores)
  return {
    attackOwnReport: attackOwnReport({ ...stores, readableRound: open }),
    roundsFor: roundsFor({ ...stores, ...outside, wouldAsk: wouldAsk({ rosters: documents.open(rosters) }) }),
    resultsFor: resultsFor(stores),
    readableRound: open,
    newLeadersIn,
    conversationFor: conversationFor({ readableRound: open }),
    participationFor: participationFor({ ...stores, ...outside }),
    noticeOfRound: noticeOfRound({ ...stores, ...outside }),
  }
}
