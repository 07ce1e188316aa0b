import type { IncomingMessage, RequestListener } from 'node:http'
import type { BoxReply } from '../contract/respondent-api.ts'
import { mostComments, submissionLength } from '../contract/sealed-box/submission.ts'
import { stampLength, workSubject } from '../contract/sealed-box/work.ts'
import { Problem } from '../domain/problems.ts'
import { padded } from '../middleware/pad-replies.ts'
import { problemReplyTo, problemType, type Report } from '../middleware/problems-to-replies.ts'
import type { WorkGate } from '../middleware/work-gate.ts'

export type BoxRoute = {
  readonly accept: (submission: Uint8Array) => Promise<BoxReply>
  readonly mayEnter: WorkGate
  readonly headers: Readonly<Record<string, string>>
  readonly report: Report
}

/**
 * POST /api/box: sealed bytes in, a word out. It speaks HTTP itself, because everybody answers on the last day and a
 * framework's share of an answer is a fifth of its cost. Of the request it reads the body and nothing else.
 */
export function boxListener(route: BoxRoute): RequestListener {
  // As a flat list, which Node writes as it is.
  const headers = Object.entries(route.headers).flat()
  return (request, response) => {
    void replyFor(route, request).then(({ status, type, body }) => {
      const length = String(Buffer.byteLength(body))
      response.writeHead(status, [...headers, 'Content-Type', type, 'Content-Length', length])
      response.end(body)
      return undefined
    })
  }
}

async function replyFor({ accept, mayEnter, report }: BoxRoute, request: IncomingMessage) {
  try {
    const { submission, stamp } = partsOf(await bodyOf(request, mostBytes))
    mayEnter(() => workSubject(submission), stamp)
    const reply = await accept(submission)
    return { status: 200, type: 'application/json', body: padded(JSON.stringify(reply)) }
  } catch (error) {
    return { ...problemReplyTo(error, report), type: problemType }
  }
}

/** A body longer than the longest submission and its stamp is refused as it arrives. */
const mostBytes = submissionLength(mostComments) + stampLength
const stampedLengths = new Set([0, 1, 2].map((comments) => submissionLength(comments) + stampLength))

function partsOf(body: Uint8Array): { readonly submission: Uint8Array; readonly stamp?: Uint8Array } {
  if (!stampedLengths.has(body.length)) return { submission: body }
  return { submission: body.subarray(0, -stampLength), stamp: body.subarray(-stampLength) }
}

/** The whole body; what is too long is read to its end, unkept, so that the refusal reaches its sender. */
function bodyOf(request: IncomingMessage, limit: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    request.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length <= limit) chunks.push(chunk)
    })
    request.on('end', () => {
      if (length > limit) reject(new Problem('too-large'))
      else resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks))
    })
    request.on('error', reject)
  })
}
