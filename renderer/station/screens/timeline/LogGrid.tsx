// biome-ignore-all lint/a11y/useSemanticElements: a table cannot stand in blocks of which most are empty
// biome-ignore-all lint/a11y/useFocusableInteractive: the row has the focus, its cells are read
/**
 * The log, newest first, however long it is. It stands in blocks, and a block that nobody sees is an empty space as high
 * as its rows. The rows are a grid with one stop of Tab: the arrows, Page Up and Down, Home and End go from row to row,
 * Enter shows the proof. The row that has the focus stays, wherever the wheel goes.
 */
import {
  type KeyboardEvent,
  memo,
  type ReactNode,
  type RefCallback,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { RefusalNotice } from '../../components/Notice.tsx';
import { useT } from '../../text/useT.tsx';
import { EventCells } from './EventCells.tsx';
import { ProofContext } from './Proof.tsx';
import { useSeen } from './useSeen.ts';
import { type Filter, useEntries } from './useTimeline.ts';

/** rows: a screen and more, and one ask */
const blockSize = 30;

type Props = {
  readonly filter: Filter;
  /** how many entries match, 1 or more; their places are counted from the oldest, 0 */
  readonly total: number;
};

export function LogGrid({ filter, total }: Props) {
  const t = useT();
  const grid = useRef<HTMLDivElement>(null);
  const { seen, watch, heightOf, measured } = useSeen(grid);
  /** where the focus is, or was; null: nowhere yet, and Tab comes to the newest */
  const [place, setPlace] = useState<number | null>(null);
  /** the keys went there, and it has to be brought into sight */
  const led = useRef(false);
  const stop = Math.min(place ?? total - 1, total - 1);

  const bring = useCallback(() => {
    const row = grid.current?.querySelector<HTMLElement>('[role=row][tabindex="0"]');
    if (!led.current || !row) return;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
    // one that has no words yet is brought again when they came
    led.current = row.querySelector('.event-text') === null;
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each step of the keys
  useEffect(bring, [bring, stop]);
  const came = useCallback(
    (block: HTMLElement, rows: number) => {
      measured(block, rows);
      if (block.querySelector('[tabindex="0"]')) bring();
    },
    [bring, measured],
  );

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const row = grid.current?.querySelector<HTMLElement>('[role=row][tabindex="0"]');
    const view = row?.closest('main')?.clientHeight ?? 0;
    const page = Math.max(1, Math.floor(view / (row?.offsetHeight || view)) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: -1,
      ArrowUp: 1,
      PageDown: -page,
      PageUp: page,
      End: -total,
      Home: total,
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const to = Math.min(total - 1, Math.max(0, stop + step));
    led.current = true;
    setPlace(to);
    // at the edge nothing moves, and no effect brings it back from where the wheel left it
    if (to === stop) bring();
  };

  const blocks = Math.ceil(total / blockSize);
  return (
    <div
      role="grid"
      className="timeline"
      aria-label={t('after.screen-timeline')}
      aria-rowcount={total}
      ref={grid}
      onKeyDown={onKeyDown}
      onWheel={() => {
        led.current = false;
      }}
      onFocus={({ target }) => {
        const row = target.closest('[role=row]');
        if (row) setPlace(total - Number(row.getAttribute('aria-rowindex')));
      }}
    >
      {Array.from({ length: blocks }, (_, i) => {
        const block = blocks - 1 - i;
        const [from, to] = [block * blockSize, Math.min(total, (block + 1) * blockSize)];
        const shown = seen.has(block) || (stop >= from && stop < to);
        return (
          <Block key={block} block={block} watch={watch} height={shown ? null : heightOf(block, to - from)}>
            {shown && <Rows filter={filter} from={from} to={to} total={total} stop={stop} onCame={came} />}
          </Block>
        );
      })}
    </div>
  );
}

type BlockProps = {
  readonly block: number;
  readonly watch: RefCallback<HTMLElement>;
  /** px while it is empty; null: as high as its rows */
  readonly height: number | null;
  readonly children: ReactNode;
};

/** Most are empty, and stay as they are while others come into sight. */
const Block = memo(function Block({ block, watch, height, children }: BlockProps) {
  return (
    <div role="none" data-block={block} ref={watch} style={height === null ? undefined : { height }}>
      {children}
    </div>
  );
});

type RowsProps = Props & {
  readonly from: number;
  readonly to: number;
  readonly stop: number;
  readonly onCame: (block: HTMLElement, rows: number) => void;
};

function Rows({ filter, from, to, total, stop, onCame }: RowsProps) {
  const prove = useContext(ProofContext);
  const { entries, refusal } = useEntries(filter, from, to);
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const block = first.current?.parentElement;
    if (block && entries.size > 0) onCame(block, to - from);
  }, [entries, from, to, onCame]);
  if (refusal !== null) return <RefusalNotice refusal={refusal} />;
  return Array.from({ length: to - from }, (_, i) => {
    const place = to - 1 - i;
    const entry = entries.get(place);
    return (
      <div
        key={place}
        role="row"
        className="event"
        aria-rowindex={total - place}
        tabIndex={place === stop ? 0 : -1}
        ref={i === 0 ? first : undefined}
        onKeyDown={event => {
          if (entry === undefined || event.key !== 'Enter' || event.target !== event.currentTarget) return;
          event.preventDefault();
          prove(entry);
        }}
      >
        {entry ? <EventCells entry={entry} cell={{ stops: place === stop }} /> : <span role="gridcell" />}
      </div>
    );
  });
}
