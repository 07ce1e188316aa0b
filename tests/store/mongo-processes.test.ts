import { spawn } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import * as mongo from '../../backend/store/mongo/open-mongo-stores.ts'
import { dropDatabases, mongoUri, sealedBytes } from './backends.ts'
import { lockOf } from './ballot-locks.ts'
import { databaseUri } from '../support/database-uri.ts'

const raceOutcome = z.object({
  replaced: z.array(z.string()),
  leased: z.string(),
  issued: z.array(z.string()),
  oneBallot: z.array(z.string()),
  manyBallots: z.array(z.string()),
  whileSealing: z.array(z.string()),
})

const hash = (text: string) => createHash('sha256').update(text).digest()
const issuerKey = new Uint8Array(550)

if (mongoUri)
  describe('two server processes on one MongoDB', () => {
    it('share what can be had once, and none acknowledges what a seal of the other leaves out', async () => {
      const name = `varsko-test-${randomUUID()}`
      const [boxUri, registrarUri] = [databaseUri(mongoUri, `${name}-box`), databaseUri(mongoUri, `${name}-registrar`)]
      const { box, close: closeBox } = await mongo.openBoxStores(boxUri)
      const { documents, invitations, close: closeRegistrar } = await mongo.openRegistrarStores(registrarUri)
      await box.prepare('r', [
        { unit: 'roomy', slots: 80, issuerKey, sealedBytes },
        { unit: 'narrow', slots: 31, issuerKey, sealedBytes },
      ])
      await box.prepare('sealing', [{ unit: 'a', slots: 80, issuerKey, sealedBytes }])
      await invitations.prepare('r', [{ member: 'm', unit: 'a' }])
      await invitations.renewSecret('r', 'm', hash('secret'))
      const plans = documents.open({ name: 'plans', schema: z.strictObject({ state: z.string() }), indexes: [] })
      await plans.insert('contested', { state: 'start' })

      const racers = await Promise.all(['one', 'other'].map((racer) => startRacer(boxUri, registrarUri, racer)))
      const racing = Promise.all(racers.map((racer) => racer.run()))
      while ((await box.answersOf('sealing', 'a')).length === 0) await setTimeout(1)
      const seal = await box.seal('sealing')
      const outcomes = await racing
      const count = (part: Exclude<keyof z.infer<typeof raceOutcome>, 'leased'>, wanted: string) =>
        outcomes.flatMap((outcome) => outcome[part]).filter((outcome) => outcome === wanted).length

      expect(count('replaced', 'replaced')).toBe(1)
      expect(outcomes.map(({ leased }) => leased).toSorted()).toEqual(['acquired', 'held'])
      expect(count('issued', 'issued')).toBe(1)
      const roomy = await box.answersOf('r', 'roomy')
      expect(roomy.map(({ slotId }) => new Uint8Array(slotId))).toEqual([lockOf('one ballot', 0)])
      expect([count('oneBallot', 'stored'), count('oneBallot', 'outdated')]).toEqual([1, 59])
      expect([count('manyBallots', 'stored'), count('manyBallots', 'full')]).toEqual([31, 29])
      const narrow = await box.answersOf('r', 'narrow')
      expect(new Set(narrow.map(({ slotId }) => Buffer.from(slotId).toString('hex'))).size).toBe(31)
      expect(count('whileSealing', 'stored')).toBe(seal.count)
      expect(await box.seal('sealing')).toEqual(seal)
      await closeBox()
      await closeRegistrar()
      await dropDatabases([boxUri, registrarUri])
    })
  })

async function startRacer(boxUri: string, registrarUri: string, name: string) {
  const script = join(import.meta.dirname, 'race-in-a-process.ts')
  const racer = spawn(process.execPath, [script, boxUri, registrarUri, name, `${sealedBytes}`], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: racer.stdout })
  await once(lines, 'line')
  return {
    run: async () => {
      const outcome = once(lines, 'line')
      racer.stdin.write('go\n')
      return raceOutcome.parse(JSON.parse(String((await outcome)[0])))
    },
  }
}
