import { utf8, type Bytes } from './bytes.ts'

export type Purpose =
  | 'ballot'
  | 'recovery'
  | 'opener'
  | 'lock'
  | 'sheet'
  | 'comment'
  | 'receipt'
  | 'manifest'
  | 'extension'
  | 'fingerprint'
  | 'questionnaire'
  | 'work'
  | 'key-file'

/**
 * What a hash, a seal or a signature is for, in front of what it covers, so that bytes made for one purpose never pass
 * for another: ASCII `varsko/1/PURPOSE` and a zero byte, which ends it.
 */
export function domainTag(purpose: Purpose): Bytes {
  return utf8(`varsko/1/${purpose}\0`)
}
