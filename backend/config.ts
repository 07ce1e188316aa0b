import { join, resolve } from 'node:path'
import { z } from 'zod'

const mongoUri = z
  .string()
  .regex(/^mongodb(\+srv)?:\/\//, 'must start with mongodb:// or mongodb+srv://')
  .optional()

const origin = z
  .url('must be an address such as https://answer.example.dk')
  .refine(
    (address) => new URL(address).origin === address,
    'must be an address without a path, such as https://answer.example.dk',
  )

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4310),
  LISTEN: z.string().default('127.0.0.1'),
  RESPONDENT_ORIGIN: origin.optional(),
  OFFICE_ORIGIN: origin.optional(),
  DATA_FOLDER: z.string().default('data'),
  KEYS_FOLDER: z.string().optional(),
  MONGODB_URI: mongoUri,
  MONGODB_BOX_URI: mongoUri,
  MONGODB_KEYS_URI: mongoUri,
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.email('must be an e-mail address').default('varsko@localhost.invalid'),
})

/** Where one part keeps its data: a MongoDB database, or SQLite files in a folder. */
export type Location =
  | { readonly kind: 'mongo'; readonly uri: string }
  | { readonly kind: 'sqlite'; readonly folder: string }

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

export type ConfigOutcome = { readonly config: Config } | { readonly problems: readonly string[] }

/**
 * Reads every setting from the environment given, and only from it. All wrong settings are named at once, each with
 * what to do; nothing of a value is repeated, since an address of a database may hold a password.
 */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): ConfigOutcome {
  const parsed = environment.safeParse(withoutEmpty(variables))
  if (!parsed.success)
    return { problems: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) }
  const problems = contradictions(parsed.data)
  return problems.length > 0 ? { problems } : { config: configFrom(parsed.data) }
}

type Environment = z.infer<typeof environment>

function contradictions(settings: Environment): string[] {
  const { respondentOrigin, officeOrigin } = origins(settings)
  const problems: string[] = []
  if (new URL(respondentOrigin).hostname === new URL(officeOrigin).hostname)
    problems.push('RESPONDENT_ORIGIN and OFFICE_ORIGIN: must have two different host names, since cookies ignore ports')
  for (const [name, address] of [
    ['RESPONDENT_ORIGIN', respondentOrigin],
    ['OFFICE_ORIGIN', officeOrigin],
  ] as const)
    if (!isSecure(new URL(address)))
      problems.push(`${name}: must start with https:// outside this machine, or browsers refuse the encryption`)
  if (settings.MONGODB_BOX_URI && settings.MONGODB_BOX_URI === settings.MONGODB_URI)
    problems.push('MONGODB_BOX_URI: must be another database than MONGODB_URI')
  if (settings.MONGODB_BOX_URI && !settings.MONGODB_URI)
    problems.push('MONGODB_URI: is missing; the box has a MongoDB database and the registrar has none')
  return problems
}

function isSecure(address: URL): boolean {
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
  const keysFolder = settings.KEYS_FOLDER ? resolve(settings.KEYS_FOLDER) : join(folder, 'keys')
  const uri = settings.MONGODB_URI
  return {
    port: settings.PORT,
    listen: settings.LISTEN,
    ...origins(settings),
    registrar: uri ? { kind: 'mongo', uri } : { kind: 'sqlite', folder },
    box: uri ? { kind: 'mongo', uri: settings.MONGODB_BOX_URI ?? besides(uri, 'box') } : { kind: 'sqlite', folder },
    keys: settings.MONGODB_KEYS_URI
      ? { kind: 'mongo', uri: settings.MONGODB_KEYS_URI }
      : { kind: 'sqlite', folder: keysFolder },
    mail: settings.SMTP_URL
      ? { kind: 'smtp', url: settings.SMTP_URL }
      : { kind: 'folder', folder: join(folder, 'mail') },
    mailFrom: settings.MAIL_FROM,
  }
}

/** The same server and another database name, for an installation that names one MongoDB only. */
function besides(uri: string, part: string): string {
  const address = new URL(uri)
  const name = address.pathname.replace(/^\//, '') || 'varsko'
  address.pathname = `/${name}-${part}`
  return address.href
}

function withoutEmpty(variables: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(variables).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}
