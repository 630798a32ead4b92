/** The sample election, made anew for each practice so that its day is today (station.md, "First start"). */

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { electionFileSchema } from '../../shared/contract/election.ts';
import { ok, type Result, refuse } from '../../shared/contract/result.ts';
import { dayOf, timeOfDay } from '../../shared/domain/clock/official.ts';
import { makePackages } from '../package/package-file.ts';

/** No secret: a practice protects nobody's data, because nobody in it exists. */
export const practicePassphrase = '練習用的票站 practice';

export type PracticePackage = {
  readonly bytes: Uint8Array;
  readonly pins: { readonly [person: string]: string };
};

/** After this, a practice day runs until midnight: an evening is when people practise. */
const lateInTheDay = '17:00';

/** `folder`: holds the generated election.json and roll.csv. Refuses what `makePackages` refuses. */
export async function makePracticePackage(folder: string, nowMs: number): Promise<Result<PracticePackage>> {
  const file = electionFileSchema.safeParse(
    JSON.parse(await readFile(join(folder, 'election.json'), 'utf8')),
  );
  if (!file.success) return refuse('package', 'not-a-package');
  const { zone } = file.data;
  const time = timeOfDay(nowMs, zone);
  const hours =
    time < lateInTheDay && time >= '06:00' ? file.data.hours : { opens: '00:00', closes: '23:59' };
  const electionFile = { ...file.data, practice: true, date: dayOf(nowMs, zone), hours };
  const made = await makePackages({
    electionFile,
    rollBytes: await readFile(join(folder, 'roll.csv')),
    passphrase: practicePassphrase,
    random: randomBytes,
  });
  if (!made.ok) return made;
  const [first] = made.value;
  if (!first) return refuse('package', 'not-a-package');
  const pins: Record<string, string> = {};
  for (const { id, pin } of file.data.people) if (pin !== undefined) pins[id] = pin;
  return ok({ bytes: first.bytes, pins });
}
