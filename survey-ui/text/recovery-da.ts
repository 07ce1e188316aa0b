/** Words of the form for a recovery code, loaded when an invitation turns out to be used. */
export const recoveryDa = {
  title: 'Har du en kode?',
  why: 'Så kan du sende nye svar, som træder i stedet for de gamle. De gamle er låst og kan ikke vises.',
  label: 'Din kode',
  hint: '26 bogstaver og tal. Store og små bogstaver er lige gode.',
  mistyped: 'Det er ikke en kode herfra. Se efter, om et tegn er læst forkert eller mangler.',
  unreached: 'Vi kunne ikke få forbindelse. Se efter, om du er på nettet, og prøv igen.',
  use: 'Brug koden',
  busy: 'Et øjeblik …',
}

export type RecoveryText = typeof recoveryDa
