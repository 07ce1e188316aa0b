/** What is written to a comment question, in the language of the page it was written on. */
export type CommentDraft = {
  readonly language: 'da' | 'en'
  /** Place in the questionnaire's list of themes; null where none was chosen. */
  readonly theme: number | null
  readonly text: string
  /** Whether the text stays on this device and the theme alone is sent. */
  readonly themeOnly: boolean
}

/**
 * What was answered by the question's id: of a question with options the place of the one chosen, from 0; of a comment
 * question what is written.
 */
export type Answers = Readonly<Record<string, number | CommentDraft>>

/** The same answers with one given, or with one taken back. */
export function withAnswer(answers: Answers, question: string, given: number | CommentDraft | undefined): Answers {
  const others = Object.entries(answers).filter(([id]) => id !== question)
  return Object.fromEntries(given === undefined ? others : [...others, [question, given]])
}

/** The option chosen, if one was. */
export function choiceOf(answers: Answers, item: string): number | undefined {
  const given = answers[item]
  return typeof given === 'number' ? given : undefined
}

/** What is written to a comment question; undefined where that says nothing. */
export function commentOf(answers: Answers, question: string): CommentDraft | undefined {
  const given = answers[question]
  if (typeof given !== 'object') return undefined
  return given.text.trim() === '' && given.theme === null ? undefined : given
}
