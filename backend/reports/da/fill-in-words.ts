import type { ReportWords } from '../report-words.ts'

/** The pages that people fill in by hand. */
export const danishFillIn: Pick<ReportWords, 'absence' | 'plan' | 'measures' | 'followUp' | 'organisation'> = {
  absence: {
    intro:
      'Drøft i arbejdsmiljøorganisationen, om noget i arbejdsmiljøet bidrager til sygefraværet, og skriv, hvad I kommer frem til.',
    columns: ['Spørgsmål', 'Vores svar'],
    questions: [
      'Hvor er fraværet højere, end vi ville vente?',
      'Hvad i arbejdet kan have del i det?',
      'Passer det med det, svarene i denne rapport viser?',
      'Hvad vil vi gøre ved det? Skriv det også i handlingsplanen.',
    ],
  },
  plan: {
    intro:
      'Skriv det, der ikke kan løses med det samme. Begynd med vilkårene for alle, før I ser på enkelte personer. Skriv aldrig navne på dem, det kan handle om.',
    columns: ['Problem', 'Hvad vi gør', 'Ansvarlig', 'Gennemført senest', 'Følges op den'],
    agreed: 'Det har I aftalt i Varsko:',
    agreedColumns: ['Enhed', 'Hvad vi gør', 'Hvad det skal ændre', 'Ansvarlig og frist', 'Hvordan det går'],
    more: 'Her kan I skrive mere til i hånden:',
  },
  measures: {
    intro:
      'Hvert tiltag holdes op mod, hvordan det gik i enheder uden tiltag, når der tages højde for, hvor de begyndte. Så tæller et udsving, der retter sig af sig selv, ikke med.',
    none: 'Der er ikke skrevet tiltag ned om enhederne i denne rapport.',
  },
  followUp: {
    intro:
      'Følg op hver måned i de første seks måneder. Er intet ændret efter tre til seks måneder, så find ud af hvorfor, og vælg noget andet.',
    columns: ['Hvad vi gjorde', 'Fulgt op den', 'Hvad det førte til', 'Hvad nu'],
    outcomes: ['klart bedre', 'klart dårligere', 'kan ikke siges endnu'],
  },
  organisation: {
    intro:
      'Arbejdsmiljøorganisationen deltager i hele forløbet. Er der ingen, deltager de ansatte på samme måde. Skriv, hvem der har været med.',
    columns: ['Del af forløbet', 'Hvem har deltaget', 'Dato'],
    steps: ['Planlægning', 'Afdækning', 'Vurdering og sygefravær', 'Handlingsplan', 'Opfølgning'],
  },
}
