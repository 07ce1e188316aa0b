import {
  attributeIds,
  instrumentIds,
  loadInstrument,
  offeredAttributes,
  questionnaireOf,
  withAttribute,
  type Instrument,
} from '../question-banks/index.ts'
import type { SelectionsReply } from './contract/office-api.ts'
import { attributeThreshold } from './domain/disclosure-policy.ts'
import { Problem } from './domain/problems.ts'
import type { AskedQuestionnaire } from './domain/questionnaire.ts'
import type { Round } from './domain/round.ts'

type Asked = Pick<Round, 'instrument' | 'selection' | 'custody' | 'asks' | 'attribute'>

/** The questionnaires of the question banks, read once. */
export type Questionnaires = {
  /**
   * What a round asks, all of it while it is a draft. Refuses with `bad-request` what no bank has, and with `server-may-not-hold` where sensitive items,
   * comments or anything about people themselves is asked and the server would hold the key that opens it.
   */
  readonly questionnaireOf: (round: Asked) => AskedQuestionnaire
  readonly selections: () => SelectionsReply['selections']
  readonly attributes: () => Pick<SelectionsReply, 'attributes' | 'fewestAlike'>
}

export function readQuestionnaires(): Questionnaires {
  const instruments = new Map(instrumentIds().map((id) => [id, loadInstrument(id)]))
  const known = new Map<string, AskedQuestionnaire>()
  const ofRound: Questionnaires['questionnaireOf'] = (round) => {
    const name = [round.instrument, round.selection, round.custody, round.asks, round.attribute].join(' ')
    const questionnaire = known.get(name) ?? askedOf(instruments.get(round.instrument), round)
    if (round.custody === 'server' && !mayServerHold(questionnaire)) throw new Problem('server-may-not-hold')
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
    attributes: () => ({
      attributes: offeredAttributes().map(({ id, name }) => ({ id, name })),
      fewestAlike: attributeThreshold.ordinary.floor,
    }),
  }
}

const everything = { classes: ['ordinary', 'sensitive'], comments: true } as const
const ordinary = { classes: ['ordinary'], comments: false } as const

/** Of so few that only ordinary items are asked, nothing that they say of themselves could be shown, and it is left out. */
function askedOf(instrument: Instrument | undefined, { selection, asks, attribute }: Asked): AskedQuestionnaire {
  const about = attributeIds.find((one) => one === attribute)
  if (!instrument?.selections.some(({ id }) => id === selection) || about !== attribute)
    throw new Problem('bad-request')
  const questions = questionnaireOf(instrument, { ...(asks ? ordinary : everything), selection })
  return about && !asks ? withAttribute(questions, { id: about, fewest: attributeThreshold.ordinary.floor }) : questions
}

function mayServerHold({ items, comments, attribute }: AskedQuestionnaire): boolean {
  return attribute === undefined && comments.length === 0 && items.every((item) => item.class === 'ordinary')
}
