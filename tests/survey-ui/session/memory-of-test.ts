import { tabMemory, type TabMemory } from '../../../survey-ui/session/tab-memory.ts'

export type TestStorage = {
  readonly memory: TabMemory
  /** Everything that lies in the tab's storage. */
  readonly kept: ReadonlyMap<string, string>
}

/** A tab's storage without a browser: the same three functions over a map. */
export function testStorage(): TestStorage {
  const kept = new Map<string, string>()
  const memory = tabMemory({
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    clear: () => kept.clear(),
  })
  return { memory, kept }
}
