import type { Randomness } from '../domain/randomness.ts'

const portion = 4096
const most = 64

/**
 * The same randomness, asked for 4 kB at a time: a draw of a few bytes costs as much as one of 4 kB, and each answer needs
 * several. No byte is given out twice.
 */
export function drawnInPortions(random: Randomness): Randomness {
  let bytes = new Uint8Array()
  return (length) => {
    if (length > most) return random(length)
    if (bytes.length < length) bytes = new Uint8Array(random(portion))
    const drawn = bytes.subarray(0, length)
    bytes = bytes.subarray(length)
    return drawn
  }
}
