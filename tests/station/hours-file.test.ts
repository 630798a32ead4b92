/** R-62a: the hours on duty can be taken out, for those who grant volunteers' hours; the same as the record has them. */
import { describe, expect, it } from 'vitest';
import { hoursFile } from '../../electron/station/hours-file.ts';
import { recordOf } from '../../shared/domain/record/record.ts';
import { live } from './lived-day.ts';

const { day } = await live('ordinary');
const rowsOf = (csv: string) => csv.trimEnd().split('\r\n');

describe('R-62a the file of the hours on duty', () => {
  it('has a row for everybody who worked, with the minutes of the record', () => {
    const { staff } = recordOf(day.state);
    expect(staff.length).toBeGreaterThan(1);
    const [header, ...rows] = rowsOf(hoursFile(day.state, 'en'));
    expect(header?.endsWith('Minutes')).toBe(true);
    expect(rows.map(row => [row.split(',')[0], Number(row.split(',').at(-1))])).toEqual(
      staff.map(({ person, minutes }) => [person.name, minutes]),
    );
  });

  it('begins with the mark that tells a spreadsheet how it is written, in three languages', () => {
    for (const language of ['zh', 'pt', 'en'] as const)
      expect(hoursFile(day.state, language).startsWith('\ufeff')).toBe(true);
    expect(new Set((['zh', 'pt', 'en'] as const).map(one => rowsOf(hoursFile(day.state, one))[0])).size).toBe(
      3,
    );
  });

  it('makes no formula of a name', () => {
    const { election } = day.state;
    const people = election.people.map(one => ({ ...one, name: `=HYPERLINK("http://x",${one.id})` }));
    const csv = hoursFile({ ...day.state, election: { ...election, people } }, 'en');
    expect(csv).toContain(`"'=HYPERLINK(""http://x""`);
    expect(csv).not.toMatch(/^"?=/m);
  });
});
