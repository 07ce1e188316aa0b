import { parentPort, workerData } from 'node:worker_threads'

// What a thread can do with its job: answer, throw, or end without a word.
if (workerData === 'throws') throw new RangeError('The job is not for this thread')
if (workerData !== 'ends') parentPort?.postMessage({ done: workerData })
process.exit(0)
