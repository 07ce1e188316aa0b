// For programs that hold every part; a registrar or a box alone opens its own.
export { openBoxStores } from './open-mongo-box.ts'
export { openKeyStores, openRegistrarStores } from './open-mongo-registrar.ts'
