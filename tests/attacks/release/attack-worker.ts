import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { attackOrganisation } from './attack-organisations.ts'
import { keepNothing, keptOutcomes } from './kept-outcomes.ts'

// Attacks one organisation after the other, as it is told to, so that every core has one in hand.
const { keep } = z.strictObject({ keep: z.string().optional() }).parse(workerData)
const task = z.strictObject({ people: z.int(), seed: z.int() })
const kept = keep === undefined ? keepNothing : keptOutcomes(keep)

parentPort?.on('message', async (message) => {
  const { people, seed } = task.parse(message)
  parentPort?.postMessage(await kept(`${seed}-${people}`, () => attackOrganisation(people, seed)))
})
