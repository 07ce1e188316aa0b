import type { Context, Middleware } from 'koa'
import { ZodError } from 'zod'
import type { ProblemReply } from '../contract/respondent-api.ts'
import { Problem, type ProblemError } from '../domain/problems.ts'
import { padded } from './pad-replies.ts'

/** Told that something unexpected happened and of which kind; never what was asked, by whom or with which content. */
export type Report = (kind: string) => void

/**
 * The one place where refusals become replies (RFC 9457). Whatever was not expected becomes a plain 500: its message
 * could carry what somebody sent, so only the name of its class is reported.
 */
export function problemsToReplies(report: Report): Middleware {
  const reply = (context: Context, error: unknown): void => {
    const { status, body } = problemReplyTo(error, report)
    context.status = status
    context.body = body
    context.type = problemType
  }
  return async (context, next) => {
    try {
      await next()
      if (context.status === 404 && !context.body) throw new Problem('not-found')
    } catch (error) {
      reply(context, error)
    }
  }
}

export const problemType = 'application/problem+json'

/** The reply to whatever was thrown, for a handler that speaks HTTP itself. */
export function problemReplyTo(error: unknown, report: Report): { readonly status: number; readonly body: string } {
  const problem = asProblem(error)
  if (!problem) report(error instanceof Error ? error.constructor.name : typeof error)
  return { status: problem?.status ?? 500, body: padded(JSON.stringify(problem ? replyTo(problem) : unexpected)) }
}

const unexpected: ProblemReply = {
  type: 'urn:varsko:unexpected',
  title: 'Something went wrong here. Try again.',
  status: 500,
}

function asProblem(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error
  if (error instanceof ZodError)
    return new Problem(
      'bad-request',
      error.issues.map(({ path, code }) => ({ field: path.join('.'), message: code })),
    )
  // A path that cannot be decoded: the router's own refusal.
  if (error instanceof Error && 'status' in error && error.status === 400) return new Problem('bad-request')
  return undefined
}

function replyTo(problem: Problem): ProblemReply {
  const { code, message, status, detail } = problem
  const reply: ProblemReply = { type: `urn:varsko:${code}`, title: message, status, ...(detail && { detail }) }
  return problem.errors.length > 0 ? { ...reply, errors: problem.errors.map(writeError) } : reply
}

function writeError(error: ProblemError) {
  return { ...error }
}
