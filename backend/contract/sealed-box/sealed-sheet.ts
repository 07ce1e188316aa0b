import { AEAD_AES_128_GCM, CipherSuite, KDF_HKDF_SHA256, KEM_DHKEM_X25519_HKDF_SHA256 } from 'hpke'
import { concat, type Bytes } from './bytes.ts'
import { domainTag } from './domain-tag.ts'
import { placeBytes, type Place } from './place.ts'
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

/** Seals a sheet to the round's tally key, 32 bytes. */
export async function sealSheet(tallyKey: Uint8Array, place: SheetPlace, sheet: Sheet): Promise<Bytes> {
  const key = await sealingSuite.DeserializePublicKey(tallyKey)
  const { encapsulatedSecret, ciphertext } = await sealingSuite.Seal(key, writeSheet(sheet), binding(place))
  return concat(encapsulatedSecret, ciphertext)
}

/** Undefined where the bytes were not sealed to this key pair for this place, or hold no sheet. */
export async function openSheet(
  keys: CryptoKeyPair,
  place: SheetPlace,
  sealed: Uint8Array,
): Promise<Sheet | undefined> {
  if (sealed.length !== sealedSheetLength) return undefined
  const options = binding(place)
  const [secret, text] = [sealed.subarray(0, encapsulatedLength), sealed.subarray(encapsulatedLength)]
  try {
    return readSheet(await sealingSuite.Open(keys, secret, text, options))
  } catch {
    return undefined
  }
}

function binding(place: SheetPlace): { readonly info: Bytes; readonly aad: Uint8Array } {
  return { info: concat(domainTag('sheet'), placeBytes(place)), aad: place.slotId }
}
