/** Bytes in base64, with padding; in pieces, since a call takes only so many arguments. */
export function base64Of(bytes: Uint8Array): string {
  const piece = 8192
  const count = Math.ceil(bytes.length / piece)
  const pieces = Array.from({ length: count }, (_, place) => bytes.subarray(place * piece, (place + 1) * piece))
  return btoa(pieces.map((part) => String.fromCharCode(...part)).join(''))
}
