import { join, resolve } from 'node:path'
import { z } from 'zod'
import {
  besides,
  isSameDatabase,
  readDatabaseAddress,
  writeDatabaseAddress,
  type DatabaseAddress,
} from './database-address.ts'
import { isSmtpAddress } from './address-of-smtp.ts'
import { readSettings, type ReadSettings, type Variables } from './read-settings.ts'

const mongoAddress = z
  .string()
  .transform((address, context) => {
    const read = readDatabaseAddress(address)
    if (read) return read
    context.addIssue('must be an address such as mongodb://SERVER/DATABASE or mongodb+srv://SERVER/DATABASE')
    return z.NEVER
  })
  .optional()

export const origin = z
  .url({ error: 'must be an address such as https://answer.example.dk', abort: true })
  .refine(
    (address) => new URL(address).origin === address,
    'must be an address without a path, such as https://answer.example.dk',
  )

const port = 'must be a whole number from 0 to 65535'

const environment = z.object({
  PORT: z.coerce.number(port).int(port).min(0, port).max(65_535, port).default(4310),
  LISTEN: z.string().default('127.0.0.1'),
  RESPONDENT_ORIGIN: origin.optional(),
  OFFICE_ORIGIN: origin.optional(),
  DATA_FOLDER: z.string().default('data'),
  KEYS_FOLDER: z.string().optional(),
  MONGODB_URI: mongoAddress,
  MONGODB_BOX_URI: mongoAddress,
  MONGODB_KEYS_URI: mongoAddress,
  SMTP_URL: z
    .string()
    .refine(
      isSmtpAddress,
      'must be an address such as smtps://USER:PASSWORD@mail.example.dk, with @ written as %40 in it',
    )
    .optional(),
  MAIL_FROM: z.email('must be an e-mail address').default('varsko@localhost.invalid'),
})

/** Where one part keeps its data: a MongoDB database, or SQLite files in a folder; and the setting that says so. */
export type Location =
  | { readonly kind: 'mongo'; readonly uri: string; readonly setting: string }
  | { readonly kind: 'sqlite'; readonly folder: string; readonly setting: string }

export type Config = {
  readonly port: number
  readonly listen: string
  readonly respondentOrigin: string
  readonly officeOrigin: string
  readonly registrar: Location
  readonly box: Location
  readonly keys: Location
  readonly mail: { readonly kind: 'smtp'; readonly url: string } | { readonly kind: 'folder'; readonly folder: string }
  readonly mailFrom: string
}

/** What the registrar's side, the office included, is told: everything but where a box keeps its data. */
export type OfficeConfig = Omit<Config, 'box'>

/** Settings of which some are wrong: what does not rest on those can be tried all the same. */
export type Draft<Of> = { readonly config: Of; readonly wrong: ReadonlySet<string> }

export type ConfigOutcome =
  | { readonly config: Config }
  | { readonly problems: readonly string[]; readonly draft: Draft<Config> }

/**
 * Reads every setting from the environment given, and only from it. All wrong settings are named at once, each with
 * what to do; nothing of a value is repeated, since an address of a database may hold a password.
 */
export function readConfig(variables: Variables): ConfigOutcome {
  const read = readSettings(environment, variables)
  const problems = [...read.problems, ...contradictions(read)]
  const config = configFrom(read.values)
  return problems.length > 0 ? { problems, draft: { config, wrong: read.wrong } } : { config }
}

type Environment = z.infer<typeof environment>

/** Between settings that are right one by one. */
function contradictions({ values, wrong }: ReadSettings<Environment>): readonly string[] {
  const { respondentOrigin, officeOrigin } = origins(values)
  const named = [
    ['RESPONDENT_ORIGIN', respondentOrigin],
    ['OFFICE_ORIGIN', officeOrigin],
  ] as const
  const right = named.filter(([name]) => !wrong.has(name))
  const isOneHost = right.length === 2 && new URL(respondentOrigin).hostname === new URL(officeOrigin).hostname
  const missesRegistrar = values.MONGODB_BOX_URI && !values.MONGODB_URI && !wrong.has('MONGODB_URI')
  return [
    ...(isOneHost
      ? ['RESPONDENT_ORIGIN and OFFICE_ORIGIN: must have two different host names, since cookies ignore ports']
      : []),
    ...right
      .filter(([, address]) => !isSecure(new URL(address)))
      .map(([name]) => `${name}: must start with https:// outside this machine, or browsers refuse the encryption`),
    ...sharedDatabases(values),
    ...(missesRegistrar ? ['MONGODB_URI: is missing; the box has a MongoDB database and the registrar has none'] : []),
  ]
}

/** Registrar, box and keys never share a database: what lies in two of them together could be joined or opened. */
function sharedDatabases(settings: Environment): readonly string[] {
  const registrar = settings.MONGODB_URI
  const box = settings.MONGODB_BOX_URI ?? (registrar && readDatabaseAddress(besides(registrar, 'box')))
  const named = [
    ['MONGODB_URI', registrar],
    ['MONGODB_BOX_URI', box],
    ['MONGODB_KEYS_URI', settings.MONGODB_KEYS_URI],
  ] as const
  return named.flatMap(([name, address], place) =>
    named
      .slice(0, place)
      .filter(([, earlier]) => address && earlier && isSameDatabase(address, earlier))
      .map(([earlierName]) => `${name}: must be another database than ${earlierName}`),
  )
}

export function isSecure(address: URL): boolean {
  return address.protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(address.hostname)
}

function origins(settings: Environment) {
  return {
    respondentOrigin: settings.RESPONDENT_ORIGIN ?? `http://127.0.0.1:${settings.PORT}`,
    officeOrigin: settings.OFFICE_ORIGIN ?? `http://localhost:${settings.PORT}`,
  }
}

function configFrom(settings: Environment): Config {
  const folder = resolve(settings.DATA_FOLDER)
  const files = { kind: 'sqlite', folder, setting: 'DATA_FOLDER' } as const
  const keyFiles = settings.KEYS_FOLDER
    ? ({ kind: 'sqlite', folder: resolve(settings.KEYS_FOLDER), setting: 'KEYS_FOLDER' } as const)
    : { ...files, folder: join(folder, 'keys') }
  return {
    port: settings.PORT,
    listen: settings.LISTEN,
    ...origins(settings),
    registrar: mongoLocation('MONGODB_URI', settings.MONGODB_URI) ?? files,
    box: mongoLocation('MONGODB_BOX_URI', settings.MONGODB_BOX_URI) ?? boxBeside(settings.MONGODB_URI) ?? files,
    keys: mongoLocation('MONGODB_KEYS_URI', settings.MONGODB_KEYS_URI) ?? keyFiles,
    mail: settings.SMTP_URL
      ? { kind: 'smtp', url: settings.SMTP_URL }
      : { kind: 'folder', folder: join(folder, 'mail') },
    mailFrom: settings.MAIL_FROM,
  }
}

export function mongoLocation(setting: string, address: DatabaseAddress | undefined): Location | undefined {
  return address && { kind: 'mongo', uri: writeDatabaseAddress(address), setting }
}

/** An installation that names one MongoDB only has the box on the same server, in a database of its own. */
function boxBeside(registrar: DatabaseAddress | undefined): Location | undefined {
  return registrar && { kind: 'mongo', uri: besides(registrar, 'box'), setting: 'MONGODB_URI' }
}
