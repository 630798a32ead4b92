/**
 * the roll for an agent who is inside: number, name, voted or not yet, page by page, for as long as the dialog
 * stands. Staff open it; the opening is logged. No text of it can be marked and copied, and it is left out of a print.
 */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Answers } from '../../../../shared/contract/asks.ts';
import type { Refusal } from '../../../../shared/contract/result.ts';
import type { Presence } from '../../../../shared/domain/presence/state.ts';
import { useStore } from '../../bridge/useStation.tsx';
import { Button } from '../../components/Button.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { Dialog, DialogActions } from '../../components/Dialog.tsx';
import { TextField } from '../../components/fields.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { useT } from '../../text/useT.tsx';

type Page = Answers['roll-page'];

/** For whom the roll is open; `open` has it logged first. */
export function useRollView() {
  const store = useStore();
  const [agent, setAgent] = useState<Presence | null>(null);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const open = async (one: Presence) => {
    if (pending) return;
    setPending(true);
    const answer = await store.ask({ ask: 'open-roll', entry: one.entry });
    setPending(false);
    setRefusal(answer.ok ? null : answer.refusal);
    if (answer.ok) setAgent(one);
  };
  return { agent, pending, refusal, open, close: () => setAgent(null) };
}

export function RollView({ agent, onClose }: { agent: Presence; onClose: () => void }) {
  const t = useT();
  const store = useStore();
  const [text, setText] = useState('');
  /** what each page on the way here comes after; the last is the one shown */
  const [path, setPath] = useState<readonly (string | null)[]>([null]);
  const [page, setPage] = useState<Page | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const list = useRef<HTMLElement>(null);
  const after = path.at(-1) ?? null;

  useEffect(() => {
    let current = true;
    void store.ask({ ask: 'roll-page', text: text.trim(), after }).then(answer => {
      if (!current) return;
      setPage(answer.ok ? answer.value : null);
      setRefusal(answer.ok ? null : answer.refusal);
      list.current?.scrollTo(0, 0);
    });
    return () => {
      current = false;
    };
  }, [store, text, after]);
  useEffect(
    () => () => {
      void store.ask({ ask: 'close-roll' });
    },
    [store],
  );

  const search = (next: string) => {
    setText(next);
    setPath([null]);
  };
  const rows = page?.rows ?? [];
  const [first] = rows;
  const last = rows.at(-1);
  const next = page?.next ?? null;
  return (
    <Dialog title={t('presence.roll-title', { name: agent.name })} isOpen width="wide" onClose={onClose}>
      <p className="soft">{t('presence.roll-lead')}</p>
      <TextField
        label={t('presence.roll-search')}
        hint={t('presence.roll-search-hint')}
        value={text}
        maxLength={100}
        onChange={search}
        autoFocus
      />
      <RefusalNotice refusal={refusal} />
      {page && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled, and the keyboard has to reach it
        <section className="roll-view" ref={list} tabIndex={0} aria-label={t('presence.roll')}>
          <DataTable
            label={t('presence.roll')}
            rows={rows}
            rowKey={({ number }) => number}
            empty={t('presence.roll-none')}
            columns={[
              { id: 'number', label: t('presence.roll-number'), cell: ({ number }) => number },
              { id: 'name', label: t('presence.name'), cell: ({ name }) => name },
              {
                id: 'voted',
                label: t('presence.roll-voted'),
                cell: ({ voted }) =>
                  voted ? (
                    <strong>{t('presence.roll-yes')}</strong>
                  ) : (
                    <span className="soft">{t('presence.roll-no')}</span>
                  ),
              },
            ]}
          />
        </section>
      )}
      {page?.cut && <Notice tone="info">{t('presence.roll-cut', { n: page.cut })}</Notice>}
      <DialogActions>
        <span className="roll-place" role="status">
          {first && last && t('presence.roll-from-to', { from: first.number, to: last.number })}
        </span>
        {path.length > 1 && (
          <Button onPress={() => setPath(path.slice(0, -1))}>
            <ChevronLeft aria-hidden="true" size={18} />
            {t('presence.roll-before')}
          </Button>
        )}
        {next !== null && (
          <Button onPress={() => setPath([...path, next])}>
            {t('presence.roll-next')}
            <ChevronRight aria-hidden="true" size={18} />
          </Button>
        )}
        <Button look="primary" keys="Esc" onPress={onClose}>
          {t('presence.roll-close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
