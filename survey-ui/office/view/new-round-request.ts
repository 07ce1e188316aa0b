import type { NewRoundRequest } from '../../../backend/contract/office-api.ts'
import type { Selections } from '../api/reply-shapes.ts'
import { momentOfInput } from './local-input.ts'

/** How often everybody may be reminded; the first is the usual one. */
export const reminderChoices = ['twice', 'once', 'none'] as const

/** What the fields of a new round ask for; nothing while one of them is not filled in. */
export function newRoundRequest(
  fields: ReadonlyMap<string, string>,
  { selections, ...offered }: Selections,
): NewRoundRequest | undefined {
  const closesAt = momentOfInput(fields.get('closesAt') ?? '')
  const chosen = selections[Number(fields.get('selection') ?? 0)]
  const title = fields.get('title') ?? ''
  if (closesAt === undefined || !chosen || title.trim() === '') return undefined
  const { instrument, selection } = chosen
  return {
    title,
    instrument,
    selection,
    closesAt,
    custody: custodyIn(fields),
    reminders: remindersIn(fields),
    ...attributeIn(fields, offered),
  }
}

function custodyIn(fields: ReadonlyMap<string, string>): NewRoundRequest['custody'] {
  return fields.get('custody') === 'server' ? 'server' : 'representative'
}

function attributeIn(
  fields: ReadonlyMap<string, string>,
  { attributes }: Pick<Selections, 'attributes'>,
): Pick<NewRoundRequest, 'attribute'> {
  const chosen = attributes.find(({ id }) => id === fields.get('attribute'))
  return chosen ? { attribute: chosen.id } : {}
}

function remindersIn(fields: ReadonlyMap<string, string>): NewRoundRequest['reminders'] {
  return reminderChoices.find((choice) => choice === fields.get('reminders')) ?? 'twice'
}
