import { AEAD_AES_128_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_X25519_HKDF_SHA256 } from 'hpke'
import { concat, type Bytes } from './bytes.ts'
import { domainTag } from './domain-tag.ts'
import { placeBytes, type Place } from './place.ts'
import { receiptCode, receiptSecretLength } from './receipt.ts'
import { readSheet, writeSheet, type Sheet } from './sheet.ts'

/**
 * RFC 9180 base mode with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and AES-128-GCM, which Node and every current browser
 * offer. A sealed sheet is 512 bytes: the encapsulated secret (32), then the encrypted sheet (464) with its tag (16).
 * `info` is tag "sheet" || round || unit, `aad` the slot id: a sheet cannot be moved to another round, unit or slot.
 */
export const sealedSheetLength = 512
export const sealingSuite = new CipherSuite(KEM_DHKEM_X25519_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_128_GCM)
const encapsulatedLength = 32

/** Where a sealed sheet lies. */
export type SheetPlace = Place & { readonly slotId: Uint8Array }

export type SealedSheet = { readonly sealed: Bytes; readonly receipt: string }

export type OpenedSheet = { readonly sheet: Sheet; readonly receipt: string }

/** Seals a sheet to the round's tally key, 32 bytes; the receipt is another one for every sealing. */
export async function sealSheet(tallyKey: Uint8Array, place: SheetPlace, sheet: Sheet): Promise<SealedSheet> {
  const key = await sealingSuite.DeserializePublicKey(tallyKey)
  const { encapsulatedSecret, ctx } = await sealingSuite.SetupSender(key, { info: infoOf(place) })
  const ciphertext = await ctx.Seal(writeSheet(sheet), place.slotId)
  return { sealed: concat(encapsulatedSecret, ciphertext), receipt: await receiptFrom(ctx) }
}

/** Undefined where the bytes were not sealed to this key pair for this place, or hold no sheet. */
export async function openSheet(
  keys: CryptoKeyPair,
  place: SheetPlace,
  sealed: Uint8Array,
): Promise<OpenedSheet | undefined> {
  if (sealed.length !== sealedSheetLength) return undefined
  const [secret, text] = [sealed.subarray(0, encapsulatedLength), sealed.subarray(encapsulatedLength)]
  try {
    const context = await sealingSuite.SetupRecipient(keys, secret, { info: infoOf(place) })
    const sheet = readSheet(await context.Open(text, place.slotId))
    return sheet && { sheet, receipt: await receiptFrom(context) }
  } catch {
    return undefined
  }
}

function infoOf(place: SheetPlace): Bytes {
  return concat(domainTag('sheet'), placeBytes(place))
}

type Exporter = { readonly Export: (context: Uint8Array, length: number) => Promise<Uint8Array> }

async function receiptFrom(context: Exporter): Promise<string> {
  return receiptCode(await context.Export(domainTag('receipt'), receiptSecretLength))
}
