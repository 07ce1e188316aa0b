import type { Import } from './read-imports.ts'

/** An import rule as a sentence: which imports it looks at, and whether one of them breaks it. */
export type ImportRule = { readonly sentence: string; readonly breaks: (one: Import) => boolean }

const within = (path: string, ...folders: string[]) => folders.some((folder) => path.startsWith(folder))
const isPackage = (path: string) => !/^(analytics|backend|question-banks|survey-ui|tests)\//.test(path)
const isAdapter = (path: string) =>
  /\/(sqlite|mongo|smtp|folder|memory|remote)-[a-z-]+\.ts$/.test(path) ||
  within(path, 'backend/store/sqlite/', 'backend/store/mongo/')
const isIdentity = (path: string) =>
  /invitation|roster|member|registrar|mail|account|outbox|domain\/organisation\//.test(path)
const sharedWords =
  /^backend\/messages\/(((da|en)\/)?(alert|attack|conversation|measure)-words\.ts|conversation-guide\.ts|roster-errors\.(da|en)\.json)$/
/** What writes a described report, and sets one as a PDF. */
const fileWriters = /^backend\/reports\/(apv-report-pdf|report-layout|typeset-pdf|write-report)\.ts$/
const drivers = ['mongodb', 'node:sqlite', 'nodemailer']

const roleOf = (path: string) => /^backend\/([a-z-]+)\//.exec(path)?.[1] ?? ''
const allowedInsideBackend: Record<string, readonly string[]> = {
  contract: ['contract'],
  domain: ['domain', 'contract'],
  messages: ['messages', 'domain', 'contract'],
  threads: ['threads'],
  reports: ['reports', 'domain', 'contract', 'messages', 'threads'],
  store: ['store', 'domain', 'contract'],
  keys: ['keys', 'domain', 'contract'],
  mail: ['mail', 'domain'],
  services: ['services', 'domain', 'contract', 'messages', 'reports', 'store', 'keys', 'mail', 'threads'],
  middleware: ['middleware', 'domain', 'contract'],
  routes: ['routes', 'middleware', 'services', 'domain', 'contract'],
}

export const importRules: readonly ImportRule[] = [
  {
    sentence: 'analytics is pure: itself, simple-statistics and lib-r-math.js only',
    breaks: ({ from, to }) =>
      within(from, 'analytics/') && !within(to, 'analytics/') && !['simple-statistics', 'lib-r-math.js'].includes(to),
  },
  {
    sentence: 'simple-statistics is used through one file',
    breaks: ({ from, to }) =>
      to === 'simple-statistics' && within(from, 'analytics/') && from !== 'analytics/sample-statistics.ts',
  },
  {
    sentence: 'outsiders use analytics through its index',
    breaks: ({ from, to }) =>
      !within(from, 'analytics/', 'tests/') && within(to, 'analytics/') && to !== 'analytics/index.ts',
  },
  {
    // node:crypto: what is asked is named by its SHA-256.
    sentence: 'question banks stand alone: themselves, zod, and Node’s file reading and hashes only',
    breaks: ({ from, to }) =>
      within(from, 'question-banks/') &&
      !within(to, 'question-banks/') &&
      !['zod', 'node:fs', 'node:path', 'node:crypto'].includes(to),
  },
  {
    // The office says about an alert, an attack, a conversation, a measure and a wrong row what mails and files say, in the same words, from them.
    sentence: 'pages know the backend only by its contract, and nothing of analytics, question banks or Node',
    breaks: ({ from, to }) =>
      within(from, 'survey-ui/') &&
      from !== 'survey-ui/vite.config.ts' &&
      !(within(from, 'survey-ui/office/text/') && sharedWords.test(to)) &&
      (within(to, 'analytics/', 'question-banks/', 'node:') ||
        (within(to, 'backend/') && !within(to, 'backend/contract/'))),
  },
  {
    sentence: 'widgets are leaves: they know lit and each other only',
    breaks: ({ from, to }) =>
      within(from, 'survey-ui/widgets/') &&
      !within(to, 'survey-ui/widgets/', 'survey-ui/styles/') &&
      !/^lit(\/|$)/.test(to),
  },
  {
    sentence: 'the sealed box’s wire code runs anywhere: no Node, no zod, nothing of ours outside it',
    breaks: ({ from, to }) =>
      within(from, 'backend/contract/sealed-box/') &&
      !within(to, 'backend/contract/sealed-box/') &&
      !['hpke', '@cloudflare/blindrsa-ts', '@noble/hashes/argon2.js'].includes(to),
  },
  {
    sentence: 'inside the backend imports point inward only',
    breaks: ({ from, to }) => {
      const allowed = allowedInsideBackend[roleOf(from)]
      if (!allowed || !within(to, 'backend/')) return false
      return !allowed.includes(roleOf(to))
    },
  },
  {
    sentence: 'domain speaks of no input or output: no package but zod’s types, no Node',
    breaks: ({ from, to }) => within(from, 'backend/domain/') && isPackage(to) && to !== 'zod' && to !== 'node:crypto',
  },
  {
    sentence: 'services see ports, never adapters or the web',
    breaks: ({ from, to }) =>
      within(from, 'backend/services/') && (isAdapter(to) || drivers.includes(to) || /^(koa|@koa\/)/.test(to)),
  },
  {
    sentence: 'only adapters know the drivers',
    breaks: ({ from, to }) => within(from, 'backend/') && drivers.includes(to) && !isAdapter(from),
  },
  {
    sentence: 'only main, and what composes for it, picks adapters',
    breaks: ({ from, to }) =>
      within(from, 'backend/') &&
      isAdapter(to) &&
      !isAdapter(from) &&
      !within(from, 'backend/main.ts', 'backend/start-', 'backend/compose-'),
  },
  {
    sentence: 'privacy wall: the box never meets who somebody is',
    breaks: ({ from, to }) =>
      within(from, 'backend/services/box/', 'backend/store/box') && within(to, 'backend/') && isIdentity(to),
  },
  {
    sentence: 'privacy wall: the registrar never meets an answer',
    breaks: ({ from, to }) =>
      within(from, 'backend/services/registrar/', 'backend/services/organisation/') &&
      within(to, 'backend/') &&
      /\/(box|tally|slot|sealed-answer|submission)/.test(to) &&
      !within(to, 'backend/services/registrar/', 'backend/services/organisation/'),
  },
  {
    sentence: 'privacy wall: reports, mails and pages’ routes read releases, never the box or the tally',
    breaks: ({ from, to }) =>
      within(from, 'backend/reports/', 'backend/messages/', 'backend/services/results/', 'backend/services/alerts/') &&
      /\/(box|tally|slot|sealed)/.test(to) &&
      // The public facts of a round, and how people compare its fingerprint; a report prints it as the invitation does.
      !['fingerprint', 'manifest'].some((file) => to === `backend/contract/sealed-box/${file}.ts`),
  },
  {
    sentence: 'a file is written from the described report alone: it knows no release, no domain and no words',
    breaks: ({ from, to }) =>
      within(from, 'backend/reports/formats/', 'backend/reports/write-', 'backend/reports/typeset-pdf.ts') &&
      !isPackage(to) &&
      !within(to, 'backend/reports/formats/', 'backend/reports/document/', 'backend/threads/') &&
      !fileWriters.test(to) &&
      // Which formats and languages there are.
      !['respondent-api', 'report-formats'].some((file) => to === `backend/contract/${file}.ts`),
  },
  {
    sentence: 'reports alone know the libraries that write files',
    breaks: ({ from, to }) =>
      within(from, 'backend/') &&
      !within(from, 'backend/reports/') &&
      ['docx', 'write-excel-file', 'csv-stringify', '@myriaddreamin/typst-ts-node-compiler'].some(
        (name) => to === name || to.startsWith(`${name}/`),
      ),
  },
  {
    sentence: 'product code never imports tests',
    breaks: ({ from, to }) => !within(from, 'tests/') && within(to, 'tests/'),
  },
]
