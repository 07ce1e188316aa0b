import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { fetchPublicly } from './monitor/fetch-publicly.ts'
import { keptRound } from './monitor/kept-round.ts'
import { monitorHelp, readMonitorOptions } from './monitor/options.ts'
import { watchRound } from './monitor/watch-round.ts'

// Watches that everybody is shown the same round. Ends with 0 when the round's time is over and nothing ever differed,
// with 1 on a difference, and with 2 where it could not begin.
const options = readMonitorOptions(process.argv.slice(2))
if (typeof options === 'string') stop(options)
else process.exitCode = await watch(options)

async function watch(given: Exclude<ReturnType<typeof readMonitorOptions>, string>): Promise<number> {
  const millisecond = 60_000
  return watchRound({
    ...given,
    get: fetchPublicly(given.origin),
    kept: keptRound(given.file),
    say: (line) => console.log(line),
    now: Date.now,
    // Drawn anew each time, so that nobody can tell when to show the monitor what.
    wait: () => pause(randomInt(1000, 2 * given.everyMinutes * millisecond)),
  })
}

function stop(why: string): void {
  console.error(why === 'help' ? monitorHelp : `${why}\n\n${monitorHelp}`)
  process.exitCode = why === 'help' ? 0 : 2
}
