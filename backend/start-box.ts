import { composeBoxControl } from './compose-box-control.ts'
import { composeBoxSide } from './compose-box-side.ts'
import { boxTrial, openBox } from './compose-box-stores.ts'
import { listen } from './listen.ts'
import { crossOrigin } from './middleware/cross-origin.ts'
import { openingProblems } from './opening-problems.ts'
import type { BoxConfig } from './parts-config.ts'
import { boxOnly } from './routes/box-only.ts'
import { stopOnSignal, usualRunning } from './running.ts'
import { portTrial, problemsOf, type Trial } from './start-trials.ts'
import type { BoxStores } from './store/opened-box.ts'
import { reportKind as report, say, stopStart } from './terminal.ts'

/** The box alone: one port for people's browsers, one for the registrar's closing job. It runs no job of its own. */
export async function startBox(config: BoxConfig, { clock } = usualRunning): Promise<void> {
  const found = await problemsOf(trialsOfBox(config))
  if (found.length > 0) return stopStart(found)
  const opening = openBox(config.box)
  const problems = await openingProblems([{ opening, location: config.box }])
  if (problems.length > 0) return stopStart(problems)
  const stores = await opening
  const box = composeBoxSide({ stores, address: config.boxAddress, clock, report })
  const answers = crossOrigin(boxOnly(box.listener), config.respondentOrigin)
  const control = composeBoxControl(box.rounds, { secret: config.control.secret, report })
  await listenOnBoth(config, { answers, control, stores })
}

/** What can be tried before anything is made. */
export function trialsOfBox({ port, listen: host, control, box }: BoxConfig): readonly Trial[] {
  return [
    portTrial({ port, host }),
    portTrial({ port: control.port, host, setting: 'BOX_CONTROL_PORT' }),
    boxTrial(box),
  ]
}

type Listeners = {
  readonly answers: Parameters<typeof listen>[0]
  readonly control: Parameters<typeof listen>[0]
  readonly stores: BoxStores
}

async function listenOnBoth(config: BoxConfig, { answers, control, stores }: Listeners): Promise<void> {
  const onAnswers = await listen(answers, { port: config.port, host: config.listen })
  const onControl = await listen(control, {
    port: config.control.port,
    host: config.listen,
    setting: 'BOX_CONTROL_PORT',
  })
  const stop = async () => {
    for (const one of [onAnswers, onControl]) if ('stop' in one) await one.stop()
    await stores.close()
  }
  const problems = [onAnswers, onControl].flatMap((one) => ('problem' in one ? [one.problem] : []))
  if (problems.length > 0) {
    await stop()
    stopStart(problems)
    return
  }
  say(`Varsko listens. This is the box; answers come from ${config.respondentOrigin}`)
  stopOnSignal(stop)
}
