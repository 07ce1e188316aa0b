import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { migrate } from '../../backend/store/sqlite/migrate.ts'
import { openDatabase } from '../../backend/store/sqlite/open-database.ts'
import { openRegistrarStores } from '../../backend/store/sqlite/open-sqlite-registrar.ts'
import { registrarSchema } from '../../backend/store/sqlite/registrar-schema.ts'

const plans = { name: 'plans', schema: z.strictObject({ unit: z.string() }), indexes: ['unit'] }

it('opens a registrar file of the first version with its documents, indexes and invitations', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'varsko-registrar-'))
  const file = join(folder, 'registrar.sqlite')
  const old = openDatabase({ location: file, exclusive: false })
  migrate(old, { ...registrarSchema, migrations: registrarSchema.migrations.slice(0, 1) })
  old.exec(`CREATE INDEX "document plans unit" ON document (json_extract(body, '$."unit"')) WHERE collection = 'plans'`)
  for (const id of ['a', 'b', 'c'])
    old.run('INSERT INTO document VALUES (?, ?, 3, ?)', 'plans', id, JSON.stringify({ unit: `unit ${id}` }))
  old.run("INSERT INTO invitation_round VALUES ('r', 0)")
  old.run("INSERT INTO invitation VALUES (1, 'r', 'm', 'u', ?, 1, 0)", new Uint8Array(32))
  old.close()
  const { documents, invitations, close } = await openRegistrarStores(file)
  const opened = documents.open(plans)
  expect(await opened.get('b')).toEqual({ id: 'b', version: 3, value: { unit: 'unit b' } })
  expect((await opened.find({ unit: 'unit c' })).map(({ id }) => id)).toEqual(['c'])
  expect(await opened.insert('a', { unit: 'another' })).toBe('exists')
  expect(await opened.replace('a', 3, { unit: 'changed' })).toBe('replaced')
  expect((await opened.find()).map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c'])
  expect(await invitations.ofRound('r')).toHaveLength(1)
  await close()
  rmSync(folder, { recursive: true })
})
