import { step } from '../../domain/disclosure-policy.ts'
import { comparedHash } from '../../domain/questionnaire.ts'
import type { ReleaseInput } from './release-input.ts'

/** What a release states of its round, whatever is shown. */
export function factsOfRelease({ round, roster, questionnaire, counted, seal }: ReleaseInput) {
  const { instrument, version, selection, scales, items } = questionnaire
  const issued = [...counted.issued.values()].reduce((sum, members) => sum + members.length, 0)
  return {
    round: round.id,
    title: round.title,
    organisation: roster.organisation,
    closedOn: round.closedOn,
    questionnaire: { instrument, version, selection, hash: comparedHash(questionnaire) },
    step,
    scales: scales.map(({ id, name, construct, class: itemClass, adverse, warns }) => ({
      id,
      name,
      construct,
      class: itemClass,
      adverse,
      figure: warns ? ('robust' as const) : ('mean' as const),
    })),
    items: items.map(({ id, scale, text, class: itemClass }) => ({ id, scale, text, class: itemClass })),
    commentQuestions: [...questionnaire.comments],
    commentThemes: [...questionnaire.commentThemes],
    integrity: {
      invited: roster.groups.reduce((sum, { members }) => sum + members.length, 0),
      issued,
      counted: counted.receipts?.length ?? seal.count,
      ...(counted.receipts ? { sealed: seal.count } : {}),
      boxHash: seal.hash,
    },
    fingerprint: round.fingerprint,
  }
}
