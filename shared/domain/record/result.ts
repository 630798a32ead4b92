/**
 * The result in the record (第62.2(八)條, R-19, R-33, R-60.5, R-68), from `domain/result`. The result belongs to all
 * stations together: a station of several brings its figures and decides nothing.
 */
import { formatInstant } from '../clock/official.ts';
import { deadlinesOf } from '../result/deadlines.ts';
import { stationFigures } from '../result/figures.ts';
import { resultOf } from '../result/result.ts';
import type { State } from '../state.ts';
import type { RecordData } from './schema.ts';

function deadlinesData({ count, election }: State): NonNullable<RecordData['result']>['deadlines'] {
  if (count.announcedAt === '') return null;
  const announcedOn = formatInstant(Date.parse(count.announcedAt), election.zone).slice(0, 10);
  return deadlinesOf(announcedOn, election);
}

/** null with several stations, and until this one has counted, destroyed its ballots or was postponed. */
export function resultData(state: State): RecordData['result'] {
  const { election } = state;
  if (election.stations.length > 1) return null;
  const { outcome, entitled, found, valid, variance } = resultOf([stationFigures(state)], election);
  if (outcome.kind === 'unfinished') return null;
  return {
    outcome,
    entitled,
    found,
    valid,
    winningPercent: election.settings.winningPercent,
    variance: state.count.finished
      ? {
          papers: variance.papers,
          margin: variance.margin,
          couldChange: variance.couldChange,
          explained: variance.stations.every(({ explained }) => explained),
        }
      : null,
    deadlines: deadlinesData(state),
  };
}
