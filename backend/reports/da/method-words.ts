import type { ReportWords } from '../report-words.ts'

export const danishMethod: Pick<ReportWords, 'method' | 'integrity' | 'limits' | 'imported'> = {
  method: {
    asked: (instrument, version, selection) =>
      `Spørgsmålene kommer fra spørgerammen ”${instrument}”, version ${version}, udvalget ”${selection}”.`,
    sealed: [
      'Alle inviterede fik de samme spørgsmål.',
      'Svarene kan ikke kobles til personer ud fra det, der er gemt. Rapporten er lavet af de offentliggjorte tal alene; de enkelte svar findes ikke mere.',
      'Små enheder blev slået sammen til grupper, før runden åbnede. Alle kunne se, hvem der var i deres gruppe.',
      'Den, der modtager en enheds resultat, tælles ikke med i den, men på niveauet over. Det gælder ledere og arbejdsmiljørepræsentanter.',
    ],
    coding: (step, { plain: [few, some, many], robust: [robustFew, robustMany] }) =>
      `Tallene vises i trin på ${step}. De yderste trin vises som ét, så ingen kan trække sit eget svar fra og se, at alle andre svarede til samme side. Med 5 til 9 svar betyder tal op til ${few} ”${few} eller mindre” og tal fra ${100 - few} ”${100 - few} eller mere”; med 10 til 14 svar gælder det ${some} og ${100 - some}, med flere ${many} og ${100 - many}. For skalaer med * er det ${robustFew} og ${100 - robustFew} med 5 til 9 svar, ellers ${robustMany} og ${100 - robustMany}. Tallet for en lille gruppe bliver stående, til det har flyttet sig omtrent så meget, som én person kan flytte det, og det vises højst tolv gange om året.`,
    robust:
      'Skalaer med * vises uden gruppens mest ugunstige besvarelse, og tallet er rettet for, at den er taget ud. Det gør det sværere for én person at skabe et udsving, men ikke at skjule et.',
    plain: 'Skalaer uden * er et almindeligt gennemsnit.',
    hiding:
      'Hvad der vises, afhænger kun af, hvor mange der har svaret, og hvem der er i hvilken gruppe. Det afhænger aldrig af, hvad de har svaret. Derfor siger en tom plads ikke noget.',
    thresholds: 'Grænserne er låst og kan ikke sænkes af nogen:',
    columns: ['Slags spørgsmål', 'Færrest svar', 'Mindste forskel på to grupper, der kan trækkes fra hinanden'],
    ordinary: 'Almindelige',
    sensitive: 'Følsomme: krænkende handlinger, vold, diskrimination, helbred og sygefravær',
    singleItems: 'Enkelte almindelige spørgsmål',
    singleSensitiveItems: 'Enkelte følsomme spørgsmål',
  },
  integrity: {
    intro:
      'Her kan enhver se, om optællingen hænger sammen. Der kan ikke være flere svar end udleverede stemmesedler og ikke flere stemmesedler end inviterede.',
    columns: ['Hele organisationen', 'Værdi'],
    boxHash: 'Aftryk af den forseglede boks',
    fingerprint: 'Rundens fingeraftryk',
    questionnaireHash: 'Aftryk af spørgsmålene',
    protectedSets: 'Sæt af personer, der er kontrolleret for, at intet om dem kan regnes ud',
    earlierReleases: 'Tidligere offentliggørelser, der er kontrolleret sammen med denne',
    groups: 'Enheder',
    shownAndHidden: (shown, hidden) => `${shown} vist, ${hidden} ikke vist`,
    attack: (title) => `Angreb på alt offentliggjort: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
    attacked: (found, tried) => `${found} fundet i ${tried} forsøg`,
    consistent: 'Optællingen hænger sammen.',
    inconsistent: 'Optællingen hænger ikke sammen. Brug ikke rapporten, før det er opklaret.',
  },
  limits: [
    'Den, der driver systemet og ændrer koden i begge dele, mens en runde er åben, kan koble svar til personer.',
    'Systemet kan ikke se, om nogen på listen er opdigtet, eller om nogen selv har fortalt, hvad de svarede.',
    'Den, der kan læse en andens mail, kan svare i den andens sted.',
    'Et fingeraftryk i en mail fra arbejdsgiveren beviser først noget, når det er sammenlignet med arbejdsmiljørepræsentantens opslag.',
    'At ændre sit svar hjælper mod den, der kigger over skulderen, men ikke mod en administrator, der kopierer databasen hver dag.',
    'To kolleger, der sammenligner deres svar, kan nogle gange regne ud, at alle de andre var enige.',
    'Små forskelle betyder ofte ingenting, og at to ting følges ad, beviser ikke, at den ene skyldes den anden.',
    'De fleste mønstre bliver overset i de første runder. At der ingen besked er, betyder ikke, at alt er godt.',
  ],
  imported: {
    notice:
      'Svarene er samlet ind et andet sted. Den, der lavede denne rapport, kunne se de enkelte besvarelser, og der er ingen kontrol af indsamling og optælling.',
    limits: [
      'De enkelte besvarelser findes uden for systemet. Rapporten kan ikke love, hvem der har set dem.',
      'Det er antaget, at enhederne havde de ansatte, der står i den indlæste fil.',
      'Små forskelle betyder ofte ingenting, og at to ting følges ad, beviser ikke, at den ene skyldes den anden.',
      'De fleste mønstre bliver overset i de første runder. At der ingen besked er, betyder ikke, at alt er godt.',
    ],
  },
}
