/** The sample election as files, as a committee would have them: to try `pollkeeper package` on, and to practise with. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type SampleOptions, sampleRoll, sampleWithKeys } from './sample-election.ts';

/** For packages made of the sample's files; it is printed next to them. */
export const SAMPLE_PASSPHRASE = 'practice makes a good station 練習';

/** Writes election.json, roll.csv, passphrase.txt and README.txt into `folder`, which is made when it is missing. */
export const writeSample = (
  folder: string,
  options: SampleOptions & { readonly people?: number; readonly seed?: number } = {},
): { electionPath: string; rollPath: string; passphrasePath: string } => {
  const election = sampleWithKeys(options);
  const paths = {
    electionPath: join(folder, 'election.json'),
    rollPath: join(folder, 'roll.csv'),
    passphrasePath: join(folder, 'passphrase.txt'),
  };
  const people = election.people.map(({ id, name, role, number, pin }) =>
    [id, name, role, number ?? '', pin ?? ''].join('\t'),
  );
  const readme = [
    '練習用選舉：所有人物均屬虛構。 A practice election: everybody in it is invented.',
    '',
    `通行碼 passphrase: ${SAMPLE_PASSPHRASE}`,
    '',
    ['id', '姓名 name', '職務 role', '學號 number', 'PIN'].join('\t'),
    ...people,
    '',
    'pollkeeper package --election election.json --roll roll.csv --out . --passphrase-file passphrase.txt',
    '',
  ].join('\n');
  mkdirSync(folder, { recursive: true });
  writeFileSync(paths.electionPath, `${JSON.stringify(election, null, 2)}\n`);
  writeFileSync(paths.rollPath, sampleRoll(options.people, options.seed));
  writeFileSync(paths.passphrasePath, `${SAMPLE_PASSPHRASE}\n`);
  writeFileSync(join(folder, 'README.txt'), readme);
  return paths;
};
