import { createHash, timingSafeEqual } from 'node:crypto'
import { Router } from '@koa/router'
import type { Context } from 'koa'
import { extensionRequest, holdRequest } from '../contract/box-control-api.ts'
import { writeHandedAnswers, type HandedAnswer } from '../contract/handed-answers.ts'
import { Problem } from '../domain/problems.ts'
import { readJson } from '../middleware/read-body.ts'

/** What the closing job may ask of the box. */
export type BoxForClosing = {
  readonly hold: (round: {
    readonly manifest: string
    readonly signature: string
    readonly entries: readonly string[]
  }) => Promise<'held' | 'another-manifest'>
  readonly extend: (round: string, extension: { readonly text: string; readonly signature: string }) => Promise<void>
  readonly seal: (round: string) => Promise<{ readonly count: number; readonly hash: string }>
  readonly answersOf: (round: string, unit: string) => Promise<readonly HandedAnswer[]>
  readonly destroy: (round: string) => Promise<void>
}

/** The entries of 50,000 units. */
const mostBytes = 64 * 1024 * 1024

/** The private interface of a box in its own process: only whoever knows the secret is heard. */
export function boxControlRoutes(box: BoxForClosing, secret: string): Router {
  const router = new Router()
  const round = (context: { readonly params: Record<string, string> }) => context.params['round'] ?? ''
  router.use(async (context, next) => {
    requireSecret(context, secret)
    await next()
  })
  router.put('/rounds/:round', async (context) => {
    context.body = { outcome: await box.hold(await readJson(context, holdRequest, mostBytes)) }
  })
  router.put('/rounds/:round/extension', async (context) => {
    await box.extend(round(context), await readJson(context, extensionRequest))
    context.status = 204
  })
  router.post('/rounds/:round/seal', async (context) => {
    context.body = await box.seal(round(context))
  })
  router.get('/rounds/:round/answers/:unit', async (context) => {
    const answers = await box.answersOf(round(context), context.params['unit'] ?? '')
    context.body = writeHandedAnswers(answers)
  })
  router.delete('/rounds/:round', async (context) => {
    await box.destroy(round(context))
    context.status = 204
  })
  return router
}

/** Hashes are compared, which are equally long whatever was sent. */
function requireSecret(context: Pick<Context, 'get'>, secret: string): void {
  if (!timingSafeEqual(digest(context.get('Authorization')), digest(`Bearer ${secret}`)))
    throw new Problem('not-allowed')
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
