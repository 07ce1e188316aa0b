/** Runs the due jobs again and again, never two at a time; `stop` waits for the one that is running. */
export function startJobsLoop(
  runDueJobs: () => Promise<void>,
  everyMilliseconds: number,
): { readonly stop: () => Promise<void> } {
  let running: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  const turn = () => {
    running = runDueJobs().finally(() => {
      if (!isStopped) timer = setTimeout(turn, everyMilliseconds)
    })
  }
  turn()
  return {
    stop: async () => {
      isStopped = true
      clearTimeout(timer)
      await running
    },
  }
}
