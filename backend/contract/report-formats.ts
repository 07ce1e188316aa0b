/** The files a reader can take with them: the path below a round, what they are, and what they are called. */
export const reportFormats = {
  pdf: { path: 'report.pdf', mediaType: 'application/pdf', name: 'varsko-apv.pdf' },
  docx: {
    path: 'report.docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    name: 'varsko-apv.docx',
  },
  xlsx: {
    path: 'release.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name: 'varsko-release.xlsx',
  },
  csv: { path: 'release.csv', mediaType: 'text/csv', name: 'varsko-release.csv' },
  json: { path: 'release.json', mediaType: 'application/json', name: 'varsko-release.json' },
} as const

export type ReportFormat = keyof typeof reportFormats
/** Those that are no JSON. */
export type WrittenFormat = Exclude<ReportFormat, 'json'>
