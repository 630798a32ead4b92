/** What is not settled yet, each with the screen where it is. */

import { currentInterruption } from '../../../../shared/domain/interruption/state.ts';
import { inside } from '../../../../shared/domain/presence/state.ts';
import { useStation } from '../../bridge/useStation.tsx';
import { useT } from '../../text/useT.tsx';

export type OpenPoint = { readonly text: string; readonly screen: string };

export function useOpenPoints(): readonly OpenPoint[] {
  const t = useT();
  const { state, derived } = useStation();
  const groupName = (id: string) => {
    const group = state.election.groups.find(one => one.id === id);
    return group ? t.nameOf(group.name) : id;
  };
  const interruption = currentInterruption(state.interruption);
  const after = ['accounted', 'counting', 'counted', 'recorded'].includes(state.poll.phase);
  const people = inside(state.presence).length;
  const contests = state.issue.contests.filter(({ allowed }) => allowed === null).length;
  return [
    ...(interruption
      ? [{ text: t('review.interrupted', { n: interruption.interruption }), screen: 'interruption' }]
      : []),
    ...state.irregularity.list
      .filter(({ mended }) => mended === null)
      .map(one => ({
        text: t('review.not-mended', { n: one.irregularity }),
        screen: 'irregularities',
      })),
    ...state.objections.list
      .filter(({ decision }) => decision === null)
      .map(one => ({
        text: t('review.undecided', {
          n: one.objection,
          kind: t.label('objectionKind', one.kind),
          group: groupName(one.group),
        }),
        screen: 'objections',
      })),
    ...(contests > 0 ? [{ text: t('review.contests', { n: contests }), screen: 'desk' }] : []),
    ...(state.poll.phase === 'closed' ? [{ text: t('review.account-open'), screen: 'account' }] : []),
    ...state.count.disputes
      .filter(({ decision }) => decision === null)
      .map(({ dispute }) => ({ text: t('review.dispute', { n: dispute }), screen: 'count' })),
    ...derived.missingForRecord.map(what => ({ text: t.label('missing', what), screen: 'record' })),
    ...(after && people > 0 ? [{ text: t('review.inside', { n: people }), screen: 'presence' }] : []),
  ];
}
