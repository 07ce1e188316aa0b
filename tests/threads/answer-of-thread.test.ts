import { describe, expect, it } from 'vitest'
import { answerOfThread } from '../../backend/threads/answer-of-thread.ts'

const run = (job: unknown) => answerOfThread(new URL('threads-that-end.ts', import.meta.url), job)

describe('a thread that runs one job', () => {
  it('gets the job and answers', async () => {
    expect(await run(new Map([['a', 1]]))).toEqual({ done: new Map([['a', 1]]) })
  })

  it('fails here with what it threw there', async () => {
    await expect(run('throws')).rejects.toThrow(RangeError)
  })

  it('fails here where it ends without a word, instead of letting somebody wait for ever', async () => {
    await expect(run('ends')).rejects.toThrow('without an answer')
  })

  it('fails here where its module is not there', async () => {
    await expect(answerOfThread(new URL('nowhere.ts', import.meta.url), 1)).rejects.toThrow('nowhere.ts')
  })
})
