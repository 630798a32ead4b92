import { useState } from 'react';
import { type Box, sealsOn } from '../../../../shared/domain/boxes/state.ts';
import { useStation } from '../../bridge/useStation.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/fields.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { useT } from '../../text/useT.tsx';

/** One box: each seal is read off the box and typed; the number that should be there is not shown before (R-seal). */
export function OpenBox({ box }: { box: Box }) {
  const t = useT();
  const { state } = useStation();
  const open = useCommand('open-box');
  const seals = sealsOn(state.boxes, box.box);
  const [read, setRead] = useState<readonly string[]>([]);
  const typed = seals.map((_, i) => (read[i] ?? '').trim());
  const complete = typed.every(one => one !== '');
  const differs = complete && seals.some(({ seal }) => !typed.includes(seal));
  const tone = box.life === 'opened' || box.life === 'emptied' ? 'good' : 'warn';
  return (
    <div className="entry">
      <div className="entry-head">
        <span className="entry-number">{t('count.box', { box: box.box })}</span>
        <span className="tag" data-tone={tone}>
          {t.label('boxLife', box.life)}
        </span>
      </div>
      {box.life === 'slot-sealed' && (
        <>
          <div className="row">
            {seals.map((seal, i) => (
              <TextField
                key={seal.seal}
                label={t('count.seal-read', {
                  place: seal.on === 'slot' ? t.label('sealOn', 'slot') : seal.place,
                })}
                value={read[i] ?? ''}
                maxLength={40}
                onChange={value => setRead(now => seals.map((_, j) => (j === i ? value : (now[j] ?? ''))))}
              />
            ))}
          </div>
          {differs && <Notice tone="warn">{t('count.seals-differ')}</Notice>}
          <RefusalNotice refusal={open.refusal} />
          <div className="button-row">
            <Button
              isDisabled={!complete}
              isPending={open.pending}
              onPress={() => void open.run({ box: box.box, sealsRead: typed })}
            >
              {t.label('command', 'open-box')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
