import { useState } from 'react';
import type { SecondView } from '../../../../shared/contract/view.ts';
import { usePersonName, useStation, useStore } from '../../bridge/useStation.tsx';
import { usePins } from '../../commands/CommandProvider.tsx';
import { placesOf } from '../../commands/who.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog, DialogActions } from '../../components/Dialog.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useT } from '../../text/useT.tsx';

/** That it ended with its drive stays here until the chair decides again. */
export function FallbackEnded() {
  const t = useT();
  const name = usePersonName();
  const last = useStation().state.record.fallback.at(-1);
  if (last?.what !== 'ended') return null;
  return (
    <Notice tone="warn" role="status">
      {t('drive.fallback-ended', { time: t.time(last.at), name: last.by.map(name).join(', ') })}
    </Notice>
  );
}

/** The marked roll on the second drive, for going on by hand on another computer. It names voters: the chair switches it. */
export function PaperFallback({ fallback }: { fallback: SecondView['fallback'] }) {
  const t = useT();
  const store = useStore();
  const { askPins } = usePins();
  const { state, desk } = useStation();
  const [code, setCode] = useState<string | null>(null);
  const turn = (on: boolean) =>
    askPins({
      title: t => t('drive.fallback'),
      explanation: t => t(on ? 'drive.fallback-explained' : 'drive.fallback-off-explained'),
      places: placesOf('chair', state.election.people, desk),
      send: async people => {
        const answer = await store.ask({ ask: 'paper-fallback', on, people });
        if (answer.ok) setCode(answer.value.code);
        return answer;
      },
    });
  const refreshed = fallback?.refreshed;
  return (
    <section className="stack" aria-label={t('drive.fallback')}>
      <h3>{t('drive.fallback')}</h3>
      <p>{t('drive.fallback-lead')}</p>
      <FallbackEnded />
      {fallback && (
        <Notice tone={fallback.problem === null ? 'good' : 'bad'} role="status">
          {refreshed
            ? t('drive.refreshed', { time: t.time(refreshed.at), n: refreshed.entries })
            : t('drive.not-yet')}
          {fallback.problem !== null && ` ${t('drive.problem', { why: fallback.problem })}`}
        </Notice>
      )}
      <div className="row">
        <Button onPress={() => void turn(true)}>
          {fallback ? t('drive.show-code') : t('drive.fallback-on')}
        </Button>
        {fallback && (
          <Button look="quiet" onPress={() => void turn(false)}>
            {t('drive.fallback-off')}
          </Button>
        )}
      </div>
      {code !== null && (
        <Dialog title={t('drive.code-title')} isOpen onClose={() => setCode(null)}>
          <p>{t('drive.code-lead')}</p>
          <p className="hand-code">{code}</p>
          <p>{t('drive.code-how')}</p>
          <DialogActions>
            <Button look="primary" onPress={() => setCode(null)}>
              {t('drive.code-written')}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </section>
  );
}
