import type { Context, Next } from 'koa'
import { Problem } from '../domain/problems.ts'

/** Whoever opens a file's address itself without a session comes to the page that signs in, not to a refusal's text. */
export async function leadToSignIn(context: Context, next: Next): Promise<void> {
  try {
    await next()
  } catch (error) {
    const isOpened = context.method === 'GET' && context.get('Sec-Fetch-Mode') === 'navigate'
    if (!isOpened || !(error instanceof Problem) || error.code !== 'not-signed-in') throw error
    context.redirect('/')
  }
}
