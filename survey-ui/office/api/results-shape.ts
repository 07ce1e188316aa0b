import type * as contract from '../../../backend/contract/office-api.ts'
import { isWholeNumber, listOf, oneOf, recordOf, type Shape } from '../../../backend/contract/sealed-box/shape.ts'
import { flexibleRecordOf, isFlag, isNumber, isString, isTrue, tableOf } from './flexible-shapes.ts'
import type { Frozen } from './frozen.ts'
import { isVerdict } from './measures-shape.ts'
import { isTexts } from './reply-shapes.ts'

export type Results = Frozen<contract.ResultsReply>
export type UnitResult = Frozen<contract.UnitResult>
export type Certainty = UnitResult['certainty'][string]
export type UnitAlert = Frozen<contract.UnitAlert>
export type TrendPoint = Frozen<contract.TrendPoint>
export type ScaleStatistics = Results['statistics'][number]
export type Scale = Results['scales'][number]

const isItemClass = oneOf('ordinary', 'sensitive')
const isLimits = recordOf({ floor: isWholeNumber, difference: isWholeNumber })

const isEscalation = recordOf({
  stage: oneOf('disagreement', 'sides', 'exclusion'),
  direction: oneOf('up', 'down', 'steady', 'cannot-tell'),
})

const isAlert: Shape<UnitAlert> = flexibleRecordOf(
  { degree: oneOf('attention', 'act') },
  {
    pattern: oneOf('humour', 'control', 'conflict', 'punishment', 'power', 'cannot-tell'),
    since: isString,
    escalation: isEscalation,
    withSmaller: isTrue,
  },
)

const isDifference = oneOf('better', 'worse', 'cannot-tell')
const isCertainty = flexibleRecordOf(
  { low: isWholeNumber, high: isWholeNumber },
  { besideCompany: isDifference, sinceBefore: isDifference },
)

const isEnd = oneOf('low', 'high')
const isRipening = recordOf({ scales: listOf(isString), fallingResponse: isFlag })

const isPulse = recordOf({ change: isNumber, low: isNumber, high: isNumber, verdict: isVerdict })
const isNewLeader = recordOf({
  before: isString,
  known: isWholeNumber,
  scales: listOf(recordOf({ scale: isString, pulses: listOf(isPulse) })),
})

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
    ends: tableOf(isEnd),
    certainty: tableOf(isCertainty),
    duty: listOf(isString),
    favourable: tableOf(isNumber),
    comments: listOf(isComments),
    trend: listOf(
      recordOf({
        round: isString,
        title: isString,
        closedOn: isString,
        scores: tableOf(isNumber),
        ends: tableOf(isEnd),
      }),
    ),
  },
  { participation: isString, alert: isAlert, ripening: isRipening, newLeader: isNewLeader },
)

const isErrors = recordOf({ newFalseAlarmsPer100UnitYears: isNumber, falseAtMostOneIn: isNumber })

const isAccompaniment = recordOf({ scale: isString, share: isNumber, low: isNumber, high: isNumber })
const isScaleStatistics = flexibleRecordOf(
  { scale: isString, icc1: isNumber, icc2: isNumber, agreement: isNumber },
  { alpha: isNumber, omega: isNumber },
)

const isNumberOrNull: Shape<number | null> = (input): input is number | null => input === null || isNumber(input)

const isAttribute = recordOf({
  name: isTexts,
  values: listOf(recordOf({ name: isTexts, scores: tableOf(isNumberOrNull), ends: tableOf(isEnd) })),
  thresholds: recordOf({ ordinary: isLimits, sensitive: isLimits }),
})

const required = {
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
  why: listOf(recordOf({ outcome: isString, level: oneOf('people', 'groups'), scales: listOf(isAccompaniment) })),
  statistics: listOf(isScaleStatistics),
  errors: recordOf({
    act: isErrors,
    any: isErrors,
    missedPercentWithinThreeRounds: isNumber,
    missedPercentWithinSixRounds: isNumber,
    onePersonPercent: isNumber,
  }),
  fingerprint: isString,
}

export const isResults: Shape<Results> = flexibleRecordOf(required, { attribute: isAttribute })
