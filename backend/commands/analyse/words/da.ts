import type { AnalyseWords } from '../words.ts'

const many = (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`

export const danishAnalyseWords: AnalyseWords = {
  places: { call: 'Kommandoen', answers: 'Svarfilen', columns: 'Kolonnefilen', members: 'Medarbejderfilen' },
  row: (rows, count) => `${count === 1 ? 'række' : 'rækkerne'} ${rows}`,
  moreRows: (count) => `og ${many(count, 'række', 'rækker')} mere`,
  column: (column) => `kolonnen "${column}"`,
  errors: {
    'unknown-option': '{detail} kendes ikke, eller også mangler værdien. Kør med --help for at se mulighederne.',
    'no-answers-file': 'Svarfilen mangler. Skriv: npm run analyse -- svar.csv --columns kolonner.json',
    'no-columns-file': 'Kolonnefilen mangler. Tilføj --columns kolonner.json; --help viser et eksempel.',
    'unknown-language': 'Sproget kendes ikke. Skriv --language da eller --language en.',
    'not-a-day': '{detail} er ikke en dato. Skriv den som 2026-03-16.',
    'no-file': 'Filen kan ikke åbnes. Tjek navnet, og at du har lov at læse den.',
    'not-json': 'Filen er ikke JSON. Se efter et komma eller et anførselstegn for meget eller for lidt.',
    malformed: '{detail}. --help viser et eksempel.',
    'range-upside-down': 'Svarene på "{detail}" har ikke et laveste og et højeste tal. Skriv det laveste tal først.',
    twice: '"{detail}" står der to gange. Hver kolonne, skala og runde må kun stå der én gang.',
    'no-unit': 'Ingen kolonne siger, hvilken enhed folk er i. Skriv "unit" i filen, eller tilføj --unit KOLONNE.',
    'output-exists':
      'Mappen til resultatet findes allerede. Vælg en anden med --output, eller tilføj --replace for at erstatte den.',
    'output-foreign': 'Mappen til resultatet indeholder andet end et tidligere resultat. Vælg en anden med --output.',
    'column-missing': 'Kolonnen er ikke i filen. Tjek overskriften og navnet i kolonnefilen.',
    'column-twice': 'Kolonnen er der to gange. Behold den ene, eller giv den en anden overskrift.',
    unreadable: 'Filen kan ikke læses fra dette sted. Se efter et anførselstegn, der mangler sin makker.',
    'cell-count':
      'Rækken har ikke lige så mange felter som overskriften. Se efter et skilletegn for meget eller for lidt.',
    'no-rows': 'Der står ikke noget under overskriften. Skriv én person på hver række.',
    'not-a-number':
      'Det er ikke et tal. Ret det. Betyder det, at der ikke er svaret, så skriv det under "missing". Er det et svar skrevet med ord, så skriv det under "values".',
    'out-of-range':
      'Svaret ligger uden for {detail}. Ret det, ret "range" i kolonnefilen, eller skriv det under "missing", hvis det betyder, at der ikke er svaret.',
    'unit-empty': 'Enheden mangler. Udfyld den, eller slet rækken.',
    'unit-gap': 'En del af stien til enheden er tom. Udfyld den.',
    'wave-empty': 'Runden mangler. Udfyld den, eller slet rækken.',
    'wave-unknown': 'Runden er ikke blandt "waves" i kolonnefilen. Skriv den der, eller ret rækken.',
    'member-empty': 'Medarbejderen har ikke noget id. Udfyld det.',
    'member-twice': 'Medarbejderen står to gange i samme runde. Hver må kun være i én enhed.',
    'unit-without-members': 'Enheden har ingen medarbejdere i denne runde i medarbejderfilen. Skriv dem på.',
    'more-rows-than-members':
      'Flere har svaret i denne enhed og runde, end der står i medarbejderfilen. Skriv dem på, der mangler.',
    'too-few-people': 'Der er under 15 personer i runde {detail}: brug en samtale i stedet for tal.',
    'no-group': 'Ingen i runde {detail} er i en gruppe, der er stor nok til at blive vist.',
  },
  refused: 'Intet er analyseret, og intet er skrevet. Ret dette, og kør igen:',
  notice: 'Svarene er indsamlet et andet sted, og den, der lavede analysen, kunne se de enkelte svar.',
  noCertificate: 'Der er derfor intet bevis for, hvordan de er indsamlet.',
  summary: {
    heading: (title, organisation) => `${title} (${organisation})`,
    closed: (day) => `Lukket ${day}.`,
    people: (rows, answered) => `${many(rows, 'række', 'rækker')}, ${answered} med svar.`,
    units: (units, groups) =>
      `${many(units, 'enhed', 'enheder')} med medarbejdere, talt i ${many(groups, 'gruppe', 'grupper')} på mindst 8.`,
    notCounted: (people) => `${many(people, 'person', 'personer')} er ikke i en gruppe: for få til at vise sikkert.`,
    shown: (shown, hidden) =>
      `${many(shown, 'gruppe eller niveau', 'grupper og niveauer')} vises, ${hidden} vises ikke: for få personer til at vise det sikkert.`,
    floors: (ordinary, sensitive, items) =>
      `Vises fra ${ordinary} svar, følsomme skalaer fra ${sensitive}, enkelte spørgsmål fra ${items}.`,
    ordinaryOnly: 'Under 30 personer er der én gruppe og kun almindelige skalaer: de følsomme er udeladt.',
    comparable: (units, title) => `${many(units, 'enhed', 'enheder')} må sammenlignes med "${title}".`,
    warnings: (act, attention) => `Beskeder: ${act} "handl", ${attention} "vær opmærksom".`,
    noConstructs:
      'Ingen skala måler af det, beskederne bygger på, så der kommer ingen. Det siger ikke noget om, hvordan det går.',
    rosterIsRows: 'Antaget: alle, der er spurgt, har en række. En medarbejderfil (--members) kan sige noget andet.',
    rosterAssumed:
      'Antaget: de samme medarbejdere hele vejen; hver enhed har lige så mange, som den har rækker i sin største runde. En medarbejderfil (--members) kan sige noget andet.',
    rosterTold: 'Hvem der var i hvilken enhed i hvilken runde, er taget fra medarbejderfilen.',
    respondersUnknown:
      'Rækkerne siger ikke, hvem der har svaret. I hver runde regnes de, der er længst i enheden, for at have svaret. Det er det mest forsigtige, når runder sammenlignes.',
    dayAssumed:
      'Dagen, hvor der blev lukket, er ikke oplyst. Derfor står dagen i dag. Skriv den med --closed eller under "waves" i kolonnefilen.',
    written: (folder, names) => `Skrevet til ${folder}: ${names.join(', ')}.`,
    earlierWaves: 'Filerne er om den sidste runde. Mapperne wave-1, wave-2 … har de tidligere.',
  },
  warnings: {
    heading: (title, organisation) => `Beskeder: ${title}, ${organisation}`,
    none: 'Der er ingen beskeder om nogen enhed.',
    notJudged: 'For få personer til at sige noget sikkert om:',
    whom: 'Tag det op med arbejdsmiljørepræsentanten. Er du selv en del af det, så lad en anden tage sagen.',
  },
}
