import type { Location } from './config.ts'
import { databaseTrial, type Trial } from './start-trials.ts'
import { sqliteFile } from './sqlite-file.ts'
import * as mongo from './store/mongo/open-mongo-box.ts'
import type { BoxStores } from './store/opened-box.ts'
import * as sqlite from './store/sqlite/open-sqlite-box.ts'

const boxOptions = { windowInMilliseconds: 2 }

/** Opens the box's database where the settings say. */
export async function openBox(location: Location): Promise<BoxStores> {
  if (location.kind === 'mongo') return mongo.openBoxStores(location.uri)
  return sqlite.openBoxStores(sqliteFile(location, 'box'), boxOptions)
}

/** What can be tried of it before it is opened. */
export function boxTrial(location: Location): Trial {
  return databaseTrial({
    part: 'box',
    location,
    restsOn: ['MONGODB_BOX_URI', 'MONGODB_URI', 'DATA_FOLDER'],
    inspect: { mongo: mongo.inspectBox, sqlite: sqlite.inspectBox },
  })
}
