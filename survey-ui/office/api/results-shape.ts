import type * as contract from '../../../backend/contract/office-api.ts'
import { isWholeNumber, listOf, oneOf, recordOf, type Shape } from '../../../backend/contract/sealed-box/shape.ts'
import { flexibleRecordOf, isNumber, isString, tableOf } from './flexible-shapes.ts'
import type { Frozen } from './frozen.ts'
import { isTexts } from './reply-shapes.ts'

export type Results = Frozen<contract.ResultsReply>
export type UnitResult = Frozen<contract.UnitResult>
export type Certainty = UnitResult['certainty'][string]
export type UnitAlert = Frozen<contract.UnitAlert>
export type TrendPoint = Frozen<contract.TrendPoint>
export type Scale = Results['scales'][number]

const isItemClass = oneOf('ordinary', 'sensitive')
const isLimits = recordOf({ floor: isWholeNumber, difference: isWholeNumber })

const isAlert: Shape<UnitAlert> = flexibleRecordOf(
  { degree: oneOf('attention', 'act') },
  { pattern: oneOf('humour', 'control', 'conflict', 'punishment', 'power', 'cannot-tell'), since: isString },
)

const isDifference = oneOf('better', 'worse', 'cannot-tell')
const isCertainty = flexibleRecordOf(
  { low: isWholeNumber, high: isWholeNumber },
  { besideCompany: isDifference, sinceBefore: isDifference },
)

const isNameOrNone: Shape<string | null> = (input): input is string | null => input === null || isString(input)

const isComments = recordOf({
  question: isString,
  language: oneOf('da', 'en'),
  comments: listOf(recordOf({ theme: isNameOrNone, text: isString })),
})
const isNamedText = recordOf({ id: isString, text: isTexts })

const isUnit: Shape<UnitResult> = flexibleRecordOf(
  {
    id: isString,
    name: isString,
    parent: isNameOrNone,
    kind: oneOf('company', 'department', 'group'),
    invited: isWholeNumber,
    scores: tableOf(isNumber),
    certainty: tableOf(isCertainty),
    favourable: tableOf(isNumber),
    comments: listOf(isComments),
    trend: listOf(recordOf({ round: isString, title: isString, closedOn: isString, scores: tableOf(isNumber) })),
  },
  { participation: isString, alert: isAlert },
)

export const isResults: Shape<Results> = recordOf({
  round: isString,
  title: isString,
  closedOn: isString,
  step: isWholeNumber,
  scales: listOf(recordOf({ id: isString, name: isTexts, class: isItemClass, adverse: oneOf('high', 'low') })),
  items: listOf(recordOf({ id: isString, scale: isString, text: isTexts, class: isItemClass })),
  commentQuestions: listOf(isNamedText),
  commentThemes: listOf(isNamedText),
  thresholds: recordOf({ ordinary: isLimits, sensitive: isLimits }),
  company: isUnit,
  units: listOf(isUnit),
  fingerprint: isString,
})
