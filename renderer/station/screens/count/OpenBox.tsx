import { type Box, sealsOn } from '../../../../shared/domain/boxes/state.ts';
import { useStation } from '../../bridge/useStation.tsx';
import { useCommand } from '../../commands/useCommand.ts';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/fields.tsx';
import { Notice, RefusalNotice } from '../../components/Notice.tsx';
import { useSealsRead } from '../../components/useSealsRead.ts';
import { useT } from '../../text/useT.tsx';

/** One box: each seal is read off the box and typed; the number that should be there is not shown before (R-seal). */
export function OpenBox({ box }: { box: Box }) {
  const t = useT();
  const { state } = useStation();
  const open = useCommand('open-box');
  const seals = sealsOn(state.boxes, box.box);
  const numbers = useSealsRead();
  const typed = seals.map(({ seal }) => numbers.read(seal));
  const complete = typed.every(one => one !== '');
  const recorded = seals.map(({ seal }) => seal);
  /** fields with a number that is on no seal of this box, or that stands in another field already */
  const differing = recorded.filter(
    (_, i) => !recorded.includes(typed[i] ?? '') || typed.indexOf(typed[i] ?? '') < i,
  );
  const submit = () => {
    if (numbers.settled(differing)) void open.run({ box: box.box, sealsRead: typed });
  };
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
            {seals.map(seal => (
              <TextField
                key={seal.seal}
                label={t('count.seal-read', {
                  place: seal.on === 'slot' ? t.label('sealOn', 'slot') : seal.place,
                })}
                value={numbers.value(seal.seal)}
                maxLength={40}
                error={numbers.isAgain(seal.seal) ? t('boxes.read-again') : undefined}
                onChange={value => numbers.change(seal.seal, value)}
              />
            ))}
          </div>
          {differing.some(numbers.isDifferent) && <Notice tone="warn">{t('count.seals-differ')}</Notice>}
          <RefusalNotice refusal={open.refusal} />
          <div className="button-row">
            <Button
              why={complete ? null : t('commands.not-filled')}
              isPending={open.pending}
              onPress={submit}
            >
              {t.label('command', 'open-box')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
