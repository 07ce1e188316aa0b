// What the tests need beside npm's packages, and what is to be done about what is missing. Plain JavaScript, since it runs
// before anything else, on whatever Node npm came with.

/**
 * @typedef {object} Machine
 * @property {boolean} isDebian
 * @property {boolean} isRoot
 * @property {(program: string) => boolean} has Whether a program can be started.
 * @property {(folder: string) => boolean} isBuilt Whether a folder's jars are there and up to date.
 */

const javaFolders = ['tests/mongo-server', 'tests/pdf-ua']

/** In the order of use; `when` says for which of the folders still to be built it is needed. */
const programs = [
  { name: 'chromium', title: 'Chromium', debian: ['chromium', 'fonts-dejavu-core'], needed: () => true },
  { name: 'java', title: 'Java 17 or newer', debian: ['default-jdk-headless'], needed: () => true },
  {
    name: 'javac',
    title: 'a Java compiler',
    debian: ['default-jdk-headless'],
    needed: (toBuild) => toBuild.length > 0,
  },
  { name: 'mvn', title: 'Maven', debian: ['maven'], needed: (toBuild) => toBuild.length > 0 },
]

/**
 * @param {Machine} machine
 * @returns {{ packages: string[], build: string[], byHand: string[] }} Debian packages to install, folders to build, and
 *   what a person has to install, because this is not Debian or not root; then nothing else is done.
 */
export function planSetup(machine) {
  const build = javaFolders.filter((folder) => !machine.isBuilt(folder))
  const missing = programs.filter(({ name, needed }) => needed(build) && !machine.has(name))
  const packages = [...new Set(missing.flatMap(({ debian }) => debian))]
  if (missing.length === 0) return { packages: [], build, byHand: [] }
  if (!machine.isDebian) return { packages: [], build: [], byHand: missing.map(({ title }) => title) }
  if (!machine.isRoot) return { packages: [], build: [], byHand: [`sudo apt-get install ${packages.join(' ')}`] }
  return { packages, build, byHand: [] }
}
