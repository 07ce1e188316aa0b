const form = /^(?<server>mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/(?<database>[^/?]*))?(?:\?(?<options>.*))?$/

export type DatabaseAddress = { readonly server: string; readonly database: string; readonly options: string }

/**
 * The parts of a MongoDB address, or undefined where it is none. Not read as a URL: an address that names the members of a
 * replica set is none. Without a name the database is `varsko`.
 */
export function readDatabaseAddress(address: string): DatabaseAddress | undefined {
  const groups = form.exec(address)?.groups
  if (!groups) return undefined
  return { server: groups['server'] ?? '', database: groups['database'] || 'varsko', options: groups['options'] ?? '' }
}

/** The same server and, in what its name ends with, another database. Whoever signs in still does so where they did. */
export function besides(address: DatabaseAddress, ending: string): string {
  return writeDatabaseAddress({
    ...address,
    database: `${address.database}-${ending}`,
    options: [address.options, signInWhere(address)].filter((part) => part !== '').join('&'),
  })
}

export function writeDatabaseAddress({ server, database, options }: DatabaseAddress): string {
  return `${server}/${database}${options === '' ? '' : `?${options}`}`
}

/** Whether two addresses lead to one database, whoever signs in and with whatever options. */
export function isSameDatabase(one: DatabaseAddress, other: DatabaseAddress): boolean {
  return one.database === other.database && hostsOf(one) === hostsOf(other)
}

/** MongoDB looks a user up in the database an address names, unless told; with `+srv` the server's own record tells. */
function signInWhere({ server, database, options }: DatabaseAddress): string {
  const isTold = !server.includes('@') || server.startsWith('mongodb+srv:') || /(^|&)authSource=/i.test(options)
  return isTold ? '' : `authSource=${database}`
}

function hostsOf({ server }: DatabaseAddress): string {
  const hosts = server.slice(Math.max(server.lastIndexOf('@'), server.lastIndexOf('/')) + 1)
  return hosts
    .toLowerCase()
    .split(',')
    .map((host) => (/:\d+$/.test(host) ? host : `${host}:27017`))
    .toSorted()
    .join()
}
