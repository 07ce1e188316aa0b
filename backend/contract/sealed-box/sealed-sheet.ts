import { AEAD_AES_128_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_X25519_HKDF_SHA256 } from 'hpke'
import { concat, type Bytes } from './bytes.ts'
import { domainTag } from './domain-tag.ts'
import { placeBytes, type Place } from './place.ts'
import { receiptCode, receiptSecretLength } from './receipt.ts'
import { readSheet, writeSheet, type Sheet } from './sheet.ts'
import { isOwner, readOwned } from './slot-owner.ts'

/**
 * RFC 9180 base mode with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and AES-128-GCM, which Node and every current browser
 * offer. A sealed sheet is 512 bytes: the encapsulated secret (32), then the ballot's key (32) and the sheet (432)
 * encrypted, with their tag (16). `info` is tag "sheet" || round || unit, `aad` the slot id: a sheet cannot be moved to
 * another round, unit or slot; and the key is the one of which the slot's id is lock 0, or it is not counted.
 */
export const sealedSheetLength = 512
export const sealingSuite = new CipherSuite(KEM_DHKEM_X25519_HKDF_SHA256, KDF_HKDF_SHA256, AEAD_AES_128_GCM)
const encapsulatedLength = 32

/** Where a sealed sheet lies. */
export type SheetPlace = Place & { readonly slotId: Uint8Array }

/** What of a ballot seals an answer. */
export type SlotOwner = Place & { readonly key: Uint8Array; readonly firstLock: Uint8Array }

export type SealedSheet = { readonly sealed: Bytes; readonly receipt: string }

export type OpenedSheet = { readonly sheet: Sheet; readonly receipt: string }

/** Seals a sheet to the round's tally key, 32 bytes; the receipt is another one for every sealing. */
export async function sealSheet(tallyKey: Uint8Array, owner: SlotOwner, sheet: Sheet): Promise<SealedSheet> {
  const key = await sealingSuite.DeserializePublicKey(tallyKey)
  const { encapsulatedSecret, ctx } = await sealingSuite.SetupSender(key, { info: infoOf(owner) })
  const ciphertext = await ctx.Seal(concat(owner.key, writeSheet(sheet)), owner.firstLock)
  return { sealed: concat(encapsulatedSecret, ciphertext), receipt: await receiptFrom(ctx) }
}

/** Undefined where the bytes were not sealed to this key pair for this place by the slot's owner, or hold no sheet. */
export async function openSheet(
  keys: CryptoKeyPair,
  place: SheetPlace,
  sealed: Uint8Array,
): Promise<OpenedSheet | undefined> {
  if (sealed.length !== sealedSheetLength) return undefined
  const [secret, text] = [sealed.subarray(0, encapsulatedLength), sealed.subarray(encapsulatedLength)]
  try {
    const context = await sealingSuite.SetupRecipient(keys, secret, { info: infoOf(place) })
    const { key, content } = readOwned(await context.Open(text, place.slotId))
    const sheet = (await isOwner(key, place.slotId)) ? readSheet(content) : undefined
    return sheet && { sheet, receipt: await receiptFrom(context) }
  } catch {
    return undefined
  }
}

function infoOf(place: Place): Bytes {
  return concat(domainTag('sheet'), placeBytes(place))
}

type Exporter = { readonly Export: (context: Uint8Array, length: number) => Promise<Uint8Array> }

async function receiptFrom(context: Exporter): Promise<string> {
  return receiptCode(await context.Export(domainTag('receipt'), receiptSecretLength))
}
