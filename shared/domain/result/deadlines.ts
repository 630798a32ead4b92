/**
 * What is due after the announcement. A period runs from the day after; class days are the days that are
 * neither Saturday nor Sunday nor in the package's calendar of holidays and suspensions.
 */
import type { Election } from '../../contract/election.ts';
import { addDays } from '../clock/official.ts';

export type Deadlines = {
  /** last day for objections to the result: the third class day (第68條) */
  readonly objectionsUntil: string;
  /** the class days of that period, so that anybody can count them */
  readonly classDays: readonly string[];
  /** the committee's report to the board of the general meeting: three days (第14條) */
  readonly reportBy: string;
  /** the groups' campaign accounts: five days after the day of the election (第38.4條) */
  readonly campaignAccountsBy: string;
};

const objectionClassDays = 3;
const reportDays = 3;
const accountDays = 5;

export function isClassDay(day: string, noClasses: readonly string[]): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !noClasses.includes(day);
}

/** The next class days after `day`, which does not count itself. */
export function classDaysAfter(day: string, count: number, noClasses: readonly string[]): readonly string[] {
  const days: string[] = [];
  for (let next = addDays(day, 1); days.length < count; next = addDays(next, 1))
    if (isClassDay(next, noClasses)) days.push(next);
  return days;
}

/** `announcedOn`: the day of the announcement in the election's zone, `YYYY-MM-DD`. */
export function deadlinesOf(announcedOn: string, election: Pick<Election, 'date' | 'noClasses'>): Deadlines {
  const classDays = classDaysAfter(announcedOn, objectionClassDays, election.noClasses);
  return {
    objectionsUntil: classDays.at(-1) ?? announcedOn,
    classDays,
    reportBy: addDays(announcedOn, reportDays),
    campaignAccountsBy: addDays(election.date, accountDays),
  };
}
