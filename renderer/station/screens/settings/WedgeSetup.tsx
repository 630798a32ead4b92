/**
 * Three cards teach the program how a keyboard scanner types. Nothing is looked up, and nothing changes until it is
 * saved: Esc leaves everything as it was.
 */
import { CircleCheck, ScanBarcode, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { CardReader } from '../../../../shared/cards/pattern.ts';
import {
  cardPauseMs,
  type End,
  type Findings,
  findingsOf,
  type Recorded,
  type RecordedKey,
  recordedOf,
} from '../../../scanner/habits.ts';
import { cardIn, type Fits, type Habits } from '../../../scanner/wedge.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog, DialogActions } from '../../components/Dialog.tsx';
import { NumberField, TextField } from '../../components/fields.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useScanners } from '../../frame/Scanners.tsx';
import { useCardReader, useFits } from '../../frame/useCardReader.ts';
import { changeMachineSettings } from '../../machine/settings.ts';
import { asRead } from '../../text/asRead.ts';
import { useT } from '../../text/useT.tsx';

const wanted = 3;

/** Cards as they come; `typed`: the last run of keys was a person's. */
function useRecordedCards(recording: boolean) {
  const { record } = useScanners();
  const [cards, setCards] = useState<readonly Recorded[]>([]);
  const [typed, setTyped] = useState(false);
  useEffect(() => {
    if (!recording) return;
    let keys: RecordedKey[] = [];
    let timer: ReturnType<typeof setTimeout>;
    const end = () => {
      const card = recordedOf(keys);
      // one key by itself moves about in the dialog
      setTyped(card === null && keys.length > 2);
      if (card) setCards(before => [...before, card].slice(0, wanted));
      keys = [];
    };
    const stop = record(key => {
      keys.push(key);
      clearTimeout(timer);
      timer = setTimeout(end, cardPauseMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [record, recording]);
  const again = () => {
    setCards([]);
    setTyped(false);
  };
  return { cards, typed, again };
}

export function WedgeSetup({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const reader = useCardReader();
  const [done, setDone] = useState(false);
  const { cards, typed, again } = useRecordedCards(!done);
  const fits = useFits();
  const findings: Findings | null = cards.length === wanted ? findingsOf(cards, fits) : null;
  const [changed, setChanged] = useState<Partial<Habits>>({});
  useEffect(() => setDone(cards.length === wanted), [cards]);
  const save = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (done) save.current?.focus();
  }, [done]);

  const habits: Habits | null = findings && { ...findings.habits, ...changed };
  const change = (part: Partial<Habits>) => setChanged(before => ({ ...before, ...part }));
  return (
    <Dialog title={t('scanners.learn-title')} isOpen onClose={onClose} width="wide">
      <p>{t('scanners.learn-lead')}</p>
      <ol className="cards" aria-live="polite">
        {Array.from({ length: wanted }, (_, n) => (
          <CardSlot
            // biome-ignore lint/suspicious/noArrayIndexKey: a slot is its place
            key={n}
            n={n + 1}
            card={cards[n]}
            isNext={n === cards.length}
            habits={habits}
            reader={reader}
            fits={fits}
          />
        ))}
      </ol>
      {typed && cards.length < wanted && (
        <Notice tone="warn" role="status">
          {t('scanners.learn-typed')}
        </Notice>
      )}
      {findings && habits && (
        <>
          <div className="warnings" role="status">
            {findings.warnings.length === 0 && <Notice tone="good">{t('scanners.learn-good')}</Notice>}
            {findings.warnings.map(warning => (
              <Notice key={warning} tone="warn">
                {t(`scanners.warn-${warning}`)}
              </Notice>
            ))}
          </div>
          <div className="row">
            <TextField
              label={t('settings.prefix')}
              value={habits.prefix}
              maxLength={20}
              onChange={prefix => change({ prefix })}
            />
            <TextField
              label={t('settings.suffix')}
              value={habits.suffix}
              maxLength={20}
              onChange={suffix => change({ suffix })}
            />
            <NumberField
              label={t('settings.min-length')}
              value={habits.minLength}
              min={3}
              max={40}
              onChange={minLength => Number.isInteger(minLength) && change({ minLength })}
            />
            <NumberField
              label={t('settings.gap')}
              value={habits.gapMs}
              min={5}
              max={80}
              onChange={gapMs => Number.isInteger(gapMs) && change({ gapMs })}
            />
          </div>
        </>
      )}
      <DialogActions>
        <Button keys="Esc" onPress={onClose}>
          {t('commands.cancel')}
        </Button>
        {cards.length > 0 && (
          <Button
            onPress={() => {
              setChanged({});
              again();
            }}
          >
            {t('scanners.learn-again')}
          </Button>
        )}
        <Button
          look="primary"
          ref={save}
          why={habits === null ? t('scanners.learn-first') : null}
          onPress={() => {
            if (habits) changeMachineSettings({ scanner: habits });
            onClose();
          }}
        >
          {t('scanners.learn-save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

type SlotProps = {
  readonly n: number;
  readonly card: Recorded | undefined;
  readonly isNext: boolean;
  readonly habits: Habits | null;
  readonly reader: CardReader | null;
  readonly fits: Fits;
};

/** A read and what it gives; until the habits are known, with what the scanner adds. */
function CardSlot({ n, card, isNext, habits, reader, fits }: SlotProps) {
  const t = useT();
  if (!card)
    return (
      <li className="card-slot" data-next={isNext || undefined}>
        <span>{t('scanners.learn-slot', { n })}</span>
        <ScanBarcode aria-hidden="true" size={26} />
        {isNext && <strong>{t('scanners.learn-waiting')}</strong>}
      </li>
    );
  const found = habits ? cardIn(card.text, { ...habits, fits }) : card.text;
  const key = reader?.keyOf(reader.clean(found)) ?? null;
  const ends: { readonly [E in End]: string } = {
    enter: t('scanners.end-enter'),
    tab: t('scanners.end-tab'),
    none: t('scanners.end-none'),
  };
  return (
    <li className="card-slot" data-read={key ? 'good' : habits ? 'warn' : undefined}>
      <span>
        {t('scanners.learn-slot', { n })} · {t('scanners.learn-end', { end: ends[card.end] })}
      </span>
      <strong>{asRead(card.text)}</strong>
      {(key || habits) && (
        <span className="card-verdict">
          {key ? (
            <CircleCheck aria-hidden="true" size={16} />
          ) : (
            <TriangleAlert aria-hidden="true" size={16} />
          )}
          {key ? t(`scanners.learn-${key.field}`, { key: asRead(key.key) }) : t('scanners.learn-no-match')}
        </span>
      )}
    </li>
  );
}
