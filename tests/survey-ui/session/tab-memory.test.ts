import { describe, expect, it } from 'vitest'
import { tabMemory } from '../../../survey-ui/session/tab-memory.ts'
import { takeLink } from '../../../survey-ui/session/take-link.ts'
import { testStorage } from './memory-of-test.ts'

const link = { secret: 'A'.repeat(43), fingerprint: '7K2QX9DM4T0VEN3BH8RWYJC5SA' }
const other = { ...link, secret: 'B'.repeat(43) }
const fragment = ({ secret, fingerprint }: typeof link) => `#${secret}.${fingerprint}`

describe('the memory of a tab', () => {
  it('gives back the link and the draft after a reload', () => {
    const { memory } = testStorage()
    memory.keepLink(link)
    memory.keepDraft({ answers: { a: 2 }, ballot: 'secret of the ballot' })
    expect(memory.link()).toEqual(link)
    expect(memory.draft()).toEqual({ answers: { a: 2 }, ballot: 'secret of the ballot' })
  })

  it('is empty at first, and once it was told to forget', () => {
    const { memory, kept } = testStorage()
    expect([memory.link(), memory.draft()]).toEqual([undefined, { answers: {} }])
    memory.keepLink(link)
    memory.keepDraft({ answers: { a: 2 } })
    memory.forget()
    expect(kept.size).toBe(0)
  })

  it.each(['', 'null', '[]', '{}', '{"answers":{"a":"2"}}', '{"answers":{},"ballot":3}', '{'])(
    'takes %j, which it did not write, for no draft',
    (stored) => {
      const memory = tabMemory({ getItem: () => stored, setItem: () => undefined, clear: () => undefined })
      expect(memory.draft()).toEqual({ answers: {} })
    },
  )

  it('goes on without a draft where the browser keeps nothing', () => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    const memory = tabMemory({ getItem: () => null, setItem: full, clear: () => undefined })
    expect(() => memory.keepDraft({ answers: { a: 1 } })).not.toThrow()
  })
})

describe('taking a link', () => {
  const opened = (hash: string) => {
    const addresses: string[] = []
    const location = { hash, pathname: '/' } as Location
    const history = { replaceState: (_: unknown, __: string, url: string) => addresses.push(url) } as unknown as History
    return { location, history, addresses }
  }

  it('removes it from the address at once', () => {
    const window = opened(fragment(link))
    expect(takeLink(window, testStorage().memory)).toEqual(link)
    expect(window.addresses).toEqual(['/'])
  })

  it('continues with the tab’s own link after a reload, and leaves other addresses alone', () => {
    const { memory } = testStorage()
    memory.keepLink(link)
    const window = opened('#/how')
    expect(takeLink(window, memory)).toEqual(link)
    expect(window.addresses).toEqual([])
  })

  it('keeps the draft of the same invitation, and drops that of another one', () => {
    const { memory } = testStorage()
    takeLink(opened(fragment(link)), memory)
    memory.keepDraft({ answers: { a: 1 } })
    takeLink(opened(fragment(link)), memory)
    expect(memory.draft().answers).toEqual({ a: 1 })
    takeLink(opened(fragment(other)), memory)
    expect(memory.draft().answers).toEqual({})
    expect(memory.link()).toEqual(other)
  })
})
