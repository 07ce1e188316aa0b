import type { Answered, Client } from '../api/client.ts'
import { refusalFrom, type Refusal } from './refusal.ts'
import type { Sealing, SealingBallot } from './sealing.port.ts'
import type { TabMemory } from './tab-memory.ts'
import type { ToldRound } from './told-round.ts'

export type BallotParts = {
  readonly client: Client
  readonly memory: TabMemory
  readonly loadSealing: () => Promise<Sealing>
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<void>
}

const longestPause = 15_000

/**
 * Obtains the ballot, trying as often as it takes while the network is down. The ballot's secret is kept
 * before it is asked for: if the reply is lost the same one is asked for again, which the issuer allows.
 */
export async function obtainBallot(parts: BallotParts, told: ToldRound): Promise<SealingBallot | Refusal> {
  const sealing = await loaded(parts)
  const draft = parts.memory.draft()
  const asked = await sealing.askForBallot(told, draft.ballot)
  if (typeof asked === 'string') return asked
  parts.memory.keepDraft({ ...parts.memory.draft(), ballot: asked.code })
  const issued = await untilReached(parts, () =>
    parts.client.issue({ secret: told.link.secret, blinded: asked.blinded }),
  )
  if (issued.outcome === 'refused') return refusalFrom(issued.code)
  return (await asked.receive(issued.value.signature)) ?? 'bad-signature'
}

type Reached<Value> = Exclude<Answered<Value>, { outcome: 'unreachable' }>

async function untilReached<Value>(
  { wait }: BallotParts,
  ask: () => Promise<Answered<Value>>,
): Promise<Reached<Value>> {
  for (let pause = 1000; ; pause = Math.min(2 * pause, longestPause)) {
    const answer = await ask()
    if (answer.outcome !== 'unreachable') return answer
    await wait(pause)
  }
}

/** The code for cryptography comes over the network too. */
async function loaded({ loadSealing, wait }: BallotParts): Promise<Sealing> {
  for (let pause = 1000; ; pause = Math.min(2 * pause, longestPause)) {
    try {
      return await loadSealing()
    } catch {
      await wait(pause)
    }
  }
}
