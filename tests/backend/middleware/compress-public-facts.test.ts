import { request } from 'node:http'
import { brotliDecompressSync } from 'node:zlib'
import Koa from 'koa'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen, type Listening } from '../../../backend/listen.ts'
import { compressPublicFacts } from '../../../backend/middleware/compress-public-facts.ts'

const long = { items: Array.from({ length: 400 }, (_, place) => `spørgsmål ${place}`) }
let server: Listening

beforeAll(async () => {
  const app = new Koa()
  app.use(compressPublicFacts())
  app.use((context) => {
    context.body = context.path.endsWith('/short') ? { short: true } : long
    if (context.path.endsWith('/missing')) context.status = 404
  })
  const outcome = await listen(app.callback(), { port: 0, host: '127.0.0.1' })
  if ('problem' in outcome) throw new Error(outcome.problem)
  server = outcome
})
afterAll(() => server.stop())

type Reply = { readonly encoding: string | undefined; readonly vary: string | undefined; readonly body: Buffer }

function ask(path: string, { method = 'GET', accepts = 'gzip, br' } = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const options = { port: server.port, host: '127.0.0.1', path, method, headers: { 'accept-encoding': accepts } }
    const asked = request(options, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const { 'content-encoding': encoding, vary } = response.headers
        resolve({ encoding, vary, body: Buffer.concat(chunks) })
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}

describe('compressing', () => {
  it('sends a round’s public facts compressed, the first time and later', async () => {
    for (const _ of [1, 2]) {
      const { encoding, vary, body } = await ask('/api/rounds/r/questionnaire')
      expect([encoding, vary]).toEqual(['br', 'Accept-Encoding'])
      expect(body.length).toBeLessThan(JSON.stringify(long).length / 4)
      expect(JSON.parse(brotliDecompressSync(body).toString())).toEqual(long)
    }
  })

  it('sends them plain to whoever does not take brotli', async () => {
    const { encoding, body } = await ask('/api/rounds/r/questionnaire', { accepts: 'gzip' })
    expect(encoding).toBeUndefined()
    expect(JSON.parse(body.toString())).toEqual(long)
  })

  it.each([
    ['a reply to one person', '/api/invitation', 'POST'],
    ['a reply to one person, asked by another verb', '/api/rounds/r/questionnaire', 'POST'],
    ['a refusal', '/api/rounds/r/missing', 'GET'],
    ['what is short', '/api/rounds/r/short', 'GET'],
  ])('leaves %s as it is', async (_, path, method) => {
    expect((await ask(path, { method })).encoding).toBeUndefined()
  })
})
