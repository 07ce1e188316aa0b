import { openSheet, type OpenedSheet, type SheetPlace } from './sealed-sheet.ts'
import { readTallyKeys } from './tally-keys.ts'

/** Opens sealed sheets and can do nothing else. Undefined where one cannot be opened. */
export type TallyOpener = (sealed: SheetPlace & { readonly sealed: Uint8Array }) => Promise<OpenedSheet | undefined>

/** The tally's role: what it takes is the round's private key, 32 bytes, and no ballot, invitation or name. */
export async function tallyOpener(privateKey: Uint8Array): Promise<TallyOpener> {
  const keys = await readTallyKeys(privateKey)
  return ({ sealed, ...place }) => openSheet(keys, place, sealed)
}
