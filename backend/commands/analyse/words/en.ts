import type { AnalyseWords } from '../words.ts'

const many = (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`

export const englishAnalyseWords: AnalyseWords = {
  places: { call: 'Command', answers: 'Answers', columns: 'Columns file', members: 'Members file' },
  row: (rows, count) => `${count === 1 ? 'row' : 'rows'} ${rows}`,
  moreRows: (count) => `and ${many(count, 'more row', 'more rows')}`,
  column: (column) => `column "${column}"`,
  errors: {
    'unknown-option': '{detail} is not known, or its value is missing. Run with --help to see the options.',
    'no-answers-file': 'The file of answers is missing. Write: npm run analyse -- answers.csv --columns columns.json',
    'no-columns-file': 'The file about columns is missing. Add --columns columns.json; --help shows an example.',
    'unknown-language': 'The language is not known. Write --language da or --language en.',
    'not-a-day': '{detail} is not a date. Write it as 2026-03-16.',
    'no-file': 'The file cannot be opened. Check its name and that you may read it.',
    'not-json': 'The file is not JSON. Look for a comma or a quotation mark too many or too few.',
    malformed: '{detail}. --help shows an example.',
    'range-upside-down': 'The range of "{detail}" has no lowest and highest. Write the lower number first.',
    twice: '"{detail}" is there twice. Each column, scale and wave may be there once only.',
    'no-unit': 'No column says which unit people are in. Add "unit" to the file, or --unit COLUMN to the call.',
    'output-exists':
      'The output folder is there already. Name another one with --output, or add --replace to write over it.',
    'output-foreign': 'The output folder holds something else than an earlier output. Name another one with --output.',
    'column-missing': 'The column is not in the file. Check the heading, and the name in the columns file.',
    'column-twice': 'The column is there twice. Keep one of them, or give it another heading.',
    unreadable: 'The file cannot be read from here on. Look for a quotation mark without its partner.',
    'cell-count': 'The row does not have as many cells as the heading. Look for one separator too many or too few.',
    'no-rows': 'There is nothing below the heading. Write one person on each row.',
    'not-a-number':
      'That is not a number. Correct it; if it stands for no answer, add it to "missing", and if it is a word for an answer, to "values".',
    'out-of-range':
      'The answer is outside {detail}. Correct it, correct "range" in the columns file, or add it to "missing" if it stands for no answer.',
    'unit-empty': 'The unit is missing. Fill it in, or remove the row.',
    'unit-gap': 'A part of the path to the unit is empty. Fill it in.',
    'wave-empty': 'The wave is missing. Fill it in, or remove the row.',
    'wave-unknown': 'The wave is not among the "waves" of the columns file. Add it there, or correct the row.',
    'member-empty': 'The member has no id. Fill it in.',
    'member-twice': 'The member is there twice in one wave. Each may be in one unit only.',
    'unit-without-members': 'The unit has no members in this wave in the members file. Add them there.',
    'more-rows-than-members':
      'More people have answered in this unit and wave than the members file has. Add the members who are missing.',
    'too-few-people': 'Wave {detail} has fewer than 15 people: use a conversation instead of figures.',
    'no-group': 'Nobody in wave {detail} is in a group large enough to be shown safely.',
  },
  refused: 'Nothing was analysed and nothing was written. Correct this and run again:',
  notice: 'The answers were collected elsewhere, and the rows were visible to whoever ran this analysis.',
  noCertificate: 'There is therefore no certificate of how they were collected.',
  summary: {
    heading: (title, organisation) => `${title} (${organisation})`,
    closed: (day) => `Closed ${day}.`,
    people: (rows, answered) => `${many(rows, 'row', 'rows')}, ${answered} with answers.`,
    units: (units, groups) =>
      `${many(units, 'unit', 'units')} with people, counted in ${many(groups, 'group', 'groups')} of at least 8.`,
    notCounted: (people) => `${many(people, 'person is', 'people are')} in no group: too few to be shown safely.`,
    shown: (shown, hidden) =>
      `${many(shown, 'group or level is', 'groups and levels are')} shown, ${hidden} not shown: too few people to show this safely.`,
    floors: (ordinary, sensitive, items) =>
      `Shown from ${ordinary} answers, sensitive scales from ${sensitive}, single questions from ${items}.`,
    ordinaryOnly: 'Under 30 people there is one group and ordinary scales only: the sensitive ones were left out.',
    comparable: (units, title) => `${many(units, 'unit', 'units')} may be set beside "${title}".`,
    warnings: (act, attention) => `Warnings: ${act} "act", ${attention} "pay attention".`,
    noConstructs: 'No scale has a construct of the warning, so nothing is warned of. Silence says nothing here.',
    rosterIsRows: 'Assumed: everybody who was asked has a row. A file of members (--members) can say otherwise.',
    rosterAssumed:
      'Assumed: the same people throughout; each unit has as many as it has rows in its largest wave. A file of members (--members) can say otherwise.',
    rosterTold: 'Who was in which unit in which wave is taken from the file of members.',
    respondersUnknown:
      'Rows do not say who answered. In each wave those who stay longest in the unit are taken to have answered, which is the most careful choice when waves are compared.',
    dayAssumed:
      'The day of closing was not told, so it is the day of this run. Say it with --closed, or in "waves" of the columns file.',
    written: (folder, names) => `Written to ${folder}: ${names.join(', ')}.`,
    earlierWaves: 'The files are about the last wave. Folders wave-1, wave-2 … hold the earlier ones.',
  },
  warnings: {
    heading: (title, organisation) => `Warnings: ${title}, ${organisation}`,
    none: 'There is no warning about any unit.',
    notJudged: 'Too few people to say anything safely about:',
    whom: 'Take it up with the work environment representative. If you are part of it yourself, let somebody else take the case.',
  },
}
