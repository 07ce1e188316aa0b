import type { AttackWords } from '../attack-words.ts'

export const attackWordsDa: AttackWords = {
  A1: {
    title: 'For få personer',
    text: 'Går alle tal igennem og tæller, hvor mange der står bag. Finder tal, der bygger på færre, end grænsen tillader; det gælder også statistik for hele arbejdspladsen.',
  },
  A2: {
    title: 'Træk fra',
    text: 'Tager en afdeling og trækker de viste grupper i den fra. Finder det, der er tilbage, når det kun er nogle få personer.',
  },
  A3: {
    title: 'Læg sammen og træk fra',
    text: 'Kombinerer alle tal for et spørgsmål på alle måder, der findes. Finder nogle få personer, hvis svar følger præcist af resten.',
  },
  A4: {
    title: 'Ring ind',
    text: 'Udnytter, at et afrundet tal stadig har en laveste og en højeste værdi, det kan stå for. Finder små skjulte grupper, hvis svar kan ringes ind til ét trin på en skala med fem.',
  },
  A5: {
    title: 'Alle svarede ens',
    text: 'Lader én fra gruppen trække sine egne svar fra og ser på, hvad tallene så siger om de andre. Finder grupper, hvor vedkommende kan regne ud, at alle andre svarede til samme side.',
  },
  A6: {
    title: 'Gæt alle svar',
    text: 'Skriver alle de svar op, en lille gruppe kan have givet, og vælger de mest sandsynlige ud fra alt, der er vist. Finder grupper, hvor det bedste gæt rammer mere end 35 gange ud af 100, eller hvor statistikken så godt som røber gennemsnittet.',
  },
  A7: {
    title: 'Vælg grupper',
    text: 'Vælger op til tre viste grupper og kombinerer dem, som en, der klikker rundt i resultaterne. Finder kombinationer, der kun efterlader nogle få personer.',
  },
  A8: {
    title: 'De samme svar to gange',
    text: 'Leder efter runder, hvis resultater er kommet ud mere end én gang. Finder svar, der kan læses som forskellen på to udgaver.',
  },
  A9: {
    title: 'Hvem kom, og hvem gik',
    text: 'Sammenligner runder, hvor næsten de samme har svaret. Finder grupper, der er vist side om side eller med få dages mellemrum, selv om kun få kom eller gik; det gælder også statistik for hele arbejdspladsen.',
  },
  A15: {
    title: 'Beskeder og filer',
    text: 'Laver beskederne og tabellen igen ud fra det, der er offentliggjort. Finder det, som resultaterne ikke selv viser.',
  },
}
