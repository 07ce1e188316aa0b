import type { ReleasedComments } from '../domain/release.ts'
import type { Block, CommentTable } from './document/report-document.ts'
import type { ReportContext } from './report-context.ts'
import { tableWordsByLanguage } from './table-words-by-language.ts'

/** Comments to one question in one language, with the place of their unit among the visible ones. */
type VisibleComments = { readonly place: number; readonly unit: string; readonly written: ReleasedComments }

/** What was written, unit by unit and question by question, as the release lets it be read: in its order, which means nothing. */
export function commentBlocks(context: ReportContext): readonly Block[] {
  const { language, words } = context
  return visibleComments(context).flatMap(({ unit, written }, at, all) => [
    ...(all[at - 1]?.unit === unit ? [] : [{ kind: 'heading', text: unit } as const]),
    { kind: 'text', text: askedIn(context, written) },
    {
      kind: 'comments',
      language: written.language,
      comments: written.comments.map(({ theme, text }) => {
        const named = themeOf(context, theme, written.language)
        return {
          ...(named === '' ? {} : { theme: named }),
          ...(text === '' ? { note: words.comments.themeAlone } : { text }),
        }
      }),
    } as const,
  ])

  function askedIn({ release }: ReportContext, { question, language: written }: ReleasedComments): string {
    const asked = release.commentQuestions.find(({ id }) => id === question)?.text[language] ?? ''
    return written === language ? asked : `${asked} (${words.comments.writtenIn(words.comments.languages[written])})`
  }
}

/** The same, a row a comment; absent where nobody was asked for comments. */
export function commentTable(context: ReportContext): CommentTable | undefined {
  const { release, language, words } = context
  if (release.commentQuestions.length === 0) return undefined
  const tableWords = tableWordsByLanguage[language]
  return {
    columns: tableWords.commentColumns,
    questions: release.commentQuestions.map(({ text }) => ({
      name: text[language],
      fullName: tableWords.comments(text[language]),
    })),
    rows: visibleComments(context).flatMap(({ place, written }) =>
      written.comments.map(({ theme, text }) => ({
        unit: place,
        question: release.commentQuestions.findIndex(({ id }) => id === written.question),
        language: words.comments.languages[written.language],
        theme: themeOf(context, theme, language),
        text,
      })),
    ),
  }
}

function visibleComments({ release, visible }: ReportContext): readonly VisibleComments[] {
  return visible.flatMap(({ unit }, place) =>
    release.comments.filter((one) => one.unit === unit.id).map((written) => ({ place, unit: unit.name, written })),
  )
}

function themeOf({ release }: ReportContext, theme: string | null, language: 'da' | 'en'): string {
  return release.commentThemes.find(({ id }) => id === theme)?.text[language] ?? ''
}
