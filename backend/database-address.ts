const form = /^(?<server>mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/(?<database>[^/?]*))?(?:\?(?<options>.*))?$/

export type DatabaseAddress = { readonly server: string; readonly database: string; readonly options: string }

/**
 * The parts of a MongoDB address, or undefined where it is none. Not read as a URL: an address that names the members of a
 * replica set is none. Without a name the database is `varsko`, and whoever signs in still does so where MongoDB looks
 * for users when no database is named.
 */
export function readDatabaseAddress(address: string): DatabaseAddress | undefined {
  const { server = '', database = '', options = '' } = form.exec(address)?.groups ?? {}
  if (server === '') return undefined
  if (database !== '') return { server, database, options }
  return { server, database: 'varsko', options: joined(options, signInWhere({ server, database: 'admin', options })) }
}

/** The same server and, in what its name ends with, another database. Whoever signs in still does so where they did. */
export function besides(address: DatabaseAddress, ending: string): string {
  return writeDatabaseAddress({
    ...address,
    database: `${address.database}-${ending}`,
    options: joined(address.options, signInWhere(address)),
  })
}

export function writeDatabaseAddress({ server, database, options }: DatabaseAddress): string {
  return `${server}/${database}${options === '' ? '' : `?${options}`}`
}

/**
 * Whether two addresses lead to one database, whoever signs in and with whatever options. One server in common is enough:
 * an address need not name every member of a replica set.
 */
export function isSameDatabase(one: DatabaseAddress, other: DatabaseAddress): boolean {
  return one.database === other.database && !hostsOf(one).isDisjointFrom(hostsOf(other))
}

/** MongoDB looks a user up in the database an address names, unless told; with `+srv` the server's own record tells. */
function signInWhere({ server, database, options }: DatabaseAddress): string {
  const isTold = !server.includes('@') || server.startsWith('mongodb+srv:') || /(^|&)authSource=/i.test(options)
  return isTold ? '' : `authSource=${database}`
}

function joined(...options: readonly string[]): string {
  return options.filter((option) => option !== '').join('&')
}

function hostsOf({ server }: DatabaseAddress): ReadonlySet<string> {
  const hosts = server.slice(Math.max(server.lastIndexOf('@'), server.lastIndexOf('/')) + 1)
  const named = hosts.toLowerCase().split(',')
  return new Set(named.map((host) => (/:\d+$/.test(host) ? host : `${host}:27017`)))
}
