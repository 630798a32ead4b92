import { useMemo } from 'react';
import { noVoters } from '../../../../shared/domain/issue/voters.ts';
import { type RecordData, recordOf } from '../../../../shared/domain/record/record.ts';
import { useStation } from '../../bridge/useStation.tsx';

/** The record as it would be made now. It names no voter (R-62.annex), so the page has all that it is made from. */
export function useRecordData(): RecordData {
  const { state } = useStation();
  return useMemo(() => recordOf({ ...state, issue: { ...state.issue, voters: noVoters } }), [state]);
}
