import type * as contract from '../../../backend/contract/custody-api.ts'
import { listOf, oneOf, recordOf, type Shape } from '../../../backend/contract/sealed-box/shape.ts'
import { flexibleRecordOf, isFlag, isNumber, isString } from './flexible-shapes.ts'
import type { Frozen } from './frozen.ts'

export type Custody = Frozen<contract.CustodyReply>
export type Closing = Frozen<contract.ClosingReply>

export const isCustody: Shape<Custody> = recordOf({
  organisation: isString,
  keys: listOf(
    flexibleRecordOf(
      { publicKey: isString, holders: listOf(isString), madeOn: isString, discarded: isFlag },
      { round: isString },
    ),
  ),
})

export const isClosing: Shape<Closing> = recordOf({
  organisation: isString,
  title: isString,
  holders: listOf(isString),
  tallyKey: isString,
  closesAt: isNumber,
  state: oneOf('open', 'awaits-key', 'counted', 'cancelled', 'lost'),
})
