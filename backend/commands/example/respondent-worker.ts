import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { roundReader } from './read-round.ts'
import { readInvitationLink } from './invitation-link.ts'
import { fetchBallot, sendAnswers } from './respondent-client.ts'

const comment = z
  .strictObject({ language: z.enum(['da', 'en']), theme: z.int().nullable(), text: z.string() })
  .nullable()

// Answers for a share of the employees, so that the cryptography of their browsers runs on another core than the server.
const { now, tasks } = z
  .strictObject({
    now: z.number(),
    tasks: z.array(
      z.strictObject({ link: z.string(), sheet: z.array(z.int().nullable()), comments: z.array(comment).optional() }),
    ),
  })
  .parse(workerData)
const readRound = roundReader(() => now)

for (const { link, sheet, comments } of tasks) {
  const held = await fetchBallot(readInvitationLink(link), readRound)
  await sendAnswers(held, { sheet, ...(comments && { comments }) })
  parentPort?.postMessage('answered')
}
