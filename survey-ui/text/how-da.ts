/** The page “how do we know?” in Danish; loaded when somebody asks. `how-en.ts` has the same texts. */
export const howDa = {
  title: 'Hvordan ved vi det?',
  lead: 'Her står, hvad der er gjort for, at ingen kan finde frem til dit svar, hvad du selv kan kontrollere, og hvad ingen kan love dig.',
  fingerprintTitle: 'Sammenlign rundens fingeraftryk',
  fingerprint:
    'Din arbejdsmiljørepræsentant har fingeraftrykket på et opslag. Står der det samme på det, har alle fået de samme regler og nøgler som dig.',
  noFingerprint: 'Tryk Begynd på forsiden for at se rundens fingeraftryk.',
  doneTitle: 'Det er gjort',
  done: [
    'Den del af systemet, der kender dit navn, ser aldrig dit svar. Den del, der tager imod svaret, ved ikke, hvem du er.',
    'Din browser laver selv en stemmeseddel og får den underskrevet uden at vise, hvad der står på den. Derfor kan underskriften ikke føres tilbage til dig.',
    'Svarene bliver låst i din browser, før de sendes. Alle svar fylder lige meget.',
    'Systemet gemmer intet tidspunkt, ingen rækkefølge, ingen netadresse og ingen cookies.',
    'Når runden er talt op, bliver svar og nøgler slettet. Tilbage er gruppens resultat, og hvem der fik en stemmeseddel.',
  ],
  limitsTitle: 'Det kan ingen love dig',
  limits: [
    'En, der driver systemet og laver programmet om i begge dele, mens runden kører, kan knytte svar til personer.',
    'Systemet kan ikke kende rigtige kolleger fra opdigtede, eller fra nogen, der fortæller lederen, hvad de har svaret. Se derfor listen over din gruppe igennem.',
    'Den, der kan læse din mail, kan svare i dit sted.',
    'Et fingeraftryk i en mail fra din arbejdsplads beviser ikke noget, før du har holdt det op mod opslaget fra din arbejdsmiljørepræsentant.',
    'At rette et svar skjuler det for en, der kigger med, men ikke for en administrator, der hver dag tager en kopi af databasen.',
    'Bruger arbejdspladsen MongoDB, kan databasens egne filer vise, hvornår noget blev gemt. Så er det nøglen alene, der beskytter svarene.',
    'To kolleger, der sammenligner svar, kan nogle gange regne ud, at alle andre var enige.',
    'Browserens historik husker, at du har åbnet linket. Når du har sendt, kan linket hverken vise eller rette dine svar.',
    'Arbejdspladsen kan se, hvad der sker på dens egne computere. Du kan svare på din egen telefon og uden for arbejdets net.',
  ],
}

export type HowText = typeof howDa
