import { readParts } from './parts-config.ts'
import { stopStart } from './terminal.ts'

const outcome = readParts(process.env)
if ('problems' in outcome) stopStart(outcome.problems)
// Loaded for the part this process is, so that the box's never holds the registrar's code, nor the other way round.
else if (outcome.parts === 'box') await (await import('./start-box.ts')).startBox(outcome.config)
else if (outcome.parts === 'registrar') await (await import('./start-registrar.ts')).startRegistrar(outcome.config)
else await (await import('./start-all.ts')).startAll(outcome.config)
