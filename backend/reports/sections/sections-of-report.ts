import type { Block, Section, Sheet } from '../document/report-document.ts'
import type { ReportContext } from '../report-context.ts'
import type { SectionName } from '../report-words.ts'
import { alertBlocks } from './alert-section.ts'
import { attributeBlocks } from './attribute-section.ts'
import { absenceBlocks, followUpBlocks, organisationBlocks, planBlocks } from './fill-in-sections.ts'
import { changeSheets, commentSection, itemBlocks, participationBlocks, scoreSheets } from './figure-sections.ts'
import { elementBlocks, themeBlocks } from './legal-sections.ts'
import { agreedBlocks, helpBlocks, measureBlocks, newLeaderBlocks } from './measure-sections.ts'
import { integrityBlocks, limitBlocks, methodBlocks } from './method-sections.ts'
import { statisticsBlocks } from './statistics-section.ts'

type Part = readonly [name: SectionName, sheets: readonly Sheet[] | undefined, together?: 'together']

/**
 * All sections in the order they are read. A further one is a line here with its heading in `report-words.ts`; every
 * format that is read as a text then has it. Absent where it has nothing to say.
 */
export function sectionsOfReport(context: ReportContext): readonly Section[] {
  const { words } = context
  const parts: readonly Part[] = [
    ['alerts', upright(alertBlocks(context))],
    ['participation', upright(participationBlocks(context))],
    ['scores', scoreSheets(context)],
    ['change', changeSheets(context)],
    ['items', upright(itemBlocks(context))],
    ['attribute', upright(attributeBlocks(context))],
    ['comments', upright(commentSection(context))],
    ['new-leaders', upright(newLeaderBlocks(context))],
    ['themes', upright(themeBlocks(context))],
    ['absence', upright(absenceBlocks(words)), 'together'],
    ['plan', lying(planBlocks(words, agreedBlocks(context)))],
    ['measures', upright(measureBlocks(context))],
    ['helps', upright(helpBlocks(context))],
    ['follow-up', lying(followUpBlocks(words))],
    ['organisation', upright(organisationBlocks(words))],
    ['statistics', upright(statisticsBlocks(context))],
    ['method', upright(methodBlocks(context))],
    ['integrity', upright(integrityBlocks(context)), 'together'],
    ['limits', upright(limitBlocks(context)), 'together'],
  ]
  const sections = parts.flatMap(([id, sheets, together]): readonly Section[] =>
    sheets ? [{ id, heading: words.sections[id], sheets, together: together !== undefined }] : [],
  )
  // The first section points to the others.
  const numberOf = (id: string) => {
    const place = sections.findIndex((section) => section.id === id)
    return place === -1 ? undefined : 2 + place
  }
  return [
    {
      id: 'elements',
      heading: words.elements.heading,
      sheets: upright(elementBlocks(context, numberOf)),
      together: false,
    },
    ...sections,
  ]
}

function upright(blocks: readonly Block[]): readonly Sheet[]
function upright(blocks: readonly Block[] | undefined): readonly Sheet[] | undefined
function upright(blocks: readonly Block[] | undefined): readonly Sheet[] | undefined {
  return blocks && [{ lying: false, blocks }]
}

const lying = (blocks: readonly Block[]): readonly Sheet[] => [{ lying: true, blocks }]
