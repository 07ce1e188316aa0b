import { describe, expect, it } from 'vitest'
import type { SeenRound } from '../../../backend/contract/sealed-box/seen-round.ts'
import { roundDa } from '../../../survey-ui/round/text/da.ts'
import { roundEn } from '../../../survey-ui/round/text/en.ts'
import { nextLook, watched } from '../../../survey-ui/round/watch.ts'
import { watchMemory } from '../../../survey-ui/round/watch-memory.ts'
import type { ProvedRound } from '../../../survey-ui/round/look-at-round.ts'

const seen: SeenRound = { round: 'A'.repeat(22), fingerprint: 'F', closesAt: 1000, extension: null }
const look = (changes: Partial<SeenRound> = {}) => ({ seen: { ...seen, ...changes } }) as ProvedRound

/** Every fixed text with the way to it. */
function textsIn(value: unknown, way = ''): readonly (readonly [way: string, text: string])[] {
  if (typeof value === 'string') return [[way, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, `${way}.${name}`))
}

describe('the texts of the public page', () => {
  it('are all there in both languages, set with care and none left untranslated', () => {
    const [danish, english] = [textsIn(roundDa), textsIn(roundEn)]
    expect(english.map(([way]) => way)).toEqual(danish.map(([way]) => way))
    const inEnglish = new Map(english)
    expect(danish.filter(([way, text]) => inEnglish.get(way) === text)).toEqual([])
    expect([...danish, ...english].filter(([, text]) => /^\s|\s$|\s\s|["']|\.\.\./.test(text))).toEqual([])
  })
})

describe('what a phone that remembers a round finds', () => {
  it.each([
    ['nothing to compare', undefined, look(), 'off'],
    ['the same', seen, look(), 'same'],
    ['a later closing time', seen, look({ extension: 'later' }), 'extended'],
    ['a second later closing time', { ...seen, extension: 'later' }, look({ extension: 'even later' }), 'different'],
    ['a later closing time taken back', { ...seen, extension: 'later' }, look(), 'different'],
    ['another fingerprint', seen, look({ fingerprint: 'G' }), 'different'],
    ['a manifest that is not signed', seen, 'not-proved', 'different'],
    ['a round that is gone', seen, 'not-found', 'different'],
    ['a server that is away', seen, 'unreachable', 'away'],
  ] as const)('%s', (...[, before, now, found]) => {
    expect(watched(before, now)).toBe(found)
  })

  it('looks again after half a minute to five minutes', () => {
    expect(nextLook(0)).toBe(30_000)
    expect(nextLook(2 ** 32 - 1)).toBeLessThan(300_000)
    expect(new Set(Array.from({ length: 20 }, () => nextLook())).size).toBeGreaterThan(15)
  })

  it('remembers nothing it did not write itself, and nothing where the browser forbids it', () => {
    const values = new Map<string, string>()
    const memory = watchMemory({
      getItem: (name) => values.get(name) ?? null,
      setItem: (name, value) => void values.set(name, value),
      removeItem: (name) => void values.delete(name),
    })
    memory.keep(seen)
    expect(memory.of(seen.round)).toEqual(seen)
    values.set(`watched.${seen.round}`, '{"round":1}')
    expect(memory.of(seen.round)).toBeUndefined()
    values.set(`watched.${seen.round}`, 'no json')
    expect(memory.of(seen.round)).toBeUndefined()
    expect(watchMemory(undefined).of(seen.round)).toBeUndefined()
  })
})
