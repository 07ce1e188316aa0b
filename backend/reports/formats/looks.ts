import type { Look } from '../document/report-document.ts'

/** How a figure looks: a colour behind it, and a mark that says the same without colour. Text on each has 4.5:1 at least. */
export const looks: Readonly<Record<Look, { readonly fill: string | null; readonly mark: string }>> = {
  'very-favourable': { fill: '#a9d6cc', mark: '▲▲' },
  favourable: { fill: '#daeee9', mark: '▲' },
  middle: { fill: '#fbfaf7', mark: '' },
  unfavourable: { fill: '#fbdcbf', mark: '▼' },
  'very-unfavourable': { fill: '#ee9f68', mark: '▼▼' },
  better: { fill: '#daeee9', mark: '▲' },
  same: { fill: null, mark: '' },
  worse: { fill: '#fbdcbf', mark: '▼' },
}
