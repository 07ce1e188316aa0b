import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { typesetPdf } from './typeset-pdf.ts'

const layout = z.strictObject({ main: z.string(), model: z.string() })

parentPort?.postMessage(typesetPdf(layout.parse(workerData)))
