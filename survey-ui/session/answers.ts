/** The chosen option of each answered question by the question's id: its place, from 0. */
export type Answers = Readonly<Record<string, number>>

/** The same answers with one chosen, or with one taken back. */
export function withAnswer(answers: Answers, item: string, choice: number | undefined): Answers {
  const others = Object.entries(answers).filter(([id]) => id !== item)
  return Object.fromEntries(choice === undefined ? others : [...others, [item, choice]])
}
