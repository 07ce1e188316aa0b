/** Words of the page for a lost link, loaded when somebody asks for it. */
export const lostLinkDa = {
  title: 'Få et nyt link',
  lead: 'Skriv din mailadresse på arbejdet. Er du inviteret, kommer der en mail med et nyt link om lidt. Dit gamle link virker stadig.',
  label: 'Din mailadresse',
  hint: 'Den, du fik invitationen på.',
  invalid: 'Det er ikke en mailadresse. Den skal se ud som navn@firma.dk.',
  send: 'Send mig et nyt link',
  sending: 'Sender …',
  failed: 'Vi kunne ikke få forbindelse. Se efter, om du er på nettet, og prøv igen.',
  doneTitle: 'Se i din mail',
  done: 'Er adressen inviteret, og er runden åben, kommer mailen inden for nogle minutter. Siden siger det samme, uanset hvilken adresse der er skrevet, så ingen kan bruge den til at finde ud af, hvem der er inviteret.',
  nothing:
    'Kom der ingen mail? Se efter i uønsket post, og om adressen er den, invitationen kom til. Ellers spørg din arbejdsmiljørepræsentant.',
  again: 'Skriv en anden adresse',
}

export type LostLinkText = typeof lostLinkDa
