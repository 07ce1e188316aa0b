import type { Comment } from '../../contract/sealed-box/comment.ts'
import type { AskedQuestionnaire } from '../../domain/questionnaire.ts'
import type { SealedAnswersOf, SealedPlace } from './tally-round.ts'

/** Opens the comment to one question, from 0; null for a blank one, undefined where it cannot be opened. */
export type OpenComment = (sealed: SealedPlace, question: number) => Promise<Comment | undefined>

/** A comment that says something. `theme` is a place in the questionnaire's list. */
export type WrittenComment = NonNullable<Comment> & { readonly question: number }

export type TallyComments = {
  readonly answersOf: SealedAnswersOf
  readonly openComment: OpenComment
  readonly questionnaire: Pick<AskedQuestionnaire, 'comments' | 'commentThemes'>
}

/**
 * Reads the comments of a sealed box in memory, in a pass of their own: by group, and apart from the sheets they came
 * with. What cannot be opened or says nothing counts as none. Nothing of it may touch a disk.
 */
export function tallyComments({ answersOf, openComment, questionnaire }: TallyComments) {
  return async (round: string, units: readonly string[]): Promise<ReadonlyMap<string, readonly WrittenComment[]>> => {
    const byUnit = new Map<string, readonly WrittenComment[]>()
    if (questionnaire.comments.length === 0) return byUnit
    for (const unit of units) byUnit.set(unit, await commentsOf(round, unit))
    return byUnit
  }

  async function commentsOf(round: string, unit: string): Promise<readonly WrittenComment[]> {
    const written: WrittenComment[] = []
    for (const answer of await answersOf(round, unit))
      for (const question of questionnaire.comments.keys()) {
        const comment = await openComment({ round, unit, ...answer }, question)
        const readable = comment && readableComment(comment, questionnaire.commentThemes.length)
        if (readable) written.push({ ...readable, question })
      }
    return written
  }
}

/** One paragraph without spare or invisible characters; undefined where neither text nor a known theme is left. */
function readableComment(comment: NonNullable<Comment>, themes: number): NonNullable<Comment> | undefined {
  const text = comment.text.replaceAll(/[\p{C}\s]+/gu, ' ').trim()
  const theme = comment.theme !== null && comment.theme < themes ? comment.theme : null
  return text === '' && theme === null ? undefined : { ...comment, text, theme }
}
