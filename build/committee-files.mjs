/**
 * Writes what a committee starts from: electron/package/sample/ (an election file and a small roll, from the sample
 * election of practice) and electron/package/election-file.md, every field of the election file, from the schema that the
 * program itself reads.
 *   node build/committee-files.mjs           writes them
 *   node build/committee-files.mjs --check   exits 1 when one is stale, or a field is not described
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exported } from './exported.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const home = join(root, 'electron/package');

const { z, electionFileSchema, settings, settingsZh, zh, sampleElectionFile, sampleRoll } = await exported(
  [
    "export { z } from 'zod';",
    "export { electionFileSchema } from './shared/contract/election.ts';",
    "export { settings } from './shared/locales/en/setting-labels.ts';",
    "export { settings as settingsZh } from './shared/locales/zh/setting-labels.ts';",
    "export { packageCommand as zh } from './shared/locales/zh/package-command.ts';",
    "export { sampleElectionFile, sampleRoll } from './build/sample/sample-election.ts';",
  ],
  root,
);

/** What each field is for; those in three languages are described once, settings by the catalogue of the screens. */
const about = {
  format: 'the form of this file',
  id: 'of this election, in file names and in the log; another one for each round',
  title: 'of the election, on every paper',
  body: 'who holds it',
  date: 'the polling day',
  zone: 'the time zone of the hours',
  round: '1, or 2 for a second round (第19.1條)',
  practice:
    '`true`: everything says 練習 PRACTICE and no real record can be exported; `false` for a real election',
  hours: 'when voting begins and ends (第50.1條)',
  'hours.opens': '',
  'hours.closes': 'later than `opens`',
  groups: 'on the ballot, **in the order drawn by lot** (第49.3條)',
  'groups[].id': 'each once',
  'groups[].name': '',
  drawing: 'the drawing of lots, for the record',
  'drawing.on': '',
  'drawing.by': 'the names of those who drew',
  stations: 'one package is made for each',
  'stations[].id': 'each once',
  'stations[].name': '',
  'stations[].rollName':
    'what the station column of the roll says for this station; each needs one when there are several',
  'stations[].ballots': 'on the delivery note (第49條)',
  'stations[].boxes': 'ids of the ballot boxes, each once',
  people:
    'everybody but the voters: committee, staff, agents, board. A `chair` with a PIN, and at least one more of the committee or staff with one',
  'people[].id': 'each once; it stands in the log',
  'people[].name': '',
  'people[].number':
    'student number as on the roll, `null` for who has none. The committee is held against the roll by it: no vote (第3.7、7.2條)',
  'people[].role':
    '`chair` 主席, `delegate` of the chair, `member` of the committee, `staff` 工作人員, `agent` 駐站代表, `board` of the general meeting, `observer`',
  'people[].group': 'agents only, and always: the `id` of the group that they watch for',
  'people[].slots': 'agents only: the times at which they are on the list (第46.1條)',
  'people[].slots[].from': '',
  'people[].slots[].to': '',
  'people[].pin':
    'of those who give commands: committee and staff. In clear: this file stays with the committee',
  'people[].publicKey':
    'of who cosigns checkpoints with a key kept outside the station: the line that `pollkeeper keys` prints',
  'people[].key':
    'of who cosigns at the station: the whole content of the file that `pollkeeper keys` writes',
  settings:
    'what another union may set differently; whatever is left out has the value of the charter, or the one chosen here where it is silent',
  noClasses:
    'days that are no class days, besides Saturdays and Sundays: deadlines count class days (第68條)',
  cards:
    'how what a scanner reads becomes a number of the roll; the first rule that fits the whole of it counts',
  'cards[].name': 'for people to tell them apart',
  'cards[].field':
    'which column of the roll the number is looked up in: `rollMapping.number` or `rollMapping.card`',
  'cards[].pattern': 'a regular expression with one pair of brackets, around the number itself',
  rollMapping: 'the columns of the roll, by their headings; columns not named here are not kept',
  'rollMapping.number': 'column of the student numbers',
  'rollMapping.nameZh': '',
  'rollMapping.nameOther': '',
  'rollMapping.faculty': '',
  'rollMapping.programme': '',
  'rollMapping.card': 'column of the card numbers, where cards carry another number than the student number',
  'rollMapping.station': 'column that says to which station a voter belongs; needed with several',
  'rollMapping.entitled':
    'who may vote (第16條): whoever has one of the values in **every** column listed here; an empty list is everybody',
  'rollMapping.entitled[].column': '',
  'rollMapping.entitled[].values': '',
  'rollMapping.entitled[].why': 'a short word for this condition, each once',
  'rollMapping.committee':
    'whom the roll marks as the committee: no vote (第3.7條). Where it marks nobody, name the column of student numbers and list theirs',
  'rollMapping.committee.column': '',
  'rollMapping.committee.values': '',
};

const names = new Set(['title', 'body', 'groups[].name', 'stations[].name']);
const code = value => `\`${JSON.stringify(value).replaceAll('|', '\\|')}\``;

/** What may stand in a field. */
function form(path, schema) {
  if (names.has(path)) return '`{ "zh": …, "pt": …, "en": … }`; only `zh` is needed';
  if (schema.const !== undefined) return code(schema.const);
  if (schema.enum) return schema.enum.map(code).join(', ');
  if (schema.anyOf) return schema.anyOf.map(one => form('', one)).join(' or ');
  switch (schema.type) {
    case 'string':
      return text(schema);
    case 'integer':
      return `whole number, ${schema.minimum} to ${schema.maximum}`;
    case 'boolean':
      return '`true` or `false`';
    case 'null':
      return '`null`';
    case 'array': {
      const { minItems = 0, maxItems, items } = schema;
      const many = maxItems === undefined ? `at least ${minItems}` : `${minItems} to ${maxItems}`;
      return `list, ${many}${items.type === 'object' ? '' : `: ${form('', items)}`}`;
    }
    case 'object':
      return 'fields `{ }`';
    default:
      throw new Error(`committee-files: no words for the form of ${path}`);
  }
}

const patterns = {
  '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$': 'id: Latin letters, digits, `.` `_` `-`, at most 40',
  '^([01]\\d|2[0-3]):[0-5]\\d$': 'time, `09:30`',
  '^\\d{4,12}$': '4 to 12 digits in quotation marks',
};
function text({ format, pattern, maxLength }) {
  if (format === 'date') return 'day, `2026-11-18`';
  if (pattern === undefined) return `text, at most ${maxLength}`;
  if (patterns[pattern] === undefined) throw new Error(`committee-files: no words for ${pattern}`);
  return patterns[pattern];
}

const described = new Set();
function what(path) {
  const setting = /^settings\.(\w+)$/.exec(path)?.[1];
  if (setting !== undefined) return `${settings[setting].label}. ${settings[setting].explain}`;
  if (about[path] === undefined) throw new Error(`committee-files: ${path} is not described`);
  described.add(path);
  return about[path];
}
const labelZh = path => {
  const setting = /^settings\.(\w+)$/.exec(path)?.[1];
  if (setting !== undefined) return settingsZh[setting].label;
  return zh.field[path.split('.').at(-1).replace('[]', '')];
};

function rows(schema, before) {
  return Object.entries(schema.properties).flatMap(([name, field]) => {
    const path = before + name;
    const needed = schema.required?.includes(name)
      ? 'needed'
      : field.default === undefined || path === 'settings'
        ? ''
        : code(field.default);
    const row = `| \`${path}\` | ${labelZh(path)} | ${what(path)} | ${form(path, field)} | ${needed} |`;
    if (names.has(path) || path === 'people[].key') return [row];
    if (field.type === 'object') return [row, ...rows(field, `${path}.`)];
    return field.items?.type === 'object' ? [row, ...rows(field.items, `${path}[].`)] : [row];
  });
}

const table = rows(z.toJSONSchema(electionFileSchema, { io: 'input' }), '');
const left = Object.keys(about).filter(path => !described.has(path));
if (left.length > 0) throw new Error(`committee-files: no such field: ${left.join(', ')}`);

const page = `<!-- biome-ignore-all format: made by a program -->
# The election file, field by field 選舉檔案各項

Made by \`build/committee-files.mjs\` from \`shared/contract/election.ts\`: do not edit. Begin with a copy of
[the sample](sample/election.json) and of [its roll](sample/roll.csv), in which everybody is invented:

    npx pollkeeper package --election election.json --roll roll.csv --out packages

It says every fault at once, with its line; nothing is written before all is sound. The file is JSON in UTF-8. The roll is what
the registry exports: CSV (comma, semicolon or tab; UTF-8, UTF-16 or Big5), one person a row, with a heading; numbers as text, so
that no leading zero is lost. For a real election set \`practice\` to \`false\` and replace everybody and every PIN: those of the
sample are known to all. Below, \`groups[].id\` is the \`id\` of each of the \`groups\`; the last column says \`needed\`, or what
holds when the field is left out.

| Field | 中文 | What it is | What stands there | Left out |
|---|---|---|---|---|
${table.join('\n')}
`;

/** As few people as show every kind: those of the election file, and some voters. */
const ROWS = 40;
const files = {
  'election-file.md': page,
  'sample/election.json': `${JSON.stringify(sampleElectionFile(), null, 2)}\n`,
  'sample/roll.csv': Buffer.from(sampleRoll(ROWS)).toString('utf8'),
};

let stale = 0;
for (const [name, after] of Object.entries(files)) {
  const path = join(home, name);
  if (existsSync(path) && readFileSync(path, 'utf8') === after) continue;
  if (process.argv.includes('--check')) {
    console.error(`committee-files: electron/package/${name} is stale: run node build/committee-files.mjs`);
    stale++;
  } else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, after);
  }
}
if (stale > 0) process.exit(1);
console.log(`committee-files: ${table.length} fields`);
