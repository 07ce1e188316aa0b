import { writtenDay } from './written.ts'

const shownDay = (isoDay: string) => writtenDay('da-DK', isoDay)

/** The roster and its changes, in Danish. */
export const rosterDa = {
  title: 'Medarbejderliste',
  lead: 'Listen bestemmer, hvem der bliver spurgt, hvilken gruppe de svarer sammen med, og hvem der får resultatet.',
  none: 'Der er ikke indlæst nogen liste endnu.',
  imported: (isoDay: string) => `Indlæst ${shownDay(isoDay)}.`,
  facts: { members: 'personer', units: 'enheder', leaders: 'ledere', representatives: 'arbejdsmiljørepræsentanter' },
  importing: {
    title: 'Indlæs en ny liste',
    lead: 'Hele listen erstattes. Folk genkendes på deres e-mail og enheder på deres sti, så navne kan rettes.',
    file: 'CSV-fil',
    hint: 'Fra et regneark: gem som CSV. Både komma og semikolon går an. Intet indlæses, før hele filen er i orden.',
    start: 'Indlæs listen',
    busy: 'Læser filen …',
    done: 'Listen er indlæst. Se ændringerne herunder. En arbejdsmiljørepræsentant skal godkende dem, før næste runde kan åbnes.',
    example: 'Sådan skal filen se ud',
    exampleText:
      'Første række er overskrifter. Hver person har sin egen række. Enheden skrives som en sti fra den øverste og ned med / imellem. Rollen er medarbejder, leder eller amr. Sproget er da eller en.',
    exampleFile: `navn;e-mail;enhed;rolle;sprog
Asta Lind;asta.lind@kommunen.example;Kommunen/Skole og børn/Skole Nord;medarbejder;da
Ditte Holm;ditte.holm@kommunen.example;Kommunen/Skole og børn/Skole Nord;leder;da
Karim Bundgård;karim.b@kommunen.example;Kommunen;amr;da`,
  },
  errors: {
    title: 'Det skal rettes',
    count: (count: number) => (count === 1 ? 'Der er 1 fejl i filen.' : `Der er ${count} fejl i filen.`),
    row: 'Række',
    column: 'Kolonne',
    message: 'Hvad er der galt?',
    wholeRow: 'hele rækken',
    unknown: 'Noget er ikke, som det skal være. Se rækken igennem.',
  },
  difference: {
    title: 'Ændringer',
    since: (title: string) => `Siden runden ”${title}”.`,
    first: 'Der har ikke været nogen runde endnu, så alle er nye.',
    empty: 'Der er ingen ændringer.',
    show: (count: number) => `Vis alle ${count}`,
    kinds: {
      joined: 'Nye',
      left: 'Stoppet',
      moved: 'Flyttet',
      role: 'Ny rolle',
      renamed: 'Nyt navn',
      address: 'Ny e-mail',
      language: 'Nyt sprog',
    },
    unitsAdded: 'Nye enheder',
    unitsRemoved: 'Enheder, der ikke findes mere',
    from: 'fra',
    to: 'til',
    values: {
      employee: 'medarbejder',
      leader: 'leder',
      representative: 'arbejdsmiljørepræsentant',
      da: 'dansk',
      en: 'engelsk',
    },
  },
  approval: {
    waiting: 'En arbejdsmiljørepræsentant skal godkende ændringerne, før næste runde kan åbnes.',
    approved: (name: string, isoDay: string) => `Godkendt af ${name} ${shownDay(isoDay)}.`,
    title: 'Passer det?',
    lead: 'Gå listen igennem med det, du ved. Er alle nye rigtige kolleger? Er de flyttede flyttet i virkeligheden? Opfundne eller flyttede personer kan bruges til at finde ud af, hvad nogen har svaret. Systemet kan ikke se forskel. Det kan du.',
    question: 'Er du i tvivl, så vent med at godkende, og spørg dem, det handler om.',
    approve: 'Godkend ændringerne',
    approving: 'Godkender …',
    same: 'Listen er den samme',
    approveSame: 'Godkend listen',
  },
  corrections: {
    title: 'Forkerte adresser, mens en runde er åben',
    lead: 'Har nogen fået deres link på en forkert adresse, så ret den her. Det gamle link holder op med at virke, og et nyt bliver sendt til den rigtige adresse, når en arbejdsmiljørepræsentant har godkendt det. Den gamle adresse får det også at vide.',
    before: 'Adressen på listen',
    after: 'Den rigtige adresse',
    ask: 'Bed om at få den rettet',
    asked:
      'Sig det til arbejdsmiljørepræsentanten, som skal godkende rettelsen her på siden. Du får ikke at vide, om personen har svaret.',
    noRound: 'Der er ingen åben runde. Ret adressen i listen, og indlæs den igen.',
    nobody: 'Ingen i den åbne runde har den adresse. Se efter, hvad der står på listen.',
    alreadyWaits: 'Der venter allerede en rettelse for den adresse. Den skal først godkendes eller afvises.',
    look: 'Den, der får linket, kan svare i personens sted. Spørg derfor personen selv, ansigt til ansigt eller i telefonen, før du godkender. Vi siger ikke, om personen har svaret.',
    states: { waiting: 'Venter på dig', declined: 'Afvist', agreed: 'Godkendt' },
    waits: 'Venter på godkendelse',
    decided: {
      agreement: (name: string) => `Adressen for ${name} er godkendt, og et nyt link bliver sendt dertil.`,
      refusal: (name: string) => `Den nye adresse for ${name} er afvist.`,
    },
    from: 'fra',
    to: 'til',
    askedBy: (name: string, isoDay: string) => `${name} bad om det den ${shownDay(isoDay)}.`,
    decidedBy: (name: string, isoDay: string) => `Afgjort af ${name} den ${shownDay(isoDay)}.`,
    agree: 'Godkend adressen',
    agreeFor: (name: string) => `Godkend adressen for ${name}`,
    decline: 'Afvis',
    declineFor: (name: string) => `Afvis den nye adresse for ${name}`,
  },
}
