/**
 * At the opening, each interruption and resumption, the close, the account, the count and the record the checkpoint is shown
 * (ledger.md §1) to whoever stands there with a camera. It takes no focus and no key, and the screens make room for it:
 * on the desk it is one line at the foot of the rail.
 */
import { Maximize2, QrCode, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Answers } from '../../../../shared/contract/asks.ts';
import type { Phase } from '../../../../shared/domain/phase.ts';
import { useStation, useStore } from '../../bridge/useStation.tsx';
import { Button } from '../../components/Button.tsx';
import { useScreen } from '../../frame/useScreen.tsx';
import { useT } from '../../text/useT.tsx';
import { CheckpointDialog } from './CheckpointDialog.tsx';
import { Code } from './Code.tsx';

const moments = [
  'opening',
  'interruption',
  'resumption',
  'close',
  'postponement',
  'account',
  'count',
  'record',
] as const;
type Moment = (typeof moments)[number];

function momentOf(before: Phase, now: Phase): Moment | null {
  switch (now) {
    case 'open':
      return before === 'interrupted' ? 'resumption' : 'opening';
    case 'interrupted':
      return 'interruption';
    case 'closed':
      return 'close';
    case 'postponed':
      return 'postponement';
    case 'accounted':
      return 'account';
    case 'counted':
      return 'count';
    case 'recorded':
      return 'record';
    case 'prepared':
    case 'counting':
      return null;
  }
}

/** Long enough to get a telephone out; then the corner is free again. */
const shownMs = 5 * 60_000;

/** There the code itself is shown; the others need their room, and have a line that opens it. */
const screensOfMoments: ReadonlySet<string> = new Set([
  'open',
  'interruption',
  'close',
  'account',
  'count',
  'record',
]);

type Shown = { readonly moment: Moment; readonly checkpoint: Answers['checkpoint'] };

export function CheckpointMoment() {
  const t = useT();
  const store = useStore();
  const { desk, state } = useStation();
  const { screen } = useScreen();
  const { phase } = state.poll;
  const before = useRef(phase);
  const [due, setDue] = useState<Moment | null>(null);
  const [shown, setShown] = useState<Shown | null>(null);
  const [large, setLarge] = useState(false);

  useEffect(() => {
    if (before.current !== phase) setDue(momentOf(before.current, phase));
    before.current = phase;
  }, [phase]);

  useEffect(() => {
    if (due === null || desk === null) return; // a locked desk shows it when somebody sits down
    void store.ask({ ask: 'checkpoint' }).then(answer => {
      if (answer.ok) setShown({ moment: due, checkpoint: answer.value });
      setDue(null);
    });
  }, [store, due, desk]);

  useEffect(() => {
    if (shown === null || large) return;
    const timer = window.setTimeout(() => setShown(null), shownMs);
    return () => window.clearTimeout(timer);
  }, [shown, large]);

  if (shown === null) return null;
  if (large)
    return (
      <CheckpointDialog
        shown={shown.checkpoint}
        onClose={() => {
          setLarge(false);
          setShown(null);
        }}
      />
    );
  const { moment, checkpoint } = shown;
  if (!screensOfMoments.has(screen.id))
    return (
      <aside className="moment moment-line" aria-label={t('checkpoint.title')}>
        <Button look="quiet" onPress={() => setLarge(true)}>
          <QrCode aria-hidden="true" size={28} />
          <span className="moment-title">
            <strong>{t(`checkpoint.at-${moment}`)}</strong>
            <span className="small">{t('checkpoint.show')}</span>
          </span>
        </Button>
        <Button look="quiet" aria-label={t('commands.close')} onPress={() => setShown(null)}>
          <X aria-hidden="true" size={16} />
        </Button>
      </aside>
    );
  return (
    <aside className="moment" aria-label={t('checkpoint.title')}>
      <p className="moment-title">
        <strong>{t(`checkpoint.at-${moment}`)}</strong>
        <span className="soft small">{t('checkpoint.photograph')}</span>
      </p>
      <Code text={checkpoint.note} label={t('checkpoint.code-label', { n: checkpoint.size })} />
      <code className="moment-short">{checkpoint.short}</code>
      <div className="moment-buttons">
        <Button look="quiet" onPress={() => setLarge(true)}>
          <Maximize2 aria-hidden="true" size={16} />
          {t('checkpoint.large')}
        </Button>
        <Button look="quiet" onPress={() => setShown(null)}>
          <X aria-hidden="true" size={16} />
          {t('commands.close')}
        </Button>
      </div>
    </aside>
  );
}
