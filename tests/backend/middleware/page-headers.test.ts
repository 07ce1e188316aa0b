import Koa from 'koa'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen, type Listening } from '../../../backend/listen.ts'
import { pageHeaders } from '../../../backend/middleware/page-headers.ts'

const servers: Listening[] = []
let framed: string
let unframed: string

async function serving(mayBeFramed: boolean): Promise<string> {
  const app = new Koa()
  app.use(pageHeaders({ mayBeFramed }))
  app.use((context) => {
    context.body = 'ok'
  })
  const outcome = await listen(app.callback(), { port: 0, host: '127.0.0.1' })
  if ('problem' in outcome) throw new Error(outcome.problem)
  servers.push(outcome)
  return `http://127.0.0.1:${outcome.port}`
}

beforeAll(async () => {
  framed = await serving(true)
  unframed = await serving(false)
})
afterAll(async () => {
  await Promise.all(servers.map(({ stop }) => stop()))
})

const policyOf = async (url: string) => (await fetch(url)).headers.get('content-security-policy') ?? ''

describe('headers', () => {
  it('let a page run its own code alone, and only through Trusted Types', async () => {
    for (const path of ['/', '/assets/index.js']) {
      const policy = await policyOf(`${framed}${path}`)
      expect(policy).toContain("default-src 'none'; script-src 'self'")
      expect(policy).toContain("require-trusted-types-for 'script'")
      expect(policy).not.toMatch(/unsafe|https?:|\*/)
    }
  })

  it('keep a page out of other sites’ frames where they should', async () => {
    expect(await policyOf(`${unframed}/`)).toContain("frame-ancestors 'none'")
    expect(await policyOf(`${framed}/`)).not.toContain('frame-ancestors')
  })

  it('let a reply of the interface run, load and be framed by nothing', async () => {
    for (const origin of [framed, unframed])
      expect(await policyOf(`${origin}/api/invitation`)).toBe("default-src 'none'; frame-ancestors 'none'")
  })

  it('leave no copy in a cache, no address with others and no guess about types, on every reply', async () => {
    for (const path of ['/', '/api/invitation']) {
      const { headers } = await fetch(`${framed}${path}`)
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    }
    expect((await fetch(`${framed}/`)).headers.get('referrer-policy')).toBe('no-referrer')
  })
})
