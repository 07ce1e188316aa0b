import { Worker } from 'node:worker_threads'
import type { Comment } from '../../contract/sealed-box/comment.ts'

/** One simulated employee's turn: the link in the mail, and what is answered. */
export type AnswerTask = {
  readonly link: string
  readonly sheet: readonly (number | null)[]
  /** One for each comment question; those left out are blank. */
  readonly comments?: readonly Comment[]
}

const workers = 2

/** `now` is the example's own time. Sends all answers through the respondents' API from threads of their own. Rejects when one of them fails. */
export async function answerAsEmployees(
  tasks: readonly AnswerTask[],
  { now, onAnswered }: { readonly now: number; readonly onAnswered: (answered: number) => void },
): Promise<void> {
  let answered = 0
  const shares = Array.from({ length: workers }, (_, place) => tasks.filter((__, index) => index % workers === place))
  await Promise.all(shares.map((share) => runWorker({ now, tasks: share }, () => onAnswered((answered += 1)))))
}

type Share = { readonly now: number; readonly tasks: readonly AnswerTask[] }

function runWorker(share: Share, onAnswered: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('respondent-worker.ts', import.meta.url), { workerData: share })
    worker.on('message', onAnswered)
    worker.on('error', reject)
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error('An employee of the example gave up'))))
  })
}
