const sqliteBusy = 5
const takeAnotherFolder = 'name another folder, or make this one writable for the user that starts Varsko'

const inWords: Readonly<Record<string, string>> = {
  EACCES: `may not be written to; ${takeAnotherFolder}`,
  EPERM: `may not be written to; ${takeAnotherFolder}`,
  EROFS: `is on a disk that takes no writes; ${takeAnotherFolder}`,
  ENOENT: `cannot be made; ${takeAnotherFolder}`,
  ENOTDIR: 'is a file, or lies below one; name a folder',
  EEXIST: 'is a file, or lies below one; name a folder',
  ENOSPC: 'lies on a full disk; make room or name another folder',
  MongoServerSelectionError: 'no MongoDB server answers there; start it, or correct host and port',
  MongoNetworkError: 'no MongoDB server answers there; start it, or correct host and port',
  MongoParseError: 'is no address that MongoDB’s driver can read; compare mongodb://USER:PASSWORD@HOST:PORT/DATABASE',
  MongoAPIError: 'is no address that MongoDB’s driver can read; compare mongodb://USER:PASSWORD@HOST:PORT/DATABASE',
  MongoInvalidArgumentError:
    'is no address that MongoDB’s driver can read; compare mongodb://USER:PASSWORD@HOST:PORT/DATABASE',
  MongoServerError: 'the MongoDB server refuses this user there; correct user, password, or what the user may do',
}

/** Why a database or folder cannot be opened, and what to do. Words of ours only: a driver's may repeat a password. */
export function whyNotOpened(error: unknown): string {
  if (!(error instanceof Error)) return 'cannot be opened'
  if ('errcode' in error && error.errcode === sqliteBusy) return 'is in use by another Varsko that runs; stop it first'
  const kind = kindOf(error)
  return kind === 'Error' ? error.message : (inWords[kind] ?? `cannot be opened (${kind})`)
}

function kindOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.constructor.name
}
