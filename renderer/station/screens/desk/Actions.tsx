/** What may be done about what is on screen: one action by Enter, the others by a function key, Esc goes back. */
import { useStation } from '../../bridge/useStation.tsx';
import { Button } from '../../components/Button.tsx';
import { useT } from '../../text/useT.tsx';
import { type Desk, isRefused } from './desk-session.ts';

export type DeskDialog =
  | 'typed'
  | 'spoiled'
  | 'contest'
  | 'allow'
  | 'void'
  | 'taken'
  | 'chair-replacement'
  | 'chart';

export type Action = {
  readonly key: string;
  readonly label: string;
  readonly does: 'enter' | 'cancel' | DeskDialog;
  readonly look?: 'primary' | 'danger' | 'quiet';
};

/** The actions in the order of their keys; the first is the one of Enter, where there is one. */
export function useActions(desk: Desk): readonly Action[] {
  const t = useT();
  const { state, derived, fault } = useStation();
  const { phase } = state.poll;
  const handing = phase === 'open' && derived.issuingStopped === null && fault === null;
  const running = phase === 'open' || phase === 'interrupted';
  const typed: Action = { key: 'F2', label: t('desk.do-typed'), does: 'typed' };
  const back: Action = { key: 'Esc', label: t('desk.do-cancel'), does: 'cancel', look: 'quiet' };
  const enter = (label: string): Action => ({ key: 'Enter', label, does: 'enter', look: 'primary' });
  const spoiled: Action = { key: 'F4', label: t('desk.do-spoiled'), does: 'spoiled' };
  const taken: Action = { key: 'F7', label: t('desk.do-taken'), does: 'taken' };
  const voided: Action = { key: 'F8', label: t('desk.do-void'), does: 'void', look: 'danger' };

  switch (desk.step) {
    case 'idle':
      return running ? [typed, { ...taken, label: t('desk.do-taken-unseen') }] : [];
    case 'looking':
    case 'sending':
      return [];
    case 'failed':
      return [enter(t('desk.do-again')), back];
    case 'done':
      return running ? [enter(t('desk.do-next')), spoiled, taken, voided] : [];
    case 'answer': {
      const { answer } = desk;
      if (!running) return [back];
      if (isRefused(answer)) {
        const refuse = enter(answer.answer === 'cannot-tell' ? t('desk.do-note') : t('desk.do-refuse'));
        if (answer.answer === 'cannot-tell' || answer.answer === 'not-on-roll') return [refuse, typed, back];
        if (answer.answer !== 'already-has-ballot') return [refuse, back];
        const contest: readonly Action[] =
          answer.contested === 'no'
            ? [{ key: 'F6', label: t('desk.do-contest'), does: 'contest' }]
            : answer.contested === 'open' && handing
              ? [{ key: 'F6', label: t('desk.do-allow'), does: 'allow' }]
              : [];
        const holding = answer.state === 'holding';
        return [refuse, ...(holding ? [spoiled] : []), ...contest, ...(holding ? [taken, voided] : []), back];
      }
      if (!handing) return [back];
      if (answer.answer === 'may-vote') return [enter(t('desk.do-issue')), back];
      return answer.needsChair
        ? [
            { key: 'Enter', label: t('desk.do-replace-chair'), does: 'chair-replacement', look: 'primary' },
            back,
          ]
        : [enter(t('desk.do-replace')), back];
    }
  }
}

export function ActionBar({ actions, act }: { actions: readonly Action[]; act: (action: Action) => void }) {
  return (
    <div className="actions">
      {actions.map(action => (
        <Button
          key={action.key}
          look={action.look ?? 'normal'}
          size={action.look === 'primary' ? 'large' : 'normal'}
          keys={action.key}
          onPress={() => act(action)}
        >
          {action.label}
        </Button>
      ))}
    </div>
  );
}
