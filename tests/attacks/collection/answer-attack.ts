import { z } from 'zod'
import type { Clock } from '../../../backend/domain/clock.ts'

const ask = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('moveTo'), time: z.number() }),
  z.object({ kind: z.literal('runDueJobs') }),
  z.object({ kind: z.literal('makeSetUpLink') }),
  z.object({ kind: z.literal('settled') }),
  z.object({ kind: z.literal('killAtWrite'), write: z.number() }),
])
type Ask = z.infer<typeof ask>

/** What a process under attack does when it is told to; a part that lacks something does nothing then. */
type Doings = {
  readonly runDueJobs?: () => Promise<unknown>
  readonly makeSetUpLink?: () => Promise<unknown>
  readonly settled?: () => Promise<unknown>
  readonly killAtWrite?: (write: number) => void
}

let time = Number(process.env['ATTACK_TIME'])

/** Goes as the attack says. */
export const toldClock: Clock = { now: () => time }

/** Hears the attack, which started this process, from now on. */
export function answerAttack(doings: Doings): void {
  process.on('message', (message) => {
    void answer(ask.parse(message), doings).then((value) => process.send?.({ done: value ?? null }))
  })
  // It never outlives the attack.
  process.on('disconnect', () => process.exit())
  process.send?.({ done: 'listening' })
}

async function answer(asked: Ask, doings: Doings): Promise<unknown> {
  if (asked.kind === 'moveTo') {
    time = asked.time
    return undefined
  }
  return asked.kind === 'killAtWrite' ? doings.killAtWrite?.(asked.write) : doings[asked.kind]?.()
}
