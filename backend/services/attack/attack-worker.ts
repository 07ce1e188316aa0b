import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { releaseRecord } from '../../domain/release.ts'
import { attackReleases } from './attack-releases.ts'

const records = z.array(releaseRecord).parse(workerData)
parentPort?.postMessage(await attackReleases(records))
