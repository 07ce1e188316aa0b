import { instrumentIds, loadInstrument, questionnaireOf } from '../question-banks/index.ts'
import type { SelectionsReply } from './contract/office-api.ts'
import { Problem } from './domain/problems.ts'
import type { AskedQuestionnaire } from './domain/questionnaire.ts'
import type { Round } from './domain/round.ts'

/** The questionnaires of the question banks, read once. */
export type Questionnaires = {
  /** What a round asks; sensitive items and comments only where a representative holds the key. Refuses what no bank has. */
  readonly questionnaireOf: (round: Pick<Round, 'instrument' | 'selection' | 'custody'>) => AskedQuestionnaire
  readonly selections: () => SelectionsReply['selections']
}

export function readQuestionnaires(): Questionnaires {
  const instruments = new Map(instrumentIds().map((id) => [id, loadInstrument(id)]))
  const asked = new Map<string, AskedQuestionnaire>()
  const ofRound: Questionnaires['questionnaireOf'] = ({ instrument: id, selection, custody }) => {
    const name = `${id} ${selection} ${custody}`
    const known = asked.get(name)
    const instrument = instruments.get(id)
    if (known) return known
    if (!instrument?.selections.some((one) => one.id === selection)) throw new Problem('bad-request')
    const classes = custody === 'server' ? (['ordinary'] as const) : (['ordinary', 'sensitive'] as const)
    const questionnaire = questionnaireOf(instrument, { classes, selection, comments: custody === 'representative' })
    asked.set(name, questionnaire)
    return questionnaire
  }
  return {
    questionnaireOf: ofRound,
    selections: () =>
      [...instruments].flatMap(([instrument, { selections }]) =>
        selections.map(({ id: selection }) => {
          const { title, items } = ofRound({ instrument, selection, custody: 'server' })
          return { instrument, selection, title, items: items.length }
        }),
      ),
  }
}
