/** The frame and every way of signing in, in Danish. */
export const accessDa = {
  language: { name: 'Dansk', label: 'Sprog' },
  frame: {
    menu: 'Menu',
    skip: 'Gå til indholdet',
    signOut: 'Log ud',
    entries: {
      results: 'Resultater',
      measures: 'Tiltag',
      rounds: 'Runder',
      keys: 'Nøgler',
      roster: 'Medarbejderliste',
      representatives: 'Repræsentanter',
    },
    waiting:
      'Din udpegning er endnu ikke trådt i kraft. Den gælder, når en anden arbejdsmiljørepræsentant har sagt ja, eller når der er gået en runde. Indtil da ser du ingen resultater. Er der ingen anden, kan du godkende medarbejderlisten to uger efter, at du brugte din kode.',
    loading: 'Henter …',
    again: 'Prøv igen',
    unreachable: 'Vi kunne ikke få forbindelse. Se efter, om du er på nettet, og prøv igen.',
  },
  signIn: {
    title: 'Log ind',
    lead: 'For ledere, arbejdsmiljørepræsentanter og administratorer. Skal du svare på et spørgeskema, så brug linket i din invitation.',
    email: 'Din e-mail på arbejdet',
    send: 'Send mig et link',
    sent: 'Se i din mail',
    sentText: (email: string) =>
      `Kan ${email} logge ind her, er der nu et link på vej. Det virker én gang og kun kort tid. Kommer der ikke noget, så se efter, om adressen er skrevet rigtigt.`,
    another: 'Skriv en anden adresse',
    representativeTitle: 'Er du arbejdsmiljørepræsentant?',
    representativeText:
      'Du logger ind med din egen adgangssætning og ikke med et link. Den, der driver mailsystemet, skal ikke kunne logge ind som dig.',
    representativeLink: 'Log ind som arbejdsmiljørepræsentant',
    ended: 'Du er blevet logget ud, fordi der er gået nogen tid. Log ind igen.',
  },
  landing: {
    title: 'Du er der næsten',
    lead: 'Linket er ikke brugt endnu. Det bliver det først, når du trykker på knappen.',
    enter: 'Log ind',
    refusedLead: 'Linket virker ikke. Det er brugt, for gammelt eller kun kopieret delvist.',
    newLink: 'Få et nyt link',
  },
  setUp: {
    title: 'Kom i gang med Varsko',
    lead: 'Du bliver den første administrator. Bagefter indlæser du listen over medarbejdere og giver arbejdsmiljørepræsentanten en kode.',
    name: 'Dit navn',
    email: 'Din e-mail på arbejdet',
    language: 'Sprog',
    languages: { da: 'Dansk', en: 'English' },
    start: 'Kom i gang',
  },
  passphrase: {
    title: 'Log ind som arbejdsmiljø\u00ADrepræsentant',
    email: 'Din e-mail på arbejdet',
    passphrase: 'Din adgangssætning',
    enter: 'Log ind',
    firstTitle: 'Er det første gang?',
    firstText: 'Så har du fået en kode på et stykke papir. Brug den til at vælge din adgangssætning.',
    firstLink: 'Jeg har en kode',
    forgotten: 'Har du glemt adgangssætningen, så bed administratoren om en ny kode. Alle kan se, at du har fået den.',
    other: 'Log ind på en anden måde',
  },
  enrolment: {
    title: 'Vælg din adgangssætning',
    lead: 'Den er kun din. Ingen kan se den, og ingen kan sende dig den igen.',
    email: 'Din e-mail på arbejdet',
    code: 'Koden, du har fået',
    codeHint: 'Bindestreger, mellemrum og små bogstaver betyder ikke noget.',
    passphrase: 'Ny adgangssætning',
    passphraseHint: 'Mindst 12 tegn. Fire eller fem ord, der ikke hører sammen, er gode at huske og svære at gætte.',
    again: 'Adgangssætningen igen',
    different: 'De to adgangssætninger er ikke ens.',
    choose: 'Vælg adgangssætning, og log ind',
  },
  problems: {
    'bad-request': 'Noget er ikke udfyldt rigtigt. Se felterne igennem.',
    'not-signed-in': 'Du er ikke logget ind længere. Log ind igen.',
    'sign-in-refused': 'Det passer ikke. Se efter, om alt er skrevet rigtigt, eller få et nyt link eller en ny kode.',
    'not-allowed': 'Det har du ikke adgang til.',
    'not-found': 'Det findes ikke, eller du har ikke adgang til det.',
    'too-large': 'Filen er for stor.',
    'wrong-state': 'Det kan ikke lade sig gøre, som runden er nu. Hent siden igen, og se, hvor langt den er.',
    'result-known': 'En runde er talt op siden. Det, der er skrevet ned, bliver stående, uanset hvordan det gik.',
    'wrong-day': 'En frist kan ikke ligge før i dag, og et tiltag kan ikke være gennemført senere end i dag.',
    'changed-meanwhile':
      'Nogen har ændret det i mellemtiden. Du ser nu den nye udgave. Se den igennem, før du går videre.',
    'already-set-up': 'Varsko er allerede taget i brug her. Log ind på den almindelige måde.',
    'roster-invalid': 'Filen blev ikke indlæst. Ret rækkerne herunder, og vælg filen igen.',
    'roster-not-approved':
      'Arbejdsmiljørepræsentanten skal først godkende ændringerne i medarbejderlisten. Runden er ikke åbnet.',
    'no-recipient':
      'Mindst én enhed har kun sin egen leder som modtager. Føj en leder over den til listen, eller lad en arbejdsmiljørepræsentant for enheden bruge sin kode. Runden er ikke åbnet.',
    'too-few-people':
      'Der er under 15 at spørge. Så kan svar ikke være anonyme. Tag i stedet en samtale om arbejdsmiljøet.',
    'round-too-short':
      'En runde er åben i mindst 3 dage, så alle når at svare. Vælg et senere tidspunkt, eller lav en ny kladde.',
    'attribute-asked-lately':
      'Der er spurgt til noget om medarbejderne selv inden for et år. Svarene kunne ikke vises denne gang, så lav en kladde uden det spørgsmål.',
    'no-representative': 'En arbejdsmiljørepræsentant skal først have brugt sin kode. Runden er ikke åbnet.',
    'no-custody-key':
      'Der er ingen nøgle tilbage til runden. Arbejdsmiljørepræsentanten skal først lave nye nøgler under ”Nøgler”. Runden er ikke åbnet.',
    'server-may-not-hold':
      'Her spørges der om følsomme ting eller med fritekst. Så må nøglen ikke ligge på serveren. Vælg arbejdsmiljørepræsentanten.',
    'holder-not-independent': 'En leder eller administrator må ikke have nøglen. Vælg en anden kollega.',
    'representative-not-independent':
      'Den, der er leder eller administrerer Varsko, kan ikke også være arbejdsmiljørepræsentant. Medarbejderlisten skal nævne en anden.',
    'address-taken': 'En anden har allerede den adresse.',
    'key-taken': 'Nøglerne er allerede registreret. Hent siden igen.',
    'wrong-key': 'Det er ikke nøglen til denne runde. Intet er åbnet.',
    'tally-busy': 'Systemet er i gang med noget andet. Vent et minut, og prøv igen. Nøglen er ikke gemt.',
    busy: 'Mange logger ind lige nu. Vent et minut, og prøv igen.',
    'release-unsafe': 'Resultatet kan ikke vises sikkert, så det bliver ikke vist.',
    unexpected: 'Noget gik galt. Prøv igen om lidt.',
  },
}
