import { boxSeal } from './box-seal.ts'
import type { BoxStore, PutOutcome, SealedAnswer } from './box.port.ts'
import { checkAnswer } from './check-sizes.ts'
import { boxMemory, type BoxMemory } from './sqlite/box-memory.ts'
import { makeRound, placesOf, removeRound, stateOf, unitsOf } from './sqlite/box-rounds.ts'
import { overwrite, takenSlots } from './sqlite/box-slots.ts'
import type { GroupCommit } from './sqlite/group-commit.ts'
import type { SqlitePart } from './sqlite/open-part.ts'

/** Sealed answers in an SQLite file, overwritten where they lie. */
export function sqliteBox(opened: SqlitePart): BoxStore {
  const { database } = opened
  const memory = boxMemory(database)
  const part = { ...opened, commit: forgetting(opened.commit, memory) }
  const answersOf = async (round: string, unit: string) => {
    const places = placesOf(database, round, unit)
    return places ? takenSlots(database, places) : []
  }
  const ending = (work: (one: SqlitePart, round: string) => void, round: string) =>
    part.commit.write(() => {
      memory.forget()
      work(part, round)
    })
  return {
    prepare: (round, units) => makeRound(part, round, units),
    factsOf: async (round, unit) => memory.factsOf({ round, unit }),
    put: async (answer) => {
      checkAnswer(answer, memory.factsOf(answer)?.sealedBytes)
      return part.commit.write(() => put({ ...part, memory }, answer))
    },
    seal: async (round) => {
      await ending(closeSlots, round)
      return boxSeal(unitsOf(database, round), (unit) => answersOf(round, unit))
    },
    isSealed: async (round) => stateOf(database, round) === 'sealed',
    units: async (round) => unitsOf(database, round),
    answersOf,
    destroy: async (round) => {
      await ending(removeRound, round)
      await part.commit.compact()
    },
  }
}

/** What a write noted before it, or its whole group, was undone is forgotten before the next one runs. */
function forgetting(commit: GroupCommit, memory: BoxMemory): GroupCommit {
  const orForget = <Result>(work: () => Result) => {
    try {
      return work()
    } catch (cause) {
      memory.forget()
      throw cause
    }
  }
  return {
    ...commit,
    write: (work) =>
      commit
        .write(() => orForget(work))
        .catch((cause: unknown) => {
          memory.forget()
          throw cause
        }),
  }
}

type OpenBox = SqlitePart & { readonly memory: BoxMemory }

function put({ database, random, memory }: OpenBox, answer: SealedAnswer): PutOutcome {
  const slots = memory.openSlots(answer)
  if (typeof slots === 'string') return slots
  const { slotId, opens, nextLock, sealed } = answer
  const own = slots.own(slotId)
  if (Buffer.compare(own?.lock ?? slotId, opens) !== 0) return 'outdated'
  const place = own?.place ?? slots.free(random)
  if (place === undefined) return 'full'
  overwrite(database, place, { slotId, lock: nextLock, sealed })
  slots.take(place, { slotId, lock: nextLock })
  return 'stored'
}

function closeSlots({ database }: SqlitePart, round: string): void {
  const state = stateOf(database, round)
  if (state !== 'open' && state !== 'sealed') throw new Error('The box holds no such round')
  database.run("UPDATE round SET state = 'sealed' WHERE round = ?", round)
}
