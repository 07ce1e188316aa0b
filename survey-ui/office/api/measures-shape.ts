import { allDropReasons, allMeasureKinds } from '../../../backend/contract/measure-kinds.ts'
import type * as contract from '../../../backend/contract/measures-api.ts'
import { isWholeNumber, listOf, oneOf, recordOf, type Shape } from '../../../backend/contract/sealed-box/shape.ts'
import { flexibleRecordOf, isFlag, isNumber, isString } from './flexible-shapes.ts'
import type { Frozen } from './frozen.ts'
import { isTexts } from './reply-shapes.ts'

export type Measures = Frozen<contract.MeasuresReply>
export type ShownMeasure = Measures['measures'][number]
type FollowUp = ShownMeasure['followUps'][number]
export type WhatHelps = Measures['helps'][number]

const isKind = oneOf(...allMeasureKinds)
export const isVerdict = oneOf('clearly-better', 'clearly-worse', 'cannot-tell')
const isPoints = { effect: isNumber, low: isNumber, high: isNumber }
const isInterval = { ...isPoints, verdict: isVerdict }

const isMeasured = flexibleRecordOf(
  {
    outcome: oneOf('measured'),
    round: isString,
    smallestClear: isNumber,
    smallestUsuallyFound: isNumber,
    untreated: isWholeNumber,
    ...isInterval,
  },
  { clearIn: recordOf({ round: isString, ...isPoints }) },
)
const isNotMeasured = recordOf({ outcome: oneOf('waiting', 'not-shown', 'nobody-without', 'not-done') })
const isEffect: Shape<ShownMeasure['effect']> = (input): input is ShownMeasure['effect'] =>
  isMeasured(input) || isNotMeasured(input)

const noted = { notedOn: isString }
const by = { by: oneOf('leader', 'representative') }
const isCarriedOut = flexibleRecordOf({ state: oneOf('carried-out'), on: isString, ...noted }, by)
const isUnderWay = flexibleRecordOf(
  { state: oneOf('under-way'), deadline: isString, ...noted },
  { ...by, responsible: isString },
)
const isDropped = flexibleRecordOf({ state: oneOf('dropped'), why: oneOf(...allDropReasons), ...noted }, by)
const isFollowUp: Shape<FollowUp> = (input): input is FollowUp =>
  isCarriedOut(input) || isUnderWay(input) || isDropped(input)

const measureFields = {
  id: isString,
  unit: isString,
  unitName: isString,
  kind: isKind,
  scale: isString,
  scaleName: isTexts,
  after: isString,
  writtenOn: isString,
  foreseen: isFlag,
  mayRemove: isFlag,
  followUps: listOf(isFollowUp),
  effect: isEffect,
}
const isMeasure = flexibleRecordOf(measureFields, { plan: recordOf({ responsible: isString, deadline: isString }) })

const named = { id: isString, name: isString }
const isNamed = recordOf(named)

export const isMeasures: Shape<Measures> = flexibleRecordOf(
  {
    measures: listOf(isMeasure),
    helps: listOf(flexibleRecordOf({ kind: isKind, measures: isWholeNumber }, { pooled: recordOf(isInterval) })),
  },
  {
    choices: recordOf({
      units: listOf(recordOf({ ...named, people: listOf(isNamed) })),
      scales: listOf(recordOf({ id: isString, name: isTexts })),
      rounds: listOf(isNamed),
    }),
  },
)
