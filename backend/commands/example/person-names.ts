import { shuffled, type SeededRandom } from './seeded-random.ts'

// Common Danish names; nobody in particular is meant.
const first =
  'Anne Mette Kirsten Hanne Anna Helle Susanne Lene Maria Marianne Inge Karen Lone Camilla Pia Louise Charlotte Jette Tina Ida Emma Sofie Laura Freja Julie Peter Michael Lars Jens Henrik Thomas Søren Jan Martin Niels Christian Morten Jesper Anders Mads Rasmus Hans Jørgen Per Ole Kasper Emil Oliver Noah Amira Yusuf Fatima Piotr Olena'.split(
    ' ',
  )
const last =
  'Nielsen Jensen Hansen Pedersen Andersen Christensen Larsen Sørensen Rasmussen Jørgensen Petersen Madsen Kristensen Olsen Thomsen Christiansen Poulsen Johansen Møller Mortensen Knudsen Jakobsen Lund Holm Schmidt Dam Bang Kjær Vestergaard Østergaard Nygaard Friis'.split(
    ' ',
  )

const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' }

/** Gives a new name and its mailbox at each call; no name comes twice among the first thousand. */
export function personNames(random: SeededRandom): () => { readonly name: string; readonly mailbox: string } {
  const names = shuffled(
    first.flatMap((one) => last.map((other) => `${one} ${other}`)),
    random,
  )
  return () => {
    const name = names.pop()
    if (name === undefined) throw new Error('personNames requires fewer people than there are names')
    const mailbox = name
      .toLowerCase()
      .replaceAll(' ', '.')
      .replaceAll(/[æøå]/g, (letter) => letters[letter] ?? letter)
    return { name, mailbox }
  }
}
