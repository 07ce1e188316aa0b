import { warningConstructs } from './survey-questionnaire.ts'

export const help = `Analyses a survey made elsewhere: counts, gates and warns as after a round of our own.

  npm run analyse -- answers.csv --columns columns.json [options]

  --columns FILE       what the columns are (JSON, see below)
  --unit COLUMN        the column with the unit: a path such as Council/Schools/North,
                       or several --unit, from the top of the organisation down
  --waves COLUMN       the column with the wave, when the file holds several
  --members FILE       who was in which unit in which wave (CSV: member, and the
                       columns of units and waves under the headings of the answers)
  --output FOLDER      where the result goes (default: the name of the file and -analysis)
  --replace            write over the folder if it is there
  --language da|en     of the report, the warnings and the messages (default: en)
  --title TEXT         what the survey is called
  --organisation TEXT  put on top where the paths do not begin with the same unit
  --closed DAY         when it closed, such as 2026-03-16 (default: today)

The answers are a table with one row per person: comma, semicolon, tabulator or bar between
the cells, UTF-8, UTF-16 or Windows text. Empty, NA, N/A and . are missing answers. A row
without any answer is somebody who was asked and did not answer.

The columns file says what the columns are:

${JSON.stringify(
  {
    title: 'Wellbeing 2026',
    unit: ['Area', 'Team'],
    wave: 'Round',
    missing: ['99'],
    range: [1, 5],
    scales: [
      {
        id: 'tone',
        name: { da: 'Tone', en: 'Tone' },
        adverse: 'low',
        construct: 'tone',
        items: ['q1', { column: 'q2', reversed: true, text: 'People are shouted at here.' }],
      },
      { id: 'wellbeing', adverse: 'low', range: [0, 5], items: ['wb_mean'] },
      { id: 'threats', adverse: 'high', class: 'sensitive', range: [0, 4], items: ['t1', 't2'] },
    ],
  },
  null,
  2,
)}

  adverse      which end of the score is the bad one, once reversed items have been turned
  construct    what the warning reads it as: ${warningConstructs.join(', ')};
               leave it out, or use any other word, where it is none of these
  class        ordinary (shown from 5 answers) or sensitive (from 20)
  range        lowest and highest answer, of an item, a scale or the whole file; decimals are fine
  values       answers written as words: { "never": 0, "often": 4 }
  waves        order, titles and days: [{ "label": "1", "title": "Spring", "closed": "2026-03-16" }];
               without it waves go by number, or as text in which numbers count as numbers
  unitSeparator, separator, member, organisation, instrument, version: see README
`
