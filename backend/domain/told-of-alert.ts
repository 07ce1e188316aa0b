import type { z } from 'zod'
import type { unitAlert } from '../contract/result-figures.ts'
import type { Alert } from './alert.ts'

/** What is told of an alert beside its unit: only who must act is told the pattern's name, as in the mail. */
export function toldOfAlert({ degree, pattern, since, escalation, withSmaller }: Alert): z.infer<typeof unitAlert> {
  return {
    degree,
    ...(degree === 'act' && { pattern }),
    ...(since === undefined ? {} : { since }),
    ...(escalation ? { escalation } : {}),
    ...(withSmaller ? { withSmaller } : {}),
  }
}
