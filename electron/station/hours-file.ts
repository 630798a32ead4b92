/** Hours on duty as a table for those who grant volunteers' hours (R-62a): a row a person, as the record has it. */
import type { Language } from '../../shared/contract/view.ts';
import { recordOf } from '../../shared/domain/record/record.ts';
import type { State } from '../../shared/domain/state.ts';
import { Words } from '../../shared/locales/record-words.ts';
import { csvOf } from '../csv.ts';

/** What a spreadsheet would take for a formula is made text. */
const asText = (cell: string): string => (/^[=+\-@\t]/.test(cell) ? `'${cell}` : cell);

/** CSV. Whoever is still inside is counted up to the last entry of the log. */
export function hoursFile(state: State, language: Language): string {
  const record = recordOf(state);
  const words = new Words(language, record);
  const header = [
    words.say('name'),
    words.say('student-number'),
    words.say('role'),
    `${words.say('presence.in')}–${words.say('presence.out')}`,
    words.say('staff.hours'),
    words.say('staff.minutes'),
  ];
  const rows = record.staff.map(({ person, role, minutes, stays }) => [
    person.name,
    person.number,
    words.say(`role.${role}`),
    stays
      .map(
        ({ inAt, outAt }) =>
          `${words.minute(inAt)}–${outAt === '' ? words.say('staff.inside') : words.minute(outAt)}`,
      )
      .join('; '),
    words.duty(minutes),
    String(minutes),
  ]);
  return csvOf([header, ...rows].map(row => row.map(asText)));
}
