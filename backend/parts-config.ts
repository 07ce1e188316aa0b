import { resolve } from 'node:path'
import { z } from 'zod'
import {
  isSecure,
  mongoLocation,
  origin,
  readConfig,
  type Config,
  type Draft,
  type Location,
  type OfficeConfig,
} from './config.ts'
import { readDatabaseAddress } from './database-address.ts'
import { given, readSettings, type Variables } from './read-settings.ts'

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

/** What is wrong; and what can be tried all the same, where it is known which part this process is. */
type WrongParts = {
  readonly problems: readonly string[]
  readonly draft?:
    | ({ readonly parts: 'all' } & Draft<Config>)
    | ({ readonly parts: 'registrar' } & Draft<RegistrarConfig>)
    | ({ readonly parts: 'box' } & Draft<BoxConfig>)
}

export type PartsOutcome = PartsConfig | WrongParts

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
  return allFrom(variables)
}

function allFrom(variables: Variables): PartsOutcome {
  const outcome = readConfig(variables)
  const foreign = given(variables, ofTwoParts).map(
    (name) => `${name}: is for a box in a process of its own; leave it out`,
  )
  if ('problems' in outcome)
    return { problems: [...foreign, ...outcome.problems], draft: { parts: 'all', ...outcome.draft } }
  const { config } = outcome
  if (foreign.length > 0) return { problems: foreign, draft: { parts: 'all', config, wrong: new Set() } }
  return { parts: 'all', config }
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

const anyControl = { BOX_CONTROL: 'http://127.0.0.1:4321', BOX_SECRET: '?'.repeat(32) }

function registrarFrom(variables: Variables): PartsOutcome {
  const read = readSettings(registrarSettings, variables, anyControl)
  const outcome = readConfig({ ...variables, MONGODB_BOX_URI: undefined })
  const problems = [
    ...given(variables, ofBoxOnly).map((name) => `${name}: belongs to the box; the registrar must not know it`),
    ...('problems' in outcome ? outcome.problems : []),
    ...read.problems,
  ]
  const { config: whole, wrong } = 'problems' in outcome ? outcome.draft : { ...outcome, wrong: new Set<string>() }
  const { box: _, ...office } = whole
  const { BOX_ORIGIN, BOX_CONTROL: address, BOX_SECRET } = read.values
  const boxAddress = boxAddressFrom(BOX_ORIGIN, office.respondentOrigin)
  const config = { ...office, boxAddress, control: { address, secret: BOX_SECRET } }
  return decided({ parts: 'registrar', config }, { problems, wrong: wrong.union(read.wrong) })
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

const anyRespondents = { RESPONDENT_ORIGIN: 'http://127.0.0.1:4310', BOX_SECRET: '?'.repeat(32) }

function boxFrom(variables: Variables): PartsOutcome {
  const { values: settings, wrong, ...read } = readSettings(boxSettings, variables, anyRespondents)
  const isOnePort = settings.PORT === settings.BOX_CONTROL_PORT && settings.PORT !== 0
  const problems = [
    ...given(variables, ofRegistrarOnly).map((name) => `${name}: belongs to the registrar; the box must not know it`),
    ...read.problems,
    ...(isOnePort ? ['BOX_CONTROL_PORT: must be another port than PORT'] : []),
  ]
  const config = {
    port: settings.PORT,
    listen: settings.LISTEN,
    respondentOrigin: settings.RESPONDENT_ORIGIN,
    boxAddress: boxAddressFrom(settings.BOX_ORIGIN, settings.RESPONDENT_ORIGIN),
    box: boxLocation(settings),
    control: { port: settings.BOX_CONTROL_PORT, secret: settings.BOX_SECRET },
  }
  return decided({ parts: 'box', config }, { problems, wrong })
}

type OnePart = Extract<PartsConfig, { readonly parts: 'registrar' | 'box' }>

function decided(
  part: OnePart,
  { problems, wrong }: { readonly problems: readonly string[]; readonly wrong: ReadonlySet<string> },
): PartsOutcome {
  return problems.length > 0 ? { problems, draft: { ...part, wrong } } : part
}

function boxLocation({ MONGODB_BOX_URI, DATA_FOLDER }: z.infer<typeof boxSettings>): Location {
  const address = MONGODB_BOX_URI ? readDatabaseAddress(MONGODB_BOX_URI) : undefined
  const files = { kind: 'sqlite', folder: resolve(DATA_FOLDER), setting: 'DATA_FOLDER' } as const
  return mongoLocation('MONGODB_BOX_URI', address) ?? files
}

/** Without an address of its own the box is reached on the respondents' host, by whatever stands in front of both. */
function boxAddressFrom(boxOrigin: string | undefined, respondentOrigin: string): string {
  return boxOrigin === undefined || boxOrigin === respondentOrigin ? 'here' : boxOrigin
}
