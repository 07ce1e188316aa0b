import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstWordOfBlock } from '../../backend/contract/sealed-box/sha256-block.ts'
import { solveWork } from '../../backend/contract/sealed-box/solve-work.ts'
import { readWork, workSubject, writeWork } from '../../backend/contract/sealed-box/work.ts'
import { bytesOf, nodeSha256 } from './sealed-box-samples.ts'

const work = { challenge: bytesOf(12, 9), bits: 12 }

describe('proof of work', () => {
  it('hashes a block as SHA-256 does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 0, maxLength: 55 }), (message) => {
        const block = Buffer.alloc(64)
        block.set(message)
        block[message.length] = 0x80
        block.writeUInt16BE(8 * message.length, 62)
        const words = Uint32Array.from({ length: 16 }, (_, place) => block.readUInt32BE(4 * place))
        expect(firstWordOfBlock(words)).toBe(createHash('sha256').update(message).digest().readUInt32BE())
      }),
    )
  })

  it('finds a stamp that another implementation finds good, from the documentation', async () => {
    const asked = new TextEncoder().encode('what is asked')
    const stamp = await solveWork(workSubject(asked), work)
    expect(stamp).toHaveLength(20)
    const subject = nodeSha256(Buffer.from('varsko/1/work\0'), asked)
    expect(Buffer.from(nodeSha256(subject, stamp)).readUInt32BE() >>> (32 - work.bits)).toBe(0)
    expect(stamp.slice(0, 12)).toEqual(work.challenge)
  })

  it('is read as it is written, and never asks for minutes', () => {
    expect(writeWork(work)).toBe('CQkJCQkJCQkJCQkJ.12')
    expect(readWork(writeWork(work))).toEqual(work)
    for (const detail of [
      '',
      'CQkJ.12',
      'CQkJCQkJCQkJCQkJ.25',
      'CQkJCQkJCQkJCQkJ.0',
      'CQkJCQkJCQkJCQkJ.x',
      'CQkJCQkJCQkJCQkJ',
    ])
      expect(readWork(detail)).toBeUndefined()
  })
})
