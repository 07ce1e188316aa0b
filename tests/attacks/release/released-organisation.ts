import { buildRelease } from '../../../backend/services/release/build-release.ts'
import { heldAgainst } from '../../../backend/services/release/held-against.ts'
import { releaseTree } from '../../../backend/services/release/release-tree.ts'
import { freezeRoster } from '../../../backend/services/round/freeze-roster.ts'
import { asNamed } from '../../../backend/domain/organisation/representing.ts'
import { reportingUnits } from '../../../backend/domain/organisation/reporting-units.ts'
import type { Organisation } from '../../../backend/domain/organisation/organisation.ts'
import type { ReleaseRecord } from '../../../backend/domain/release.ts'
import type { FrozenRoster } from '../../../backend/domain/round.ts'
import type { KnownSizes } from '../../../backend/services/attack/attacked-round.ts'
import {
  declaring,
  empty,
  inventedAnswers,
  inventedValues,
  plan,
  questionnaire,
  type Answers,
} from './invented-answers.ts'
import { inventedOrganisation, roundLater, type Chance } from './invented-organisation.ts'

export type ReleasedRound = {
  readonly record: ReleaseRecord
  readonly organisation: Organisation
  readonly roster: FrozenRoster
  readonly answers: Answers
  /** How many really answered. */
  readonly sizes: KnownSizes
}

const rounds = 6
/** Quarters apart. */
const dayOf = (round: number) => new Date(Date.UTC(2026, 1 + 3 * round, 16)).toISOString().slice(0, 10)

/**
 * Six rounds of an organisation through the gate; none where the organisation is too small for a questionnaire. `declares`:
 * by which chance people say something of themselves in every round; they are not asked where it is left out.
 */
export function releasedOrganisation(people: number, chance: Chance, declares?: Chance): readonly ReleasedRound[] {
  const { organisation: first, response } = inventedOrganisation(people, chance)
  const released: ReleasedRound[] = []
  let organisation = first
  for (let round = 0; round < rounds; round += 1) {
    if (round > 0) organisation = roundLater(organisation, round, chance)
    const roster = rosterOf(organisation)
    if (!roster) return released
    const invented = inventedAnswers(roster, response, chance)
    const answers = declares ? { ...invented, declared: inventedValues(invented.sheets, declares) } : invented
    released.push(releasedRound({ organisation, roster, answers }, released, round))
  }
  return released
}

function rosterOf(organisation: Organisation): FrozenRoster | undefined {
  const representing = asNamed(organisation.members)
  const structure = reportingUnits(organisation, { minimum: 8, newId: () => '', representing })
  if (structure.outcome === 'refused') return undefined
  const approval = { difference: '', representative: '' }
  return freezeRoster({ organisation, structure, changes: new Map(), approval })
}

type Counted = Pick<ReleasedRound, 'organisation' | 'roster' | 'answers'>

function releasedRound(
  { organisation, roster, answers }: Counted,
  before: readonly ReleasedRound[],
  round: number,
): ReleasedRound {
  const earlier = before.map(({ record }) => record)
  const closedOn = dayOf(round)
  const { summaries, issued, pooled, declared } = answers
  const counted = { summaries, issued, pooled, empty, ...(declared ? { declared } : {}) }
  const record = buildRelease({
    round: { id: `r${round}`, title: `Round ${round}`, closedOn, fingerprint: '' },
    roster,
    questionnaire: declared ? declaring : questionnaire,
    plan,
    counted,
    comments: new Map(),
    seal: { count: [...answers.issued.values()].flat().length, hash: '' },
    earlier,
    against: heldAgainst(closedOn, earlier),
  })
  return { record, organisation, roster, answers, sizes: sizesIn(roster, counted) }
}

function sizesIn(roster: FrozenRoster, counted: Parameters<typeof releaseTree>[1]): KnownSizes {
  const sizes = new Map<string, ReadonlyMap<string, number>>(
    releaseTree(roster, counted).map(({ id, summary }) => [
      id,
      new Map<string, number>([
        ...plan.scales.map((scale, index) => [`scale:${scale.id}`, summary.scales[index]?.answered ?? 0] as const),
        ...plan.items.map((item, index) => [`item:${item.id}`, summary.items[index]?.answered ?? 0] as const),
      ]),
    ]),
  )
  return (unit, measure) => sizes.get(unit)?.get(measure)
}
