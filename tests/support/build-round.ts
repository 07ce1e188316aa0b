import type { Round } from '../../backend/domain/round.ts'
import { day } from './fixed-clock.ts'

/** A draft that closes two weeks after the fixed clock starts; name what matters to the test. */
export function buildRound(given: Partial<Round> = {}): Round {
  return {
    title: 'Trivsel, forår',
    state: 'draft',
    instrument: 'varsko',
    selection: 'full',
    custody: 'server',
    fewestInvited: 8,
    closesAt: Date.UTC(2026, 2, 2, 8) + 14 * day,
    extended: false,
    ...given,
  }
}
