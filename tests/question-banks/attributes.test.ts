import { describe, expect, it } from 'vitest'
import { questionnaireHash } from '../../backend/contract/sealed-box/questionnaire-hash.ts'
import {
  attributeIds,
  loadInstrument,
  offeredAttributes,
  questionnaireOf,
  withAttribute,
} from '../../question-banks/index.ts'

const asked = questionnaireOf(loadInstrument('work-and-cooperation'), {
  classes: ['ordinary', 'sensitive'],
  comments: true,
})

describe.each(attributeIds)('the questionnaire that asks for %s as well', (id) => {
  const { attribute, ...declaring } = withAttribute(asked, { id, fewest: 10 })

  it('asks the same questions, and of oneself after them', () => {
    expect([declaring.items, declaring.scales, declaring.comments]).toEqual([asked.items, asked.scales, asked.comments])
    expect(attribute).toMatchObject({ id, hashWithout: asked.hash })
    expect(declaring.items.map((item) => item.id)).not.toContain(id)
  })

  it('says before the first question where answers to it are shown, in every language', () => {
    expect(declaring.introduction.da).toMatch(/^.+ Efter spørgsmålene .+ kun for hele arbejdspladsen.+mindst 10/)
    expect(declaring.introduction.en).toMatch(/^.+ After the questions .+ only for the whole workplace.+at least 10/)
  })

  it('has a hash over all of it, as the respondent’s page computes it', async () => {
    const { title, introduction, items, comments, commentThemes } = declaring
    const shown = [...items, attribute].map(({ id: item, topic, text, options }) => ({
      id: item,
      topic,
      text,
      options,
    }))
    expect(declaring.hash).toBe(await questionnaireHash({ title, introduction, items: shown, comments, commentThemes }))
    expect(declaring.hash).not.toBe(asked.hash)
  })

  it('offers few values, so that every way to put them together can be looked at', () => {
    expect(attribute.options.length).toBeLessThanOrEqual(5)
  })
})

it('offers every attribute by a name', () => {
  expect(offeredAttributes().map(({ id, name }) => [id, name.da !== '' && name.en !== ''])).toEqual(
    attributeIds.map((id) => [id, true]),
  )
})
