import { hash, randomBytes } from 'node:crypto'
import { stampLength, writeWork } from '../contract/sealed-box/work.ts'
import { Problem } from '../domain/problems.ts'

/** Lets a request in, or refuses it with `work-needed` and what is to be done. `subject` as `workSubject` makes it. */
export type WorkGate = (subject: () => Uint8Array, stamp: Uint8Array | undefined) => void

export type WorkGateOptions = {
  /** Bits asked for when nothing is going on; 0 unless a request costs more than its answer, as a mail does. */
  readonly leastBits?: number
  /** Requests a second up to which no more than that is asked. */
  readonly freePerSecond?: number
  /** Milliseconds of a clock that only moves on. */
  readonly now?: () => number
}

/** Under half a second of a phone: 32,768 hashes. */
const mostBits = 15
const second = 1000
const challengeLasts = 60 * second
/** A bit for each stamp that was used while its challenge is good: half a megabyte, whatever happens. */
const spentBits = 2 ** 22

/**
 * Asks for nothing while all is quiet, and for more the more requests arrive, from whomever: no address, no cookie and no
 * count of anybody is kept. Twenty thousand people who are reminded at once ask a few dozen times a second; only a flood
 * asks hundreds of times, and then pays for each. To look at a stamp costs one hash of one block and one of the body.
 */
export function workGate({
  leastBits = 0,
  freePerSecond = 500,
  now = () => performance.now(),
}: WorkGateOptions = {}): WorkGate {
  let [since, count, bits, bitsBefore] = [now(), 0, leastBits, leastBits]
  let challenges = renewed()
  let challengedAt = since

  function measure(): void {
    const passed = now() - since
    if (passed < second) return
    bitsBefore = bits
    bits = priceOf((count * second) / passed)
    ;[since, count] = [now(), 0]
    if (since - challengedAt < challengeLasts) return
    challenges = [renewed()[0], challenges[0]]
    challengedAt = since
  }

  function priceOf(perSecond: number): number {
    if (perSecond <= freePerSecond) return leastBits
    return Math.min(mostBits, Math.max(leastBits, 10) + Math.ceil(2 * Math.log2(perSecond / freePerSecond)))
  }

  /** What was asked a moment ago is still enough. */
  function isEnough(subject: Uint8Array, stamp: Uint8Array | undefined): boolean {
    if (stamp?.length !== stampLength) return false
    const challenge = challenges.find(({ bytes }) => bytes.equals(stamp.subarray(0, 12)))
    return !!challenge && isPaid(subject, stamp, Math.min(bits, bitsBefore || bits)) && spend(challenge, stamp)
  }

  return (subject, stamp) => {
    count += 1
    measure()
    if (bits === 0 || isEnough(subject(), stamp)) return
    throw new Problem('work-needed', [], writeWork({ challenge: challenges[0].bytes, bits }))
  }
}

type Challenge = { readonly bytes: Buffer; readonly spent: Uint8Array }

function renewed(): [Challenge, ...Challenge[]] {
  return [{ bytes: randomBytes(12), spent: new Uint8Array(spentBits / 8) }]
}

function isPaid(subject: Uint8Array, stamp: Uint8Array, bits: number): boolean {
  const digest = hash('sha256', Buffer.concat([hash('sha256', subject, 'buffer'), stamp]), 'buffer')
  return Math.clz32(digest.readUInt32BE()) >= bits
}

/** False for a stamp that was used, and for one in a few that looks like it: its sender works once more. */
function spend({ spent }: Challenge, stamp: Uint8Array): boolean {
  const place = hash('sha256', stamp, 'buffer').readUInt32BE() % spentBits
  const [byte, bit] = [place >> 3, 1 << (place & 7)]
  if ((spent[byte] ?? 0) & bit) return false
  spent[byte] = (spent[byte] ?? 0) | bit
  return true
}
