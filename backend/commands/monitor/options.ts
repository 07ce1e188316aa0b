import { parseArgs } from 'node:util'
import { parseFingerprint } from '../../contract/sealed-box/fingerprint.ts'
import { identifierBytes } from '../../contract/sealed-box/place.ts'

export const monitorHelp = `npm run monitor -- URL [--fingerprint LETTERS] [--file PATH] [--every MINUTES] [--once]

Fetches the public facts of a round at random times, as any page does, and says loudly when they ever differ.

  URL            the round's public page, https://svar.example.dk/round#ROUND; without #ROUND the one that is open
  --fingerprint  as it stands on the representative's notice; without it the first one seen is kept, and must be compared
  --file         what is kept between runs (varsko-monitor.json)
  --every        minutes between two looks on average (30)
  --once         looks once and ends

Ends with 0 when nothing differed, 1 when something did, 2 when it could not look.`

export type MonitorOptions = {
  readonly origin: string
  /** 22 letters; undefined for the round that is open. */
  readonly round: string | undefined
  /** 26 letters. */
  readonly fingerprint: string | undefined
  readonly file: string
  readonly everyMinutes: number
  readonly once: boolean
}

/** `help`, or in a sentence what is wrong. */
export function readMonitorOptions(args: readonly string[]): MonitorOptions | string {
  const parsed = parsedArgs(args)
  if (typeof parsed === 'string') return parsed
  const { values, positionals } = parsed
  if (values.help) return 'help'
  const page = readPage(positionals)
  if (typeof page === 'string') return page
  const fingerprint = values.fingerprint && parseFingerprint(values.fingerprint)
  if (values.fingerprint !== undefined && !fingerprint) return 'A fingerprint has 26 letters and digits.'
  const everyMinutes = Number(values.every)
  if (!(everyMinutes >= 1)) return '--every takes minutes, 1 or more.'
  return { ...page, fingerprint, file: values.file, everyMinutes, once: values.once }
}

function readPage([url = '', ...more]: readonly string[]): Pick<MonitorOptions, 'origin' | 'round'> | string {
  if (!URL.canParse(url) || !/^https?:/.test(url) || more.length > 0) return 'Give the address of one public page.'
  const { origin, hash } = new URL(url)
  const round = hash.slice(1)
  if (round !== '' && !identifierBytes(round)) return 'What follows # in the address is no round.'
  return { origin, round: round === '' ? undefined : round }
}

function parsedArgs(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        fingerprint: { type: 'string' },
        file: { type: 'string', default: 'varsko-monitor.json' },
        every: { type: 'string', default: '30' },
        once: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    return error instanceof Error ? error.message : 'The options are wrong.'
  }
}
