import { createHash } from 'node:crypto'
import { commentPlaces } from '../../../analytics/index.ts'
import { commentThreshold, fewestForGroups } from '../../domain/disclosure-policy.ts'
import type { AskedQuestionnaire } from '../../domain/questionnaire.ts'
import type { ReleasedComments } from '../../domain/release.ts'
import type { WrittenComment } from '../tally/tally-comments.ts'
import type { TreeUnit } from './release-tree.ts'

export type CommentsToRelease = {
  readonly questionnaire: Pick<AskedQuestionnaire, 'comments' | 'commentThemes'>
  /** Parents before their children. */
  readonly tree: readonly TreeUnit[]
  readonly written: ReadonlyMap<string, readonly WrittenComment[]>
  /** Of the sealed box: it decides the order in which comments are shown, which nobody could choose. */
  readonly boxHash: string
}

/**
 * Comments as they may be read: by unit, question and language, each list of at least five people's among at least ten
 * answers (else one level up), in an order that means nothing. None where there are fewer than 30 invited.
 */
export function releasedComments(input: CommentsToRelease): ReleasedComments[] {
  const { tree, questionnaire } = input
  const [company] = tree
  if (!company || company.invited < fewestForGroups) return []
  return questionnaire.comments.flatMap((_, question) =>
    (['da', 'en'] as const).flatMap((language) => releasedTo(input, { question, language })),
  )
}

type Kind = Pick<WrittenComment, 'question' | 'language'>

function releasedTo({ tree, questionnaire, written, boxHash }: CommentsToRelease, kind: Kind): ReleasedComments[] {
  const ofUnit = (unit: string) =>
    (written.get(unit) ?? []).filter((one) => one.question === kind.question && one.language === kind.language)
  const units = tree.map(({ id, parent, kind: level, summary }) => ({
    id,
    parent,
    // What a unit sums up was answered in the groups below it.
    answers: level === 'group' ? summary.sheets : 0,
    comments: ofUnit(id).length,
  }))
  const question = questionnaire.comments[kind.question]?.id ?? ''
  return commentPlaces(units, commentThreshold).map(({ unit, from }) => ({
    unit,
    question,
    language: kind.language,
    comments: shuffled(from.flatMap(ofUnit), boxHash).map(({ theme, text }) => ({
      theme: theme === null ? null : (questionnaire.commentThemes[theme]?.id ?? null),
      text,
    })),
  }))
}

/** In the order of their hashes: the same for the same box, and unlike the order of slots or of writing. */
function shuffled(comments: readonly WrittenComment[], boxHash: string): readonly WrittenComment[] {
  const keyed = comments.map((comment) => {
    const content = JSON.stringify([boxHash, comment.question, comment.language, comment.theme, comment.text])
    return { comment, key: createHash('sha256').update(content).digest('hex') }
  })
  return keyed.toSorted((one, other) => (one.key < other.key ? -1 : 1)).map(({ comment }) => comment)
}
