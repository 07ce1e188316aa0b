import { alertPart } from '../alert-part.ts'
import type { Block } from '../document/report-document.ts'
import type { ReportContext } from '../report-context.ts'
import { heading, list, text } from './blocks.ts'

/** What the mails said of each unit, what to do, how far it can be trusted, and the signs that stand beside it. */
export function alertBlocks(context: ReportContext): readonly Block[] {
  const { words } = context
  const part = alertPart(context)
  return [
    text(words.alerts.intro),
    ...(part.cards.length > 0 ? cards(part) : [text(`${words.alerts.none} ${words.short.noAlerts}`)]),
    heading(part.certainty.heading),
    list(part.certainty.sentences),
    text(part.duty),
    heading(words.signs.duty.heading),
    ...(part.duties.length > 0 ? [text(words.signs.duty.intro), list(part.duties)] : []),
    text(words.signs.duty.none),
    heading(words.signs.ripening.heading),
    ...(part.ripening.length > 0
      ? [text(words.signs.ripening.intro), list(part.ripening)]
      : [text(words.signs.ripening.none)]),
  ]
}

function cards({ cards: alerts, first, trap, isNot, whom }: ReturnType<typeof alertPart>): readonly Block[] {
  return [
    ...alerts.map(({ unit, degree, label, sentences }): Block => {
      return { kind: 'card', unit, label, tone: degree === 'act' ? 'warm' : 'calm', sentences }
    }),
    heading(first.heading),
    list(first.steps),
    ...[trap, isNot].flatMap((part) => [heading(part.heading), text(part.text)]),
    heading(whom.heading),
    list(whom.steps),
  ]
}
