import { solveWork } from '../../backend/contract/sealed-box/solve-work.ts'
import type { WorkOrder } from './do-work.ts'

addEventListener('message', ({ data }: MessageEvent<WorkOrder>) => {
  void solveWork(data.subject, data.work).then((stamp) => postMessage(stamp))
})
