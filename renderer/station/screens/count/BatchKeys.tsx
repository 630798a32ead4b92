/**
 * The sheet that runs while papers are read out: one key a paper, with its total on it. Only totals and the last key
 * are known (R-secret). Nothing here needs the eye on the screen: a key, and the next paper.
 */
import { CornerDownLeft, Undo2 } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { useStation } from '../../bridge/useStation.tsx';
import { usePins } from '../../commands/CommandProvider.tsx';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useToast } from '../../components/Toast.tsx';
import { useScanners } from '../../frame/Scanners.tsx';
import { useT } from '../../text/useT.tsx';
import { DisputeDialog } from './DisputeDialog.tsx';
import { DropDialog } from './DropDialog.tsx';
import { change, type Draft, type Key, papersIn, papersOf } from './draft.ts';
import { capOf, keysOf } from './keys.ts';
import { UndoDialog } from './UndoDialog.tsx';

type Props = {
  readonly draft: Draft;
  /** what becomes of the draft in hand, whatever it is by then */
  readonly onChange: (next: (draft: Draft) => Draft) => void;
  readonly onFinish: () => void;
  readonly onDrop: () => void;
  readonly pending: boolean;
};

type Asking = 'undo' | 'dispute' | 'drop' | null;

/** A scanner's keys never come further apart than this, even where a busy machine holds one back, ms (renderer/scanner/wedge.ts). */
const personMs = 100;

/** Is a button or a tab focused, to which Enter belongs? */
const onControl = (event: KeyboardEvent): boolean =>
  event.target instanceof Element && event.target.closest('button, [role="tab"]') !== null;

export function BatchKeys({ draft, onChange, onFinish, onDrop, pending }: Props) {
  const t = useT();
  const pins = usePins();
  const say = useToast();
  const { election, count } = useStation().state;
  const { batches } = count;
  const keys = keysOf(election, t);
  const limit = election.settings.batchSize;
  const papers = papersIn(draft);
  const full = papers >= limit;
  const sheet = useRef<HTMLDivElement>(null);
  const [last, setLast] = useState<{ readonly key: Key; readonly nth: number } | null>(null);
  const [asking, setAsking] = useState<Asking>(null);
  const lastRead = useId();
  // a recount may find that all its papers were disputed, or belong to another batch
  const mayBeEmpty = batches.some(({ batch, recounts }) => batch === draft.batch && recounts > 0);
  const lastName = keys.find(({ key }) => key === last?.key)?.name;
  const live = asking === null && !pins.isOpen;

  const press = (key: Key) => {
    if (full) return;
    onChange(now => (papersIn(now) < limit ? change(now, key, 1) : now));
    setLast({ key, nth: papers + 1 });
  };

  // A card read by the scanner types its number: the digits before it was known for what it is are taken back.
  const burst = useRef<{ at: number; readonly draft: Draft }>({ at: 0, draft });
  const { hear } = useScanners();
  const heard = () => {
    const before = burst.current.draft;
    onChange(() => before);
    setLast(null);
    say('warn', t('count.scan-ignored'));
  };
  const ear = useRef(heard);
  ear.current = heard;
  useEffect(() => hear(() => ear.current()), [hear]);

  const onKey = (event: KeyboardEvent) => {
    if (!live || event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
    if (event.target instanceof Element && event.target.closest('[role="dialog"], input, textarea')) return;
    if (event.timeStamp - burst.current.at > personMs) burst.current = { at: event.timeStamp, draft };
    else burst.current.at = event.timeStamp;
    const cap = capOf(event.code);
    const pressed = keys.find(one => one.cap === cap);
    const enter = event.code === 'Enter' || event.code === 'NumpadEnter';
    const does = pressed
      ? () => press(pressed.key)
      : event.code === 'Backspace'
        ? () => papers > 0 && setAsking('undo')
        : event.code === 'KeyD'
          ? () => setAsking('dispute')
          : enter && !onControl(event) && (papers > 0 || mayBeEmpty)
            ? onFinish
            : null;
    if (!does) return;
    event.preventDefault();
    does();
  };
  const handler = useRef(onKey);
  handler.current = onKey;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => handler.current(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  useEffect(() => {
    if (live) sheet.current?.focus({ preventScroll: true });
  }, [live]);

  return (
    // the sheet has the focus, so that Enter ends the batch and no button swallows a key
    <div className="sheet" data-keys ref={sheet} tabIndex={-1}>
      <div className="sheet-head">
        <strong>{t(draft.entries === 0 ? 'count.batch' : 'count.batch-second', { n: draft.batch })}</strong>
        <span className="soft">{t('count.read-by', { name: draft.reader })}</span>
        <span className="sheet-total" data-full={full || undefined}>
          {t('count.papers-of', { n: papers, limit })}
        </span>
      </div>
      <div className="keys" data-many={keys.length > 6 || undefined}>
        {keys.map(({ key, cap, name }) => (
          <button
            key={key}
            type="button"
            className="count-key"
            data-last={last?.key === key || undefined}
            disabled={full}
            tabIndex={-1}
            // a touched key must not keep the focus: the next Enter would press it again
            onMouseDown={event => event.preventDefault()}
            onClick={() => press(key)}
          >
            <span className="count-key-cap" aria-hidden="true">
              {cap}
            </span>
            <span className="count-key-name" title={name}>
              {name}
            </span>
            <span className="count-key-n">{t.number(papersOf(draft, key))}</span>
          </button>
        ))}
      </div>
      <p className="sheet-last" role="status" id={lastRead}>
        {last && lastName ? t('count.last', { n: last.nth, name: lastName }) : t('count.no-last')}
      </p>
      {full && (
        <Notice tone="warn" role="alert">
          {t('count.full', { limit })}
        </Notice>
      )}
      {draft.corrections.length > 0 && (
        <p className="soft small">{t('count.corrections', { n: draft.corrections.length })}</p>
      )}
      <div className="button-row">
        <Button
          keys="⌫"
          isDisabled={papers === 0}
          aria-describedby={lastRead}
          onPress={() => setAsking('undo')}
        >
          <Undo2 aria-hidden="true" size={18} />
          {t('count.undo')}
        </Button>
        <Button keys="D" onPress={() => setAsking('dispute')}>
          {t.label('command', 'dispute-ballot')}
        </Button>
        <Button look="quiet" onPress={() => (papers === 0 ? onDrop() : setAsking('drop'))}>
          {t('count.drop')}
        </Button>
        <span className="sheet-space" />
        <Button
          look="primary"
          size="large"
          keys="Enter"
          isDisabled={papers === 0 && !mayBeEmpty}
          aria-describedby={lastRead}
          isPending={pending}
          onPress={onFinish}
        >
          <CornerDownLeft aria-hidden="true" size={18} />
          {t('count.finish-batch')}
        </Button>
      </div>
      {asking === 'undo' && (
        <UndoDialog
          draft={draft}
          last={last?.key ?? null}
          onClose={() => setAsking(null)}
          onUndo={(key, reason) => {
            onChange(now => ({
              ...change(now, key, -1),
              corrections: [...now.corrections, { undone: key.trim(), reason }],
            }));
            setLast(null);
            setAsking(null);
          }}
        />
      )}
      {asking === 'dispute' && <DisputeDialog batch={draft.batch} onClose={() => setAsking(null)} />}
      {asking === 'drop' && <DropDialog papers={papers} onClose={() => setAsking(null)} onDrop={onDrop} />}
    </div>
  );
}
