const primes = Array.from({ length: 312 }, (_, place) => place).filter(
  (number) =>
    number > 1 && !Array.from({ length: 16 }, (_, low) => low + 2).some((one) => one < number && number % one === 0),
)

const fraction = (value: number) => Math.floor((value - Math.floor(value)) * 2 ** 32)
const start = Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)))
const constants = Uint32Array.from(primes.slice(0, 64), (prime) => fraction(Math.cbrt(prime)))
const schedule = new Uint32Array(64)

const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by))

/**
 * First word of SHA-256 (FIPS 180-4) of a message of one padded block, given as its 16 words. WebCrypto answers each hash
 * as a promise, which costs more than the hash; here a quarter of a million of them take a second on a phone.
 */
export function firstWordOfBlock(block: Uint32Array): number {
  schedule.set(block)
  for (let place = 16; place < 64; place += 1) {
    const [early, late] = [at(schedule, place - 15), at(schedule, place - 2)]
    const one = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)
    const other = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10)
    schedule[place] = at(schedule, place - 16) + one + at(schedule, place - 7) + other
  }
  return (at(start, 0) + compressed()) >>> 0
}

function compressed(): number {
  let [a, b, c, d] = [at(start, 0), at(start, 1), at(start, 2), at(start, 3)]
  let [e, f, g, h] = [at(start, 4), at(start, 5), at(start, 6), at(start, 7)]
  for (let round = 0; round < 64; round += 1) {
    const choice = (e & f) ^ (~e & g)
    const high = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
    const first = (h + high + choice + at(constants, round) + at(schedule, round)) | 0
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const second = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + majority) | 0
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  return a
}

function at(words: Uint32Array, place: number): number {
  return words[place] ?? 0
}
