import { instrumentIds, loadInstrument, questionnaireOf } from '../question-banks/index.ts'
import type { SelectionsReply } from './contract/office-api.ts'
import { Problem } from './domain/problems.ts'
import type { AskedQuestionnaire } from './domain/questionnaire.ts'
import type { Round } from './domain/round.ts'

/** The questionnaires of the question banks, read once. */
export type Questionnaires = {
  /**
   * What a round asks, all of it while it is a draft. Refuses with `bad-request` what no bank has, and with `server-may-not-hold` where sensitive items or
   * comments are asked and the server would hold the key that opens them.
   */
  readonly questionnaireOf: (round: Pick<Round, 'instrument' | 'selection' | 'custody' | 'asks'>) => AskedQuestionnaire
  readonly selections: () => SelectionsReply['selections']
}

export function readQuestionnaires(): Questionnaires {
  const instruments = new Map(instrumentIds().map((id) => [id, loadInstrument(id)]))
  const known = new Map<string, AskedQuestionnaire>()
  const ofRound: Questionnaires['questionnaireOf'] = ({ instrument: id, selection, custody, asks }) => {
    const name = `${id} ${selection} ${custody} ${asks ?? ''}`
    const before = known.get(name)
    const instrument = instruments.get(id)
    if (before) return before
    if (!instrument?.selections.some((one) => one.id === selection)) throw new Problem('bad-request')
    const questionnaire = questionnaireOf(instrument, { ...(asks ? ordinary : everything), selection })
    if (custody === 'server' && !mayServerHold(questionnaire)) throw new Problem('server-may-not-hold')
    known.set(name, questionnaire)
    return questionnaire
  }
  return {
    questionnaireOf: ofRound,
    selections: () =>
      [...instruments].flatMap(([instrument, { selections }]) =>
        selections.map(({ id: selection }) => {
          const asked = ofRound({ instrument, selection, custody: 'representative' })
          const { title, items } = asked
          return { instrument, selection, title, items: items.length, serverMayHold: mayServerHold(asked) }
        }),
      ),
  }
}

const everything = { classes: ['ordinary', 'sensitive'], comments: true } as const
const ordinary = { classes: ['ordinary'], comments: false } as const

function mayServerHold({ items, comments }: AskedQuestionnaire): boolean {
  return comments.length === 0 && items.every((item) => item.class === 'ordinary')
}
