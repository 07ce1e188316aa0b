import { allMeasureKinds } from '../../../backend/contract/measure-kinds.ts'
import type * as contract from '../../../backend/contract/measures-api.ts'
import { isWholeNumber, listOf, oneOf, recordOf, type Shape } from '../../../backend/contract/sealed-box/shape.ts'
import { flexibleRecordOf, isFlag, isNumber, isString } from './flexible-shapes.ts'
import type { Frozen } from './frozen.ts'
import { isTexts } from './reply-shapes.ts'

export type Measures = Frozen<contract.MeasuresReply>
export type ShownMeasure = Measures['measures'][number]
export type WhatHelps = Measures['helps'][number]

const isKind = oneOf(...allMeasureKinds)
export const isVerdict = oneOf('clearly-better', 'clearly-worse', 'cannot-tell')
const isInterval = { effect: isNumber, low: isNumber, high: isNumber, verdict: isVerdict }

const isMeasured = recordOf({
  outcome: oneOf('measured'),
  round: isString,
  smallestClear: isNumber,
  untreated: isWholeNumber,
  ...isInterval,
})
const isNotMeasured = recordOf({ outcome: oneOf('waiting', 'not-shown', 'nobody-without') })
const isEffect: Shape<ShownMeasure['effect']> = (input): input is ShownMeasure['effect'] =>
  isMeasured(input) || isNotMeasured(input)

const isMeasure = recordOf({
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
  effect: isEffect,
})

const isNamed = recordOf({ id: isString, name: isString })

export const isMeasures: Shape<Measures> = flexibleRecordOf(
  {
    measures: listOf(isMeasure),
    helps: listOf(flexibleRecordOf({ kind: isKind, measures: isWholeNumber }, { pooled: recordOf(isInterval) })),
  },
  {
    choices: recordOf({
      units: listOf(isNamed),
      scales: listOf(recordOf({ id: isString, name: isTexts })),
      rounds: listOf(isNamed),
    }),
  },
)
