import { readParts, type PartsOutcome } from './parts-config.ts'
import { problemsOf, type Trial } from './start-trials.ts'
import { stopStart } from './terminal.ts'

const outcome = readParts(process.env)
if ('problems' in outcome)
  stopStart([...outcome.problems, ...(await problemsOf(await trialsOf(outcome), outcome.draft?.wrong))])
// Loaded for the part this process is, so that the box's never holds the registrar's code, nor the other way round.
else if (outcome.parts === 'box') await (await import('./start-box.ts')).startBox(outcome.config)
else if (outcome.parts === 'registrar') await (await import('./start-registrar.ts')).startRegistrar(outcome.config)
else await (await import('./start-all.ts')).startAll(outcome.config)

/** What does not rest on a wrong setting is tried all the same, so that every problem stands in one list. */
async function trialsOf({
  draft,
}: Extract<PartsOutcome, { readonly problems: readonly string[] }>): Promise<readonly Trial[]> {
  if (!draft) return []
  if (draft.parts === 'box') return (await import('./start-box.ts')).trialsOfBox(draft.config)
  if (draft.parts === 'registrar') return (await import('./start-registrar.ts')).trialsOfRegistrar(draft.config)
  return (await import('./start-all.ts')).trialsOfAll(draft.config)
}
