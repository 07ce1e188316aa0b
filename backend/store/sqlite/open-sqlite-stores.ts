// For programs that hold every part; a registrar or a box alone opens its own.
export { openBoxStores } from './open-sqlite-box.ts'
export { openKeyStores, openRegistrarStores } from './open-sqlite-registrar.ts'
