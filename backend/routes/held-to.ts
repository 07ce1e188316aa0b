import type { RouterContext } from '@koa/router'
import type { z } from 'zod'
import { describeBody } from '../middleware/read-body.ts'
import type { Operation } from './operation.ts'

/** Runs a handler and sees that it reads and answers what its description says; what differs is a mistake here, and is not sent. */
export async function heldTo(context: RouterContext, operation: Operation, handle: () => Promise<void>): Promise<void> {
  const wasRead = describeBody(context, operation.request)
  await handle()
  if (operation.request && !wasRead()) throw new Error('A request was not read')
  if (context.status !== (operation.status ?? 200)) throw new Error('A reply has another status than the contract')
  if (operation.reply) context.body = present(operation.reply, context.body)
  else if (operation.rawReply ? context.type !== operation.rawReply : context.body) throw new Error(differs)
}

const differs = 'A reply differs from the contract'

/** A reply with exactly the fields of the contract: one more is a mistake here, and nothing is sent. */
export function present<Reply>(schema: z.ZodType<Reply>, reply: unknown): Reply {
  const checked = schema.safeParse(reply)
  if (!checked.success) throw new Error(differs)
  return checked.data
}
