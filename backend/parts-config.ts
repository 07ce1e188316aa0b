import { resolve } from 'node:path'
import { z } from 'zod'
import { isSecure, origin, readConfig, type Config, type Location, type OfficeConfig } from './config.ts'
import { readDatabaseAddress, writeDatabaseAddress } from './database-address.ts'

/** Registrar and box in one process, or this process as one of the two. */
type PartsConfig =
  | { readonly parts: 'all'; readonly config: Config }
  | { readonly parts: 'registrar'; readonly config: RegistrarConfig }
  | { readonly parts: 'box'; readonly config: BoxConfig }

/** The registrar's side alone: it is told where to reach the box, and nothing of where that keeps its data. */
export type RegistrarConfig = OfficeConfig & {
  /** Where people's browsers send answers, as manifests state it. */
  readonly boxAddress: string
  readonly control: { readonly address: string; readonly secret: string }
}

/** The box alone: it is told of no person, mail server, key or registrar's database. */
export type BoxConfig = {
  readonly port: number
  readonly listen: string
  readonly respondentOrigin: string
  readonly boxAddress: string
  readonly box: Location
  readonly control: { readonly port: number; readonly secret: string }
}

export type PartsOutcome = PartsConfig | { readonly problems: readonly string[] }

type Variables = Readonly<Record<string, string | undefined>>

const ofRegistrarOnly = [
  'OFFICE_ORIGIN',
  'KEYS_FOLDER',
  'MONGODB_URI',
  'MONGODB_KEYS_URI',
  'SMTP_URL',
  'MAIL_FROM',
  'BOX_CONTROL',
]
const ofBoxOnly = ['MONGODB_BOX_URI', 'BOX_CONTROL_PORT']
const ofTwoParts = ['BOX_ORIGIN', 'BOX_SECRET', 'BOX_CONTROL', 'BOX_CONTROL_PORT']

/**
 * Reads the settings of the part this process is, from the environment given and only from it. A setting of the other
 * part is named as wrong: what this process must not know, it is not told. All wrong settings are named at once.
 */
export function readParts(variables: Variables): PartsOutcome {
  const parts = variables['PARTS'] || 'all'
  if (parts === 'registrar') return registrarFrom(variables)
  if (parts === 'box') return boxFrom(variables)
  if (parts !== 'all') return { problems: ['PARTS: must be all, registrar or box'] }
  const outcome = readConfig(variables)
  const foreign = named(variables, ofTwoParts).map(
    (name) => `${name}: is for a box in a process of its own; leave it out`,
  )
  if (foreign.length > 0) return { problems: [...foreign, ...('problems' in outcome ? outcome.problems : [])] }
  return 'problems' in outcome ? outcome : { parts, config: outcome.config }
}

const secret = z
  .string({ error: 'is missing; give registrar and box the same one' })
  .min(32, 'must be at least 32 characters that nobody can guess')

const reachable = origin.refine(
  (address) => isSecure(new URL(address)),
  'must start with https:// outside this machine, or whoever listens there can do what the registrar can',
)

const registrarSettings = z.object({
  BOX_ORIGIN: reachable.optional(),
  BOX_CONTROL: z
    .string({ error: 'is missing; name the address at which the box answers the registrar' })
    .pipe(reachable),
  BOX_SECRET: secret,
})

function registrarFrom(variables: Variables): PartsOutcome {
  const parsed = registrarSettings.safeParse(withoutEmpty(variables))
  const outcome = readConfig({ ...variables, MONGODB_BOX_URI: undefined })
  const problems = [
    ...named(variables, ofBoxOnly).map((name) => `${name}: belongs to the box; the registrar must not know it`),
    ...('problems' in outcome ? outcome.problems : []),
    ...problemsOf(parsed),
  ]
  if (!parsed.success || 'problems' in outcome || problems.length > 0) return { problems }
  const { box: _, ...config } = outcome.config
  const { BOX_ORIGIN, BOX_CONTROL: address, BOX_SECRET } = parsed.data
  const boxAddress = boxAddressFrom(BOX_ORIGIN, config.respondentOrigin)
  return { parts: 'registrar', config: { ...config, boxAddress, control: { address, secret: BOX_SECRET } } }
}

const portNumber = 'must be a whole number from 0 to 65535'
const port = z.coerce.number(portNumber).int(portNumber).min(0, portNumber).max(65_535, portNumber)

const boxSettings = z.object({
  PORT: port.default(4320),
  LISTEN: z.string().default('127.0.0.1'),
  RESPONDENT_ORIGIN: z
    .string({ error: 'is missing; name the address of the pages that answers come from' })
    .pipe(reachable),
  BOX_ORIGIN: reachable.optional(),
  BOX_CONTROL_PORT: port.default(4321),
  BOX_SECRET: secret,
  DATA_FOLDER: z.string().default('data-box'),
  MONGODB_BOX_URI: z
    .string()
    .refine((address) => readDatabaseAddress(address), 'must be an address such as mongodb://SERVER/DATABASE')
    .optional(),
})

function boxFrom(variables: Variables): PartsOutcome {
  const parsed = boxSettings.safeParse(withoutEmpty(variables))
  const problems = [
    ...named(variables, ofRegistrarOnly).map((name) => `${name}: belongs to the registrar; the box must not know it`),
    ...problemsOf(parsed),
  ]
  if (!parsed.success || problems.length > 0) return { problems }
  const settings = parsed.data
  return {
    parts: 'box',
    config: {
      port: settings.PORT,
      listen: settings.LISTEN,
      respondentOrigin: settings.RESPONDENT_ORIGIN,
      boxAddress: boxAddressFrom(settings.BOX_ORIGIN, settings.RESPONDENT_ORIGIN),
      box: boxLocation(settings),
      control: { port: settings.BOX_CONTROL_PORT, secret: settings.BOX_SECRET },
    },
  }
}

function boxLocation({ MONGODB_BOX_URI, DATA_FOLDER }: z.infer<typeof boxSettings>): Location {
  const address = MONGODB_BOX_URI && readDatabaseAddress(MONGODB_BOX_URI)
  return address
    ? { kind: 'mongo', uri: writeDatabaseAddress(address) }
    : { kind: 'sqlite', folder: resolve(DATA_FOLDER) }
}

/** Without an address of its own the box is reached on the respondents' host, by whatever stands in front of both. */
function boxAddressFrom(boxOrigin: string | undefined, respondentOrigin: string): string {
  return boxOrigin === undefined || boxOrigin === respondentOrigin ? 'here' : boxOrigin
}

function named(variables: Variables, names: readonly string[]): readonly string[] {
  return names.filter((name) => variables[name])
}

function problemsOf(parsed: z.ZodSafeParseResult<unknown>): readonly string[] {
  return parsed.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? []
}

function withoutEmpty(variables: Variables): Record<string, string> {
  return Object.fromEntries(Object.entries(variables).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}
