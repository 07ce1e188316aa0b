import { readDatabaseAddress, writeDatabaseAddress } from '../../backend/database-address.ts'

/** The address of one database of a MongoDB server or a replica set. */
export function databaseUri(server: string, database: string): string {
  const address = readDatabaseAddress(server)
  if (!address) throw new Error('MONGODB_URI is no address of a MongoDB server')
  return writeDatabaseAddress({ ...address, database })
}
