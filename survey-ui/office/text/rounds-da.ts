import { moment } from '../../text/written-values.ts'
import { writtenDay } from './written.ts'

const when = (milliseconds: number) => moment('da-DK', milliseconds)

/** Rounds, participation, the notice and representatives, in Danish. */
export const roundsDa = {
  title: 'Runder',
  noResults: 'Som administrator ser du ingen resultater. De går til ledere og arbejdsmiljørepræsentanter.',
  none: 'Der er ingen runder endnu.',
  states: {
    draft: 'Kladde',
    open: 'Åben',
    closed: 'Lukket, tælles op',
    'awaits-key': 'Lukket, venter på nøgle',
    released: 'Talt op',
    archived: 'Arkiveret',
    cancelled: 'Aflyst',
  },
  closes: (at: number) => `Lukker ${when(at)}`,
  closed: (at: number) => `Lukkede ${when(at)}`,
  extended: 'Fristen er forlænget.',
  links: { closing: 'Tæl op med nøglen', participation: 'Deltagelse', notice: 'Opslag', results: 'Resultater' },
  linkTo: (link: string, title: string) => `${link}: ${title}`,
  creating: {
    title: 'Ny runde',
    name: 'Navn',
    nameHint: 'Som alle ser det, for eksempel ”Forår 2027”.',
    selection: 'Hvad skal der spørges om?',
    items: (count: number) => `· ${count} spørgsmål`,
    attribute: {
      label: 'Skal de også svare på noget om sig selv?',
      none: 'Nej',
      hint: (fewest: number) =>
        `Så kan I se, om for eksempel natholdet har det anderledes. Det er frivilligt at svare, og det vises kun for hele arbejdspladsen og kun for grupper på mindst ${fewest}. Bliver en gruppe vist, ved alle, at mindst så mange har valgt den. I kan spørge højst én gang om året og kun, når arbejdsmiljørepræsentanten har nøglen.`,
    },
    custody: {
      legend: 'Hvem har nøglen til svarene?',
      representative: 'Arbejdsmiljørepræsentanten og en anden kollega.',
      representativeHint:
        'Svarene kan først tælles op, når en af dem bruger sin nøgle. Går nøglen tabt, går runden tabt.',
      server: 'Arbejdsgiverens server.',
      serverHint: 'Runden tælles op af sig selv. Alle får at vide, at arbejdsgiverens system har nøglen imens.',
      only: 'Der spørges om følsomme ting, med fritekst eller om medarbejderne selv. Så må nøglen ikke ligge på serveren.',
    },
    closesAt: 'Lukker',
    closesHint:
      'Dag og klokkeslæt, mindst 3 dage efter at runden åbner. Fristen kan forlænges én gang, men aldrig gøres kortere.',
    reminders: {
      label: 'Påmindelser, før runden lukker',
      twice: 'Halvvejs og to dage før',
      once: 'Kun to dage før',
      none: 'Ingen',
      hint: 'De går til alle, for ingen kan vide, hvem der har svaret.',
    },
    past: 'Vælg et tidspunkt, der ikke er gået.',
    create: 'Lav en kladde',
  },
  acts: { open: 'Åbn runden', extend: 'Forlæng fristen', cancel: 'Aflys runden' },
  opening: {
    title: 'Vil du åbne runden?',
    text: 'Alle på listen får en invitation i deres mail. Spørgsmål, grupper, grænser og modtagere bliver låst og kan ikke ændres bagefter.',
    custody: {
      representative:
        'Nøglen til svarene ligger hos arbejdsmiljørepræsentanten og en anden kollega. Går begge nøglefiler eller adgangssætninger tabt, er runden tabt: så bliver svarene slettet uåbnede, og ingen kan hjælpe.',
      server: 'Nøglen til svarene ligger i arbejdsgiverens system, indtil runden er talt op. Det får alle at vide.',
    },
    asks: {
      ordinary:
        'Der er under 30 at spørge. Svar på følsomme spørgsmål, kommentarer og svar om en selv kunne aldrig vises sikkert, så dem bliver ingen bedt om. Suppler gerne med en samtale om arbejdsmiljøet.',
      nothing:
        'Der er under 15 at spørge. Så kan svar ikke være anonyme, og runden kan ikke åbnes. Tag i stedet en samtale om arbejdsmiljøet.',
    },
    confirm: 'Ja, åbn runden',
    busy: 'Ser efter, om runden kan åbnes …',
    state: 'Åbner',
    keys: 'Grupper med nøgle',
    made: (made: number, groups: number) => `${made} af ${groups} grupper har fået deres nøgle.`,
    patience: 'Runden åbner af sig selv, når alle har. Du kan roligt lukke siden imens.',
  },
  extending: {
    title: 'Ny frist',
    text: 'Fristen kan kun forlænges denne ene gang. Alle får besked i deres mail.',
    closesAt: 'Ny lukketid',
    later: 'Vælg et senere tidspunkt end det nuværende.',
    confirm: 'Forlæng fristen',
    busy: 'Forlænger fristen …',
  },
  cancelling: {
    title: 'Vil du aflyse runden?',
    text: 'Alle svar i runden slettes uden at blive åbnet, og der kommer intet resultat. Det kan ikke gøres om.',
    confirm: 'Ja, aflys, og slet alt',
    busy: 'Aflyser runden …',
  },
  keep: 'Fortryd',
  participation: {
    title: 'Deltagelse',
    lead: 'Hvor mange der havde fået udleveret en stemmeseddel, da dagen begyndte, i grove trin. Siden viser aldrig, hvem det er.',
    caption: (title: string) => `Deltagelse i ”${title}”, gruppe for gruppe`,
    group: 'Gruppe',
    invited: 'Inviteret',
    taking: 'Har hentet en stemmeseddel',
    back: 'Til runderne',
    none: 'Der er ingen grupper at vise.',
  },
  notice: {
    back: 'Til runderne',
    print: 'Udskriv opslaget',
    lead: 'Udskriv opslaget, og hæng det op, hvor alle kommer forbi. Hent det her på siden og ikke fra en mail.',
    poster: 'Sammenlign, før du svarer',
    fingerprint: 'Rundens fingeraftryk',
    closes: (at: number) => `Du kan svare indtil ${when(at)}.`,
    steps: (origin: string) => [
      'Find fingeraftrykket i din invitation. Det står nederst i mailen.',
      `Åbn linket i mailen. Det skal føre til ${origin}. Fingeraftrykket står under ”Hvordan ved vi det?”.`,
      'Sammenlign dem begge med opslaget her, tegn for tegn.',
    ],
    anybody: (origin: string) =>
      `På ${origin}/round kan alle se fingeraftrykket, hvem der har nøglen til svarene, og til sidst, hvor mange svar der blev talt.`,
    same: 'Er de ens, bliver du spurgt i den samme runde som alle andre.',
    different: (name: string) => `Er de ikke ens, så svar ikke. Sig det til ${name}.`,
    signed: (name: string) => `${name}, arbejdsmiljørepræsentant`,
  },
  representatives: {
    title: 'Arbejdsmiljø\u00ADrepræsentanter',
    lead: 'Alle, som medarbejderlisten kalder arbejdsmiljørepræsentant, og hvert skridt i deres udpegning. Det samme vises for dem, der skal svare.',
    none: 'Listen nævner ingen arbejdsmiljørepræsentanter. Føj mindst én til, før du åbner en runde.',
    states: {
      'not-appointed': 'Har ikke fået en kode',
      'code-handed-out': 'Har fået en kode',
      lapsed: 'Koden blev ikke brugt i tide',
      waiting: 'Venter på at træde i kraft',
      'in-effect': 'I kraft',
    },
    appointment: (by: string, isoDay: string) => `Kode lavet af ${by} ${writtenDay('da-DK', isoDay)}`,
    enrolled: 'brugt',
    unused: 'ikke brugt',
    consented: (name: string) => `${name} har sagt ja`,
    history: 'Udpegninger',
    make: 'Lav en kode',
    makeFor: (name: string) => `Lav en kode til ${name}`,
    replaces:
      'En ny kode er en ny udpegning. Den vises for alle og gælder først, når en anden repræsentant har sagt ja, eller når der er gået en runde.',
    code: (name: string) => `Kode til ${name}`,
    codeText:
      'Skriv koden ned, og giv den til personen selv, ansigt til ansigt. Send den ikke i en mail eller besked. Den vises kun denne ene gang.',
    expires: (at: number) => `Koden gælder indtil ${when(at)}.`,
    hide: 'Jeg har skrevet den ned',
    consent: 'Sig ja til udpegningen',
    consentTo: (name: string) => `Sig ja til udpegningen af ${name}`,
    consentText: 'Sig kun ja, hvis du har talt med personen selv. Så gælder udpegningen med det samme.',
  },
}
