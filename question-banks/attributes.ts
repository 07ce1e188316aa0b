import { deepFreeze } from './deep-freeze.ts'
import type { Texts } from './instrument.ts'
import { questionnaireHash } from './questionnaire-hash.ts'
import type { Questionnaire, QuestionnaireItem } from './questionnaire.ts'

/** What people can be asked about themselves, beside the questions: one of these at the most, and nothing else ever. */
export const attributeIds = ['working-hours', 'age', 'seniority', 'employment'] as const
export type AttributeId = (typeof attributeIds)[number]

/** The one thing people are asked about themselves. */
type AskedAttribute = Pick<QuestionnaireItem, 'id' | 'topic' | 'text' | 'options'> & {
  readonly name: Texts
  /** Over all other questions: figures of rounds that ask the same otherwise may be set side by side. */
  readonly hashWithout: string
}

type Attribute = Pick<AskedAttribute, 'name' | 'text' | 'options'>

const texts = (da: string, en: string): Texts => ({ da, en })

const catalogue: Readonly<Record<AttributeId, Attribute>> = deepFreeze({
  'working-hours': {
    name: texts('Arbejdstid', 'Working hours'),
    text: texts('Hvornår på døgnet arbejder du mest?', 'When do you mostly work?'),
    options: [
      texts('Om dagen', 'In the daytime'),
      texts('Om aftenen', 'In the evening'),
      texts('Om natten', 'At night'),
      texts('På skiftende tider', 'At changing times'),
    ],
  },
  age: {
    name: texts('Alder', 'Age'),
    text: texts('Hvor gammel er du?', 'How old are you?'),
    options: [
      texts('Under 30 år', 'Under 30'),
      texts('30 til 44 år', '30 to 44'),
      texts('45 til 59 år', '45 to 59'),
      texts('60 år eller mere', '60 or more'),
    ],
  },
  seniority: {
    name: texts('Anciennitet', 'Years of service'),
    text: texts('Hvor længe har du arbejdet her?', 'How long have you worked here?'),
    options: [
      texts('Under 1 år', 'Less than 1 year'),
      texts('1 til 4 år', '1 to 4 years'),
      texts('5 til 9 år', '5 to 9 years'),
      texts('10 år eller mere', '10 years or more'),
    ],
  },
  employment: {
    name: texts('Fuld tid eller deltid', 'Full time or part time'),
    text: texts('Arbejder du på fuld tid eller deltid?', 'Do you work full time or part time?'),
    options: [texts('På fuld tid', 'Full time'), texts('På deltid', 'Part time')],
  },
})

const topic = texts('Om dig', 'About you')

/** Told before the first question, as part of what is asked. */
const noticeOf = (fewest: number): Texts =>
  texts(
    `Efter spørgsmålene om arbejdet er der ét om dig selv, som du gerne må springe over. Svarene på det vises kun for hele arbejdspladsen, kun hvor mindst ${fewest} har svaret det samme, og aldrig for dit team eller din afdeling.`,
    `After the questions about your work there is one about yourself, which you are welcome to skip. Answers to it are shown only for the whole workplace, only where at least ${fewest} people gave the same one, and never for your team or department.`,
  )

/** The attributes by name, in the order in which they are offered. */
export const offeredAttributes = (): readonly { readonly id: AttributeId; readonly name: Texts }[] =>
  attributeIds.map((id) => ({ id, name: catalogue[id].name }))

/** A questionnaire that asks one thing more, after all other questions, and says so before the first: shown from `fewest` who say the same. */
export function withAttribute(
  questionnaire: Questionnaire,
  { id, fewest }: { readonly id: AttributeId; readonly fewest: number },
): Questionnaire & { readonly attribute: AskedAttribute } {
  const { title, items, comments, commentThemes } = questionnaire
  const notice = noticeOf(fewest)
  const introduction = texts(
    `${questionnaire.introduction.da} ${notice.da}`,
    `${questionnaire.introduction.en} ${notice.en}`,
  )
  const attribute = { ...catalogue[id], id, topic, hashWithout: questionnaire.hash }
  const shown = [...items, attribute].map(({ id: item, topic: under, text, options }) => ({
    id: item,
    topic: under,
    text,
    options,
  }))
  const hash = questionnaireHash({ title, introduction, items: shown, comments, commentThemes })
  return deepFreeze({ ...questionnaire, introduction, hash, attribute })
}
