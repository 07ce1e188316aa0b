import { describe, expect, it } from 'vitest'
import { madeOnce } from '../../backend/services/made-once.ts'

describe('what is made once', () => {
  it('is one for all who ask while it is made, and afterwards', async () => {
    const once = madeOnce<object>()
    const make = async () => ({})
    const [first, second] = await Promise.all([once('a', make), once('a', make)])
    expect(second).toBe(first)
    expect(await once('a', make)).toBe(first)
    expect(await once('b', make)).not.toBe(first)
  })

  it('is made again where it failed', async () => {
    const once = madeOnce<string>()
    const failing = once('a', async () => {
      throw new Error('out of memory')
    })
    await expect(failing).rejects.toThrow('out of memory')
    expect(await once('a', async () => 'made')).toBe('made')
  })
})
