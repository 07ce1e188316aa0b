import type { CustodyRequest } from '../../../backend/contract/custody-api.ts'

/** The person who keeps the second file. */
export type KeyHolder = CustodyRequest['second']

/** A name for a key file that every file system takes: `varsko-noegler-Rikke-Åkjær.json`. */
export function fileNameOf(holder: string): string {
  return `varsko-noegler-${holder.trim().replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.json`
}
