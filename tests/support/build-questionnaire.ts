import type { AskedQuestionnaire, AskedScale } from '../../backend/domain/questionnaire.ts'

const both = (text: string) => ({ da: text, en: text })

/** A questionnaire of two warning scales and one other, two items each with five options. */
export function buildQuestionnaire(given: Partial<AskedQuestionnaire> = {}): AskedQuestionnaire {
  const scale = (id: string, adverse: 'high' | 'low', warns: boolean): AskedScale => ({
    id,
    name: both(id),
    construct: id,
    class: 'ordinary',
    adverse,
    warns,
  })
  const scales = [scale('tone', 'low', true), scale('humour', 'high', true), scale('wellbeing', 'low', false)]
  return {
    instrument: 'made-up',
    version: '1',
    selection: 'full',
    hash: Buffer.alloc(32, 3).toString('base64url'),
    title: both('Trivsel'),
    introduction: both('Nogle få spørgsmål'),
    scales,
    items: scales.flatMap(({ id }) =>
      [1, 2].map((number) => ({
        id: `${id}-${number}`,
        scale: id,
        class: 'ordinary' as const,
        topic: both(id),
        text: both(`${id} ${number}?`),
        options: ['0', '1', '2', '3', '4'].map(both),
        reversed: false,
      })),
    ),
    comments: [],
    commentThemes: [],
    ...given,
  }
}
