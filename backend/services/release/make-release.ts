import { emptySummary } from '../../../analytics/index.ts'
import { dayOf } from '../../domain/day-of.ts'
import type { AskedQuestionnaire } from '../../domain/questionnaire.ts'
import type { ReleaseRecord } from '../../domain/release.ts'
import { Problem } from '../../domain/problems.ts'
import type { FrozenRoster, Round } from '../../domain/round.ts'
import { releasesInOrder } from '../../domain/releases-in-order.ts'
import type { BoxSeal } from '../../store/box.port.ts'
import type { Documents, Stored } from '../../store/documents.port.ts'
import type { InvitationStore } from '../../store/invitations.port.ts'
import { tallyComments, type OpenComment } from '../tally/tally-comments.ts'
import type { RoundsBox } from '../../store/rounds-box.port.ts'
import { tallyRound, type OpenSheet } from '../tally/tally-round.ts'
import { buildRelease } from './build-release.ts'
import { countedScales } from './company-statistics.ts'
import { heldAgainst } from './held-against.ts'
import { scoringPlanOf } from './scoring-plan-of.ts'

export type MakeRelease = {
  readonly box: Pick<RoundsBox, 'answersOf'>
  readonly invitations: InvitationStore
  readonly frozenRosters: Documents<FrozenRoster>
  readonly releases: Documents<ReleaseRecord>
  readonly questionnaireOf: (round: Round) => AskedQuestionnaire
}

/** Opens what was sealed to one round's key. */
export type Opener = { readonly openSheet: OpenSheet; readonly openComment: OpenComment }

export type Counting = { readonly seal: BoxSeal; readonly opener: Opener }

/**
 * Counts the sealed box of a round and gates the result, all in memory. The same box, roster and ledger give the same
 * bytes; nothing is written here.
 */
export function makeRelease(deps: MakeRelease) {
  return async ({ id, value }: Stored<Round>, { seal, opener }: Counting): Promise<ReleaseRecord> => {
    const frozen = await deps.frozenRosters.get(id)
    if (!frozen || !value.manifest) throw new Problem('wrong-state')
    const questionnaire = deps.questionnaireOf(value)
    const plan = scoringPlanOf(questionnaire)
    const { answersOf } = deps.box
    const groups = frozen.value.groups.map((group) => group.id)
    const values = questionnaire.attribute?.options.length ?? 0
    const tally = tallyRound({ answersOf, ...opener, plan, pooledScales: countedScales(questionnaire), values })
    const { summaries, pooled, receipts, declared } = await tally(id, groups)
    const comments = await tallyComments({ answersOf, ...opener, questionnaire })(id, groups)
    const closedOn = dayOf(value.closesAt)
    const earlier = await ledger(deps)
    return buildRelease({
      round: { id, title: value.title, closedOn, fingerprint: value.manifest.fingerprint },
      roster: frozen.value,
      questionnaire,
      plan,
      counted: {
        summaries,
        issued: await issuedByUnit(deps, id),
        receipts,
        pooled,
        empty: emptySummary(plan),
        ...(declared ? { declared } : {}),
      },
      comments,
      seal,
      earlier,
      against: heldAgainst(closedOn, earlier),
    })
  }
}

async function issuedByUnit(
  { invitations }: MakeRelease,
  round: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const used = (await invitations.ofRound(round)).filter((invitation) => invitation.used)
  const byUnit = Map.groupBy(used, ({ unit }) => unit)
  return new Map([...byUnit].map(([unit, issued]) => [unit, issued.map(({ member }) => member)]))
}

/** All earlier releases of the organisation, oldest first. */
async function ledger({ releases }: MakeRelease): Promise<readonly ReleaseRecord[]> {
  return releasesInOrder(await releases.find())
}
