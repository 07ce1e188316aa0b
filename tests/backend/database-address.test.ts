import { MongoClient } from 'mongodb'
import { describe, expect, it } from 'vitest'
import { besides, isSameDatabase, readDatabaseAddress, writeDatabaseAddress } from '../../backend/database-address.ts'
import { databaseUri } from '../support/database-uri.ts'

const read = (address: string) => {
  const parts = readDatabaseAddress(address)
  if (!parts) throw new Error('no address')
  return parts
}

/** How the driver itself understands an address; it connects to nothing. */
function asDriverReads(address: string) {
  const client = new MongoClient(address)
  const { hosts, replicaSet, credentials } = client.options
  return {
    database: client.db().databaseName,
    hosts: hosts.map(String),
    replicaSet,
    signsInWith: credentials?.source,
  }
}

describe('the address of a MongoDB database', () => {
  it('may name every member of a replica set, and stays as it was', () => {
    const address = 'mongodb://a.example:27017,b.example:27018,c.example/work?replicaSet=x&w=majority'
    expect(writeDatabaseAddress(read(address))).toBe(address)
    expect(asDriverReads(databaseUri(address, 'one'))).toMatchObject({
      database: 'one',
      hosts: ['a.example:27017', 'b.example:27018', 'c.example:27017'],
      replicaSet: 'x',
    })
  })

  it.each([
    'mongodb://a,b,c/work?replicaSet=x',
    'mongodb://user:p%40ss@a,b:27018/work?replicaSet=x',
    'mongodb://user:p%40ss@a,b/work?authSource=other',
    'mongodb://user:p%40ss@a,b?replicaSet=x',
    'mongodb://user:p%40ss@a',
    'mongodb://user:p%40ss@a/',
    'mongodb://user:p%40ss@[::1]:27018,a/?replicaSet=x',
  ])('leads the box to the same servers and signs in where the driver does: %s', (address) => {
    const given = asDriverReads(address)
    const database = new URL(address.replace(/,[^/?]*/, '')).pathname.slice(1) || 'varsko'
    expect(asDriverReads(writeDatabaseAddress(read(address)))).toEqual({ ...given, database })
    expect(asDriverReads(besides(read(address), 'box'))).toEqual({ ...given, database: `${database}-box` })
  })

  it('is the same database whichever members are named, whoever signs in', () => {
    const one = read('mongodb://u:p@a.example,b.example:27017/work?replicaSet=x')
    expect(isSameDatabase(one, read('mongodb://B.example,A.example/work'))).toBe(true)
    expect(isSameDatabase(one, read('mongodb://c.example,a.example/work?replicaSet=x'))).toBe(true)
    expect(isSameDatabase(one, read('mongodb://a.example,b.example/other'))).toBe(false)
    expect(isSameDatabase(one, read('mongodb://c.example/work'))).toBe(false)
  })

  it('is none where it names no server', () => {
    for (const address of [
      '',
      'a.example/work',
      'postgres://a/work',
      'mongodb://',
      'mongodb:///work',
      'mongodb://a/b/c',
    ])
      expect(readDatabaseAddress(address)).toBeUndefined()
  })
})
