import { z } from 'zod'
import { holdReply, sealReply } from '../contract/box-control-api.ts'
import { readHandedAnswers } from '../contract/handed-answers.ts'
import { isProblemCode, Problem } from '../domain/problems.ts'
import type { RoundsBox } from './rounds-box.port.ts'

export type RemoteBox = {
  /** Where the box's private interface is reached, without a path. */
  readonly address: string
  readonly secret: string
}

const longestInMilliseconds = 10 * 60 * 1000

/** A box in another process, spoken to as `box-control-api.ts` describes. Refuses with `box-unreachable` while it is away. */
export function remoteBox(settings: RemoteBox): RoundsBox {
  const ask = (method: string, path: string, body?: object) => request(settings, `/rounds/${path}`, { method, body })
  return {
    hold: async ({ manifest, signature, entries }) => {
      const facts = z.object({ round: z.string() }).parse(JSON.parse(manifest))
      return holdReply.parse(await (await ask('PUT', facts.round, { manifest, signature, entries })).json()).outcome
    },
    extend: async (round, { text, signature }) => void (await ask('PUT', `${round}/extension`, { text, signature })),
    seal: async (round) => sealReply.parse(await (await ask('POST', `${round}/seal`)).json()),
    answersOf: async (round, unit) => {
      const reply = await ask('GET', `${round}/answers/${unit}`)
      return answersIn(Buffer.from(await reached(reply.arrayBuffer())))
    },
    destroy: async (round) => void (await ask('DELETE', round)),
  }
}

type Asked = { readonly method: string; readonly body: object | undefined }

async function request({ address, secret }: RemoteBox, path: string, { method, body }: Asked): Promise<Response> {
  const reply = await reached(
    fetch(`${address}${path}`, {
      method,
      headers: { authorization: `Bearer ${secret}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(longestInMilliseconds),
    }),
  )
  if (!reply.ok) throw await problemIn(reply)
  return reply
}

async function reached<Value>(asked: Promise<Value>): Promise<Value> {
  try {
    return await asked
  } catch {
    throw new Problem('box-unreachable')
  }
}

async function problemIn(reply: Response): Promise<Error> {
  const body = z.object({ type: z.string() }).safeParse(await reply.json().catch(() => undefined))
  const code = body.data?.type.replace('urn:varsko:', '') ?? ''
  return isProblemCode(code) ? new Problem(code) : new Problem('box-unreachable')
}

function answersIn(bytes: Buffer) {
  const answers = readHandedAnswers(bytes)
  if (!answers) throw new Problem('box-unreachable')
  return answers
}
