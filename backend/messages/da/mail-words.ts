import type { LocalTime } from '../local-time.ts'
import type { MailWords } from '../mail-words.ts'
import { danishAlertWords } from './alert-words.ts'
import { danishDay } from './danish-day.ts'

const weekdays = ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag']

const moment = (time: LocalTime) =>
  `${weekdays[time.weekday] ?? ''} den ${danishDay(time)} kl. ${time.hour}.${time.minute}`

export const danishMailWords: MailWords = {
  moment,
  together: (names) => new Intl.ListFormat('da').format(names),
  day: danishDay,
  greeting: (name) => `Kære ${name}`,
  signature: (organisation) =>
    organisation === undefined ? 'Venlig hilsen\nVarsko' : `Venlig hilsen\nVarsko på vegne af ${organisation}`,
  roles: { leader: 'leder', 'leaders-leader': 'lederens leder', representative: 'arbejdsmiljørepræsentant' },
  invitation: {
    subject: ({ title, day }) => `${title}: svar senest ${day}`,
    asks: ({ organisation, title }) =>
      `${organisation} spørger alle om trivsel og arbejdsmiljø i ”${title}”. Dit svar er med til at vise, hvad der fungerer, og hvad der skal gøres bedre.`,
    link: 'Her er dit eget link. Giv det ikke videre:',
    corrected: (representative) =>
      `Din adresse er rettet. Linket herover gælder i stedet for det, der er sendt til den gamle adresse, og det gamle virker ikke længere. Passer det ikke, at din adresse skulle rettes, så sig det til ${representative}.`,
    until: (when) => `Du kan svare indtil ${when}.`,
    whoSees: 'Hvem ser hvad',
    nobodySeesAnswers:
      'Ingen ser dit svar. Det tælles sammen med svarene fra din gruppe. Hvem der er i gruppen, kan du se, når du åbner linket.',
    floors: (ordinary, sensitive) =>
      `En gruppe får kun vist tal, når mindst ${ordinary} har svaret, og ved følsomme spørgsmål mindst ${sensitive}.`,
    goesTo: (people) => `Gruppens resultat går til: ${people}. De tælles ikke selv med i gruppen.`,
    nobodyKnows:
      'Ingen kan vide, hvem der har svaret. Systemet husker kun, at et link har fået udleveret en stemmeseddel, ikke om den er brugt.',
    alsoKnow: 'Det skal du også vide',
    mailbox: (representative) =>
      `Den, der kan læse din mail, kan svare i dit sted. Når du åbner linket, kan du se, om det er brugt. Er det ikke dig, der har brugt det, så sig det til ${representative}.`,
    custody: {
      server: () =>
        'Nøglen, der kan åbne svarene, ligger i arbejdsgiverens system, indtil runden er lukket og talt op. Så bliver den slettet.',
      representative: (holders) =>
        `Nøglen, der kan åbne svarene, ligger hos ${holders} og ikke i arbejdsgiverens system. Svarene kan først tælles op, når en af dem bruger sin nøgle.`,
    },
    fingerprint: (representative) =>
      `Rundens fingeraftryk står herunder. Det beviser først noget, når du har sammenlignet det med det opslag, som ${representative} har hængt op.`,
    publicPage:
      'På rundens offentlige side kan alle se fingeraftrykket, hvem der har nøglen, og til sidst, hvor mange svar der blev talt:',
  },
  reminder: {
    subject: ({ title, day }) => `${title}: svar senest ${day}`,
    stillOpen: ({ organisation, title, moment: when }) =>
      `”${title}” hos ${organisation} er stadig åben. Du kan svare indtil ${when}.`,
    toEverybody:
      'Denne mail går til alle, for ingen kan vide, hvem der har svaret. Har du svaret, skal du ikke gøre mere. Tak for det.',
    useYourLink: ({ subject, day, lostLinkAddress }) =>
      `Har du ikke svaret endnu, så brug linket i din invitation. Den hedder ”${subject}”${day ? ` og er fra den ${day}` : ''}. Kan du ikke finde den, så få et nyt link her: ${lostLinkAddress}`,
  },
  newLink: {
    subject: ({ title }) => `${title}: dit nye link`,
    link: ({ organisation, title }) => `Her er et nyt link til ”${title}” hos ${organisation}. Giv det ikke videre:`,
    oldLink:
      'Linket i din invitation virker også stadig. De to links er lige gode. Der tæller kun ét svar: det, du har sendt sidst.',
    used: (representative) =>
      `Når du åbner linket, kan du se, om det allerede er brugt. Er det ikke dig, der har brugt det, så sig det til ${representative}.`,
    notAsked: 'Har du ikke bedt om et nyt link, skal du ikke gøre noget.',
  },
  addressCorrected: {
    subject: ({ title }) => `${title}: dit link sendes til en anden adresse`,
    replaced: ({ organisation, title, name, agreedBy }) =>
      `Linket til ”${title}” hos ${organisation}, som er sendt til denne adresse, virker ikke længere. Arbejdsgiveren har oplyst en anden adresse for ${name}, ${agreedBy} har godkendt den, og nye links sendes dertil.`,
    notYours: (name, people) =>
      `Er du ${name}, og har du ikke fået det nye link, så sig det straks til ${people}. Ellers kan en anden svare i dit sted.`,
    somebodyElse: (name) => `Er du ikke ${name}, skal du ikke gøre noget.`,
  },
  correctionWaits: {
    subject: 'En rettet mailadresse venter på dig',
    asked: (organisation) =>
      `Arbejdsgiveren har oplyst en ny mailadresse for en, der er inviteret til at svare hos ${organisation}. Intet ændres, før en arbejdsmiljørepræsentant har godkendt den.`,
    open: 'Log ind og se, hvem det er, og begge adresser:',
    askThem: 'Spørg personen, om adressen er rigtig. Den, der læser mail dér, kan svare i personens sted.',
  },
  extension: {
    subject: ({ title, day }) => `${title}: fristen er flyttet til ${day}`,
    later: ({ organisation, title, moment: when }) =>
      `Fristen for at svare på ”${title}” hos ${organisation} er flyttet. Du kan nu svare indtil ${when}.`,
    alreadyAnswered:
      'Denne mail går til alle, for ingen kan vide, hvem der har svaret. Har du svaret, tæller dit svar stadig, og du skal ikke gøre mere.',
    onceOnly: 'Fristen kan kun flyttes denne ene gang.',
  },
  cancellation: {
    subject: ({ title }) => `${title}: runden er aflyst`,
    cancelled: ({ organisation, title }) => `”${title}” hos ${organisation} er aflyst.`,
    destroyed:
      'Alle svar er slettet uden at være åbnet, og der kommer ikke noget resultat. Dit link virker ikke længere.',
    askWhy: (representative) => `Vil du vide hvorfor, så spørg ${representative}.`,
  },
  keyLost: {
    subject: ({ title }) => `${title}: runden er aflyst, nøglen er væk`,
    cancelled: ({ organisation, title }) =>
      `”${title}” hos ${organisation} er aflyst, fordi nøglen, der skulle åbne svarene, er gået tabt.`,
    destroyed:
      'Ingen kan åbne svarene, heller ikke arbejdsgiveren. De er slettet uåbnede, og der kommer ikke noget resultat. Dit link virker ikke længere.',
    askWhy: (representative) => `Har du spørgsmål, så spørg ${representative}.`,
  },
  keyAwaited: {
    subject: ({ title }) => `${title}: din nøgle mangler`,
    closed: ({ organisation, title }) =>
      `”${title}” hos ${organisation} er lukket. Svarene kan først tælles op, når du eller den anden nøgleholder bruger nøglen. Én af jer er nok.`,
    open: 'Find din nøglefil og din adgangssætning frem, og åbn denne side:',
    nobodyElse: 'Svarene ligger forseglet så længe. Ingen andre end jer kan åbne dem.',
    lost: 'Er begge nøglefiler eller adgangssætninger gået tabt, så sig det til arbejdsmiljørepræsentanten. Så må runden aflyses, og svarene bliver slettet uåbnede.',
  },
  measureDue: {
    subject: (unit) => `${unit}: fristen for et tiltag er nået`,
    due: (unit, day) => `Du er ansvarlig for et tiltag i ${unit}. Fristen var sat til ${day}.`,
    dueOfNobody: (unit, day) =>
      `Fristen for et tiltag i ${unit} var sat til ${day}. Den ansvarlige er her ikke længere, så du og de andre, der får enhedens resultater, får besked i stedet.`,
    record: 'Log ind, og skriv, om det er gennemført, stadig er i gang eller er droppet:',
  },
  measureTold: {
    subject: (unit) => `${unit}: nyt om et tiltag`,
    settled: (unit) =>
      `Du er ansvarlig for et tiltag i ${unit}. En anden har skrevet, hvordan det endte, så du bliver ikke mindet om det mere.`,
    takenOver: (unit) =>
      `Du var ansvarlig for et tiltag i ${unit}. En anden har skrevet, at det har fået en ny ansvarlig.`,
    see: 'Log ind, og se, om det passer:',
  },
  signIn: {
    subject: (organisation) =>
      organisation === undefined ? 'Log ind på Varsko' : `Log ind på Varsko hos ${organisation}`,
    open: (minutes) => `Her er dit link til at logge ind. Det virker én gang og de næste ${minutes} minutter:`,
    notYou: 'Har du ikke bedt om det, skal du ikke gøre noget. Giv ikke linket videre.',
  },
  alert: danishAlertWords,
}
