import { beforeEach, describe, expect, it } from 'vitest'
import { solveWork } from '../../../backend/contract/sealed-box/solve-work.ts'
import { readWork, workSubject, type Work } from '../../../backend/contract/sealed-box/work.ts'
import { Problem } from '../../../backend/domain/problems.ts'
import { workGate, type WorkGate } from '../../../backend/middleware/work-gate.ts'

let time = 0
beforeEach(() => {
  time = 0
})
const now = () => time
const asked = (text: string) => workSubject(new TextEncoder().encode(text))

/** What the gate asks for, or nothing where it lets the request in. */
function asks(gate: WorkGate, text: string, stamp?: Uint8Array): Work | undefined {
  try {
    gate(() => asked(text), stamp)
    return undefined
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'work-needed') throw error
    return readWork(error.detail ?? '')
  }
}

/** So many requests in the next second. */
function rush(gate: WorkGate, requests: number) {
  for (let request = 0; request < requests; request += 1) asks(gate, 'rush')
  time += 1000
  asks(gate, 'rush')
}

describe('the work gate', () => {
  it('asks for nothing while requests come as people send them', () => {
    const gate = workGate({ now })
    for (let seconds = 0; seconds < 10; seconds += 1) rush(gate, 300)
    expect(asks(gate, 'somebody')).toBeUndefined()
  })

  it('asks everybody for more the more arrive, never for more than half a second of a phone, and for nothing afterwards', () => {
    const gate = workGate({ now })
    rush(gate, 600)
    const [some, all] = [asks(gate, 'a')?.bits ?? 0, asks(gate, 'b')?.bits]
    expect(some).toBeGreaterThan(10)
    expect(all).toBe(some)
    rush(gate, 3000)
    expect(asks(gate, 'a')?.bits ?? 0).toBeGreaterThan(some)
    rush(gate, 60_000)
    expect(asks(gate, 'a')?.bits).toBe(15)
    rush(gate, 1)
    rush(gate, 1)
    expect(asks(gate, 'a')).toBeUndefined()
  })

  it('lets in whoever did the work, once, and for that request alone', async () => {
    const gate = workGate({ now, leastBits: 8 })
    const work = asks(gate, 'mine')
    if (!work) throw new Error('nothing was asked')
    const stamp = await solveWork(asked('mine'), work)
    expect(asks(gate, 'other', stamp)).toBeDefined()
    expect(asks(gate, 'mine', stamp)).toBeUndefined()
    expect(asks(gate, 'mine', stamp)).toBeDefined()
    expect(asks(gate, 'mine', new Uint8Array(20))).toBeDefined()
    expect(asks(gate, 'mine', stamp.subarray(1))).toBeDefined()
  })

  it('takes no work that was done in advance, and none for another server', async () => {
    const gate = workGate({ now, leastBits: 8 })
    const work = asks(gate, 'mine')
    if (!work) throw new Error('nothing was asked')
    const stamp = await solveWork(asked('mine'), work)
    expect(asks(workGate({ now, leastBits: 8 }), 'mine', stamp)).toBeDefined()
    for (const minutes of [61, 61]) {
      time += minutes * 1000
      asks(gate, 'another')
    }
    expect(asks(gate, 'mine', stamp)).toBeDefined()
  })

  it('asks what costs a mail for its price in quiet times too', () => {
    expect(asks(workGate({ now, leastBits: 14 }), 'mine')?.bits).toBe(14)
  })
})
