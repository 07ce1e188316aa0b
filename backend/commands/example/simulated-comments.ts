import type { Comment } from '../../contract/sealed-box/comment.ts'
import type { AskedQuestionnaire } from '../../domain/questionnaire.ts'
import type { SeededRandom } from './seeded-random.ts'

/** Share of those who answer who write to a question as well, and of these who wish the theme alone to be told. */
const writingShare = 0.5
const themeOnlyShare = 0.15

type Said = { readonly theme: string; readonly text: string }

/** What the employees of the example write, by comment question. */
const sayings: Readonly<Record<string, readonly Said[]>> = {
  'worth-keeping': [
    { theme: 'cooperation', text: 'Vi hjælper hinanden, når der er travlt.' },
    { theme: 'tone', text: 'Man kan spørge om alt, også det dumme.' },
    { theme: 'work', text: 'At vi selv lægger vagtplanen.' },
    { theme: 'leadership', text: 'Korte møder om morgenen, hvor alle kommer til orde.' },
    { theme: 'surroundings', text: 'De nye arbejdsborde. Ryggen mærker forskel.' },
    { theme: 'cooperation', text: 'Der bliver taget godt imod nye.' },
    { theme: 'expectations', text: 'Jeg ved, hvad der ventes af mig.' },
  ],
  'worth-changing': [
    { theme: 'work', text: 'Der er for lidt tid mellem besøgene.' },
    { theme: 'changes', text: 'Sig til i god tid, når noget bliver lavet om.' },
    { theme: 'tone', text: 'Vi skal holde op med at grine, når nogen siger fra.' },
    { theme: 'expectations', text: 'To forskellige beskeder om den samme opgave.' },
    { theme: 'leadership', text: 'Tag uenighed op, før den vokser.' },
    { theme: 'surroundings', text: 'Der mangler et sted, hvor man kan tale uforstyrret.' },
    { theme: 'cooperation', text: 'Vi taler om hinanden i stedet for med hinanden.' },
  ],
}

/** One person's comments, one for each question or null where nothing is written. */
export function simulatedComments(
  { comments, commentThemes }: AskedQuestionnaire,
  random: SeededRandom,
): readonly Comment[] {
  return comments.map(({ id }) => {
    const possible = sayings[id] ?? []
    const [writes, which, themeOnly] = [random() < writingShare, random(), random() < themeOnlyShare]
    const said = possible[Math.floor(which * possible.length)]
    if (!writes || !said) return null
    const theme = commentThemes.findIndex((one) => one.id === said.theme)
    return { language: 'da', theme: theme < 0 ? null : theme, text: themeOnly && theme >= 0 ? '' : said.text }
  })
}
