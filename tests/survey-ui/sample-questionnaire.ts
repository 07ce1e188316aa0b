import type { Texts } from '../../backend/contract/respondent-api.ts'
import { questionnaireHash } from '../../backend/contract/sealed-box/questionnaire-hash.ts'
import type { AskedQuestionnaire } from '../../backend/domain/questionnaire.ts'

const both = (da: string, en: string): Texts => ({ da, en })

const agreement = [
  both('Helt uenig', 'Strongly disagree'),
  both('Uenig', 'Disagree'),
  both('Hverken enig eller uenig', 'Neither agree nor disagree'),
  both('Enig', 'Agree'),
  both('Helt enig', 'Strongly agree'),
]

const frequency = [
  both('Aldrig', 'Never'),
  both('Sjældent', 'Rarely'),
  both('Nogle gange', 'Sometimes'),
  both('Ofte', 'Often'),
  both('Altid', 'Always'),
]

const trivsel = both('Trivsel', 'Wellbeing')
const tone = both('Omgangstone', 'Tone')

const items = [
  {
    id: 'w1',
    topic: trivsel,
    text: both('Jeg er glad for at gå på arbejde', 'I look forward to going to work'),
    options: agreement,
  },
  {
    id: 'w2',
    topic: trivsel,
    text: both('Hvor tit har du energi til overs efter arbejde?', 'How often do you have energy left after work?'),
    options: frequency,
  },
  {
    id: 't1',
    topic: tone,
    text: both(
      'Når nogen hos os laver sjov med en kollega, er det også sjovt for den, det går ud over',
      'When somebody here jokes about a colleague, it is fun for that colleague too',
    ),
    options: agreement,
  },
  {
    id: 't2',
    topic: tone,
    text: both('Man kan sige stop, hvis tonen bliver for hård', 'You can say stop when the tone gets too rough'),
    options: agreement,
  },
]

const comments = [
  { id: 'c1', text: both('Hvad bør vi gøre anderledes hos os?', 'What should we do differently here?') },
  { id: 'c2', text: both('Hvad fungerer godt hos os?', 'What works well here?') },
]
const commentThemes = [
  { id: 'tone', text: both('Tone og omgang', 'How we treat each other') },
  { id: 'work', text: both('Arbejdsmængde og tid', 'Workload and time') },
]

/** Four questions with five options each; with two comment questions where they are asked for. */
export async function sampleQuestionnaire(asks: { readonly comments?: boolean } = {}): Promise<AskedQuestionnaire> {
  const asked = {
    title: both('Trivsel på arbejdet', 'Wellbeing at work'),
    introduction: both(
      'Fire spørgsmål om, hvordan du har det, og hvordan I taler til hinanden.',
      'Four questions about how you are doing, and how you talk to each other.',
    ),
    items,
    comments: asks.comments ? comments : [],
    commentThemes: asks.comments ? commentThemes : [],
  }
  return {
    ...asked,
    instrument: 'sample',
    version: '1',
    selection: 'full',
    hash: await questionnaireHash(asked),
    items: items.map((item) => ({ ...item, scale: 'sample', class: 'ordinary', reversed: false })),
    scales: [],
  }
}
