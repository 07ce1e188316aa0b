import { day, listed, moment } from './written-values.ts'

const many = (count: number, one: string, several: string) => `${count} ${count === 1 ? one : several}`
const when = (milliseconds: number) => moment('da-DK', milliseconds)

const stopped = (why: string) => ({
  title: 'Vi stopper her',
  text: `${why} Der er ikke sendt noget svar. Vis denne side til din arbejdsmiljørepræsentant.`,
})

/** Every text of the respondent's page in Danish. `en.ts` has the same ones. */
export const da = {
  pageTitle: 'Varsko: skema om arbejdet',
  languages: 'Sprog',
  footer: { how: 'Hvordan ved vi det?', back: 'Tilbage til skemaet' },
  door: {
    title: 'Du er inviteret til at svare',
    lead: 'Skemaet handler om, hvordan du og dine kolleger har det på arbejdet. Skemaet er lavet, så ingen kan se, hvad netop du har svaret. Du kan læse, hvad vi ikke kan love, før du svarer.',
    points: [
      'Der er ikke hentet noget med dit link endnu. Det sker først, når du trykker Begynd.',
      'Du ser først, hvem der får resultatet, og hvem din gruppe er. Derefter bestemmer du, om du vil svare.',
      'Du kan springe spørgsmål over, gå tilbage og rette, inden du sender.',
    ],
    begin: 'Begynd',
    resumed: 'Dine svar fra før er her stadig i denne fane.',
    resume: 'Fortsæt',
    opening: 'Henter skemaet …',
    failed: 'Vi kunne ikke få forbindelse. Se efter, om du er på nettet, og prøv igen.',
  },
  welcome: {
    title: 'Før du svarer',
    closes: { label: 'Svar senest', at: when },
    extended: 'Fristen er forlænget én gang og bliver ikke ændret igen.',
    link: { label: 'Dit link', unused: 'Ikke brugt før', thisTab: 'I brug i denne fane' },
    questions: { label: 'Spørgsmål', count: (count: number) => `${count}, og du må springe over` },
    seesTitle: 'Hvem ser hvad',
    nobody:
      'Ingen får enkelte svar at se. Når runden er lukket, bliver svarene fra din gruppe lagt sammen, og kun resultatet bliver vist.',
    recipients: 'Resultatet for din gruppe går til:',
    appointed: (by: string, at: number) => `oprettet af ${by} den ${day('da-DK', at)}`,
    roles: {
      leader: 'leder',
      'leaders-leader': 'din leders leder',
      representative: 'arbejdsmiljørepræsentant',
    },
    floors: (ordinary: number, sensitive: number) =>
      `Et resultat vises kun, når mindst ${ordinary} har svaret. For følsomme emner skal der være mindst ${sensitive} svar.`,
    custody: {
      server: () =>
        'Svarene er låst, til runden lukker. Så længe ligger nøglen i arbejdspladsens eget system, så den, der har adgang til det hele, kan i princippet læse svar imens. Derfor er der ingen følsomme spørgsmål og ingen kommentarfelter i denne runde.',
      representative: (holders: readonly string[]) =>
        `Svarene er låst, til runden lukker. Nøglen er hos ${listed('da-DK', holders)}, ikke i arbejdspladsens system.`,
    },
    groupTitle: 'Din gruppe',
    groupSize: (name: string, invited: number) =>
      `${name}. ${many(invited, 'person er inviteret', 'personer er inviteret')}, dig selv medregnet.`,
    merged: (names: readonly string[]) =>
      `Små enheder er lagt sammen, så ingen skiller sig ud: ${listed('da-DK', names)}.`,
    groupShow: 'Se, hvem der er i gruppen',
    changes: { none: '', new: 'ny', moved: 'flyttet hertil', renamed: 'nyt navn' },
    groupWrong: (name: string) => `Ser gruppen forkert ud? Sig det til ${name}, før du svarer.`,
    notPromisedTitle: 'Det kan vi ikke love',
    notPromised: [
      'Hvis den, der driver systemet, laver programmet om, mens runden kører, kan svar blive knyttet til personer.',
      'Den, der kan læse din mail, kan svare i dit navn.',
      'Hvis I alle svarer det samme, kan man se, hvad I har svaret.',
    ],
    more: 'Læs mere om, hvad vi lover, og hvordan du kan kontrollere det',
    oneSitting:
      'Vil du holde pause, så lad fanen stå åben. Skal du lukke den, så skriv først koden ned, som du finder under hvert spørgsmål.',
    start: 'Gå til spørgsmålene',
    passOver: 'Gå videre uden at svare',
  },
  question: {
    fetching: 'Henter …',
    progress: (place: number, count: number) => `Spørgsmål ${place} af ${count}`,
    clear: 'Fjern mit svar',
    back: 'Tilbage',
    next: 'Næste',
    skip: 'Spring over',
    toReview: 'Tilbage til overblikket',
    pause: {
      show: 'Vil du holde pause?',
      why: 'Lad fanen stå åben, så er dine svar her, når du kommer tilbage. Skal du lukke den, så skriv først koden ned. Med den og linket i din mail kan du begynde forfra på en hvilken som helst enhed. Det, du ikke har sendt, følger ikke med.',
    },
  },
  review: {
    title: 'Se dine svar igennem',
    lead: (answered: number, count: number) =>
      answered === count
        ? 'Du har svaret på alle spørgsmål. Ret, hvad du vil, og send så.'
        : `Du har svaret på ${answered} af ${count} spørgsmål. Det er i orden at lade nogle stå tomme.`,
    nothing:
      'Du har ikke svaret på noget, og det er også i orden. Et blankt skema ændrer intet resultat og ligner alle andre, når det er låst. Det tælles kun med i, hvor mange der har sendt.',
    unanswered: 'Ikke besvaret',
    edit: 'Ret',
    editItem: (question: string) => `Ret svaret på: ${question}`,
    back: 'Tilbage',
    send: 'Send mine svar',
    sendBlank: 'Send skemaet blankt',
    sendAgain: 'Send de rettede svar',
    sending: 'Sender …',
    failed: 'Dine svar kom ikke frem. De står her stadig. Se efter, om du er på nettet, og send igen.',
  },
  receipt: {
    title: 'Tak. Dit skema er sendt',
    lead: 'Det er låst og gemt, til runden lukker. Så bliver det talt sammen med de andres.',
    changeUntil: (at: number) => `Du kan rette det indtil ${when(at)}: her i fanen, eller senere med en kode.`,
    nothingKept:
      'Siden har slettet, hvad den gemte undervejs. Svarene findes kun i den åbne fane. Lukker du den uden koden, kan de ikke rettes mere.',
    recovery: {
      show: 'Kode til at rette senere',
      why: 'Med koden og linket i din mail kan du sende nye svar fra en hvilken som helst enhed, lige til fristen. Skriv den ned, hvis du vil. Du kan også lade være.',
    },
    counted: {
      show: 'Kvittering',
      why: 'Med den kan du se, om dit svar blev talt med. Den siger intet om, hvad du har svaret. Retter du dine svar, får du en ny.',
      where: (address: string) => `Slå den op på ${address}, når runden er talt op.`,
      secret:
        'Siden gemmer den ikke. Skriv den ned, hvis du vil bruge den, og hold den for dig selv. Den beviser ikke noget over for andre: alle kvitteringer bliver offentlige.',
    },
    change: 'Ret mine svar',
    finish: 'Jeg er færdig',
    finishWhy: 'Deler du computer med andre, så tryk på Jeg er færdig. Så kan ingen se eller rette dine svar herfra.',
    whatNow: 'Hvad sker der nu?',
    next: 'Når runden er lukket, bliver svarene talt sammen og selve svarene slettet. Mindst én ud over din egen leder får resultatet, så der bliver talt om det.',
  },
  newLink: 'Få et nyt link',
  recovery:
    'Siden gemmer ikke koden, og den siger intet om, hvad du har svaret. Hold den for dig selv: den, der har både den og dit link, kan sende andre svar i dit sted.',
  done: {
    title: 'Du er færdig',
    lead: 'Dit skema er sendt, og siden har glemt det. Du kan lukke fanen.',
  },
  refused: {
    'no-link': {
      title: 'Åbn linket fra din invitation',
      text: 'Siden skal åbnes med det link, der står i din mail. Har du allerede svaret i denne fane, er der ikke mere at gøre.',
    },
    'invitation-unknown': {
      title: 'Linket virker ikke',
      text: 'Måske er der kun kopieret en del af det, eller du har fået et nyere. Prøv linket i den seneste mail, eller få et nyt. Er fristen i mailen overskredet, er runden slut.',
    },
    'invitation-used': {
      title: 'Dit link er allerede brugt',
      text: 'Linket er brugt på en anden enhed eller i en anden fane. Var det dig, er alt, som det skal være. Skal svarene rettes, så gør det i den fane, du sendte dem fra, eller med din kode.',
    },
    'wrong-code': {
      title: 'Koden passer ikke til linket',
      text: 'Den hører til et andet link eller en anden runde. Prøv igen med den kode, du fik vist, da du svarede med dette link.',
    },
    'round-closed': {
      title: 'Runden er lukket',
      text: 'Der kan ikke svares længere. Det, du sendte inden fristen, tæller med. Nu er der ikke sendt noget. Resultatet går til dem, der stod i invitationen, når det er talt op.',
    },
    'wrong-fingerprint': stopped('Runden er ikke den, din invitation er skrevet til.'),
    'manifest-not-signed': stopped('Rundens oplysninger er ikke underskrevet med dens egen nøgle.'),
    'another-round': stopped('Serveren viser oplysninger om en anden runde end din.'),
    'unit-not-proved': stopped(
      'Din gruppe eller dens nøgle står ikke i rundens oplysninger. Så kunne du få en anden nøgle end dine kolleger.',
    ),
    'weak-issuer-key': stopped('Nøglen, din stemmeseddel skulle underskrives med, er svagere, end vi tillader.'),
    'weak-thresholds': stopped('Runden vil vise resultater af færre svar, end vi tillader.'),
    'too-few-invited': stopped('Der er inviteret færre i din gruppe, end runden selv kræver.'),
    'no-key-holder': stopped('Der står ikke, hvem der har nøglen til svarene.'),
    'questions-differ': stopped('Spørgsmålene er ikke dem, runden blev åbnet med.'),
    'group-differs': stopped('Listen over din gruppe passer ikke med rundens oplysninger.'),
    'closing-time-differs': stopped('Svarfristen er ikke den, rundens nøgle har underskrevet.'),
    'bad-signature': stopped('Underskriften på din stemmeseddel er ikke lavet med gruppens nøgle.'),
    'ballot-refused': {
      title: 'Svarene blev ikke modtaget',
      text: 'Systemet kendte ikke din stemmeseddel. Dine svar er ikke gemt. Sig det til din arbejdsmiljørepræsentant.',
    },
    'old-browser': {
      title: 'Din browser mangler noget',
      text: 'Svarene kan ikke krypteres her. Åbn linket i en nyere udgave af Firefox, Chrome, Edge eller Safari.',
    },
    unexpected: {
      title: 'Noget gik galt',
      text: 'Serveren svarede på en måde, siden ikke forstår. Der er ikke sendt noget. Prøv igen senere.',
    },
    contact: (name: string) => `Var det ikke dig, så sig det til din arbejdsmiljørepræsentant, ${name}.`,
  },
}

export type InterfaceText = typeof da
