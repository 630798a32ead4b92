/** People of the roll by the beginning of a number or a part of a name, as buttons: by hand where no card is read. */
import { useEffect, useId, useState } from 'react';
import type { Shown } from '../../../shared/contract/asks.ts';
import { useStore } from '../bridge/useStation.tsx';
import { useT } from '../text/useT.tsx';
import { Button } from './Button.tsx';

export type Hit = Shown & { readonly key: string };

/** The first five that fit; none for fewer than two characters. */
export function useRollHits(text: string): readonly Hit[] {
  const store = useStore();
  const [hits, setHits] = useState<readonly Hit[]>([]);
  useEffect(() => {
    let current = true;
    if (text.trim().length < 2) setHits([]);
    else
      void store.ask({ ask: 'search-roll', text: text.trim() }).then(answer => {
        if (current) setHits(answer.ok ? answer.value.slice(0, 5) : []);
      });
    return () => {
      current = false;
    };
  }, [store, text]);
  return hits;
}

type Props = {
  readonly hits: readonly Hit[];
  /** why none can be chosen yet; null: they can */
  readonly why?: string | null;
  readonly onPick: (key: string) => void;
};

export function RollHits({ hits, why = null, onPick }: Props) {
  const t = useT();
  const id = useId();
  return (
    <>
      {why !== null && hits.length > 0 && (
        <p className="button-why" id={id}>
          {why}
        </p>
      )}
      <ul className="hits" aria-label={t('desk.typed-hits')}>
        {hits.map(hit => (
          <li key={hit.key}>
            <Button isDisabled={why !== null} aria-describedby={id} onPress={() => onPick(hit.key)}>
              <span className="hit-name">
                {hit.nameZh} {hit.nameOther}
              </span>
              <span className="hit-more">
                {hit.faculty} · {hit.number}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
