/** Boxes and seals: the life of each box, what is on it, who put it there, and what may be done now. */
import { useState } from 'react';
import { type Box, type BoxLife, type Seal, sealsOn } from '../../../../shared/domain/boxes/state.ts';
import { useStation } from '../../bridge/useStation.tsx';
import { Button } from '../../components/Button.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { Panel, Screen } from '../../components/Panel.tsx';
import { useT } from '../../text/useT.tsx';
import { ApplySeal } from './ApplySeal.tsx';
import { InspectSeal } from './InspectSeal.tsx';
import { ReplaceSeal } from './ReplaceSeal.tsx';
import { SealSlot } from './SealSlot.tsx';
import { ShowEmpty } from './ShowEmpty.tsx';

const lives: readonly BoxLife[] = ['unused', 'shown-empty', 'sealed', 'slot-sealed', 'opened', 'emptied'];
type Doing =
  | { readonly what: 'inspect' | 'replace'; readonly seal: string }
  | { readonly what: 'slot'; readonly box: string }
  | null;

function Life({ box }: { box: Box }) {
  const t = useT();
  const reached = lives.indexOf(box.life);
  return (
    <ol className="life" aria-label={t('boxes.life')}>
      {lives.map((life, i) => (
        <li
          key={life}
          data-reached={i <= reached || undefined}
          aria-current={i === reached ? 'step' : undefined}
        >
          {t.label('boxLife', life)}
        </li>
      ))}
    </ol>
  );
}

function SealRow({ seal, act }: { seal: Seal; act: (doing: Doing) => void }) {
  const t = useT();
  return (
    <li className="seal" data-condition={seal.condition}>
      <strong>{seal.seal}</strong>
      <span>
        {seal.on === 'slot' ? t('boxes.on-slot') : seal.place} · {t.label('sealCondition', seal.condition)}
        <span className="list-detail">
          {t('boxes.seal-by', { time: t.time(seal.at), witness: seal.witness })}
        </span>
      </span>
      <Button onPress={() => act({ what: 'inspect', seal: seal.seal })}>{t('boxes.inspect')}</Button>
      <Button onPress={() => act({ what: 'replace', seal: seal.seal })}>{t('boxes.replace')}</Button>
    </li>
  );
}

export function BoxesScreen() {
  const t = useT();
  const { boxes, poll } = useStation().state;
  const [doing, setDoing] = useState<Doing>(null);
  const [sealing, setSealing] = useState<string | null>(null);
  const before = ['prepared', 'open', 'interrupted'].includes(poll.phase);
  const mayCloseSlot = ['open', 'interrupted', 'closed'].includes(poll.phase);
  const gone = boxes.seals.filter(({ condition }) => condition === 'replaced' || condition === 'removed');
  const close = () => setDoing(null);
  return (
    <Screen title={t('frame.screen-boxes')} lead={t('boxes.lead')}>
      <div className="columns">
        {boxes.boxes.map(box => (
          <Panel key={box.box} title={t('boxes.box-title', { box: box.box })}>
            <Life box={box} />
            {box.shownTo && <p className="quiet">{t('boxes.was-shown', { to: box.shownTo })}</p>}
            {box.keeper && <p className="quiet">{t('boxes.kept-by', { keeper: box.keeper })}</p>}
            <ul className="seals">
              {sealsOn(boxes, box.box).map(seal => (
                <SealRow key={seal.seal} seal={seal} act={setDoing} />
              ))}
            </ul>
            {before && box.life === 'unused' && <ShowEmpty box={box.box} />}
            {before && box.life === 'shown-empty' && <ApplySeal box={box.box} />}
            {box.life === 'sealed' && sealing === box.box && before && <ApplySeal box={box.box} autoFocus />}
            {box.life === 'sealed' && (
              <div className="row">
                {before && sealing !== box.box && (
                  <Button onPress={() => setSealing(box.box)}>{t('boxes.another-seal')}</Button>
                )}
                {mayCloseSlot && (
                  <Button onPress={() => setDoing({ what: 'slot', box: box.box })}>{t('boxes.slot')}</Button>
                )}
              </div>
            )}
          </Panel>
        ))}
      </div>
      {gone.length > 0 && (
        <Panel title={t('boxes.gone')}>
          <DataTable
            label={t('boxes.gone')}
            rows={gone}
            rowKey={({ seal }) => seal}
            columns={[
              { id: 'seal', label: t('boxes.seal-number'), cell: ({ seal }) => seal },
              { id: 'box', label: t('boxes.box'), cell: ({ box }) => box },
              {
                id: 'condition',
                label: t('boxes.condition'),
                cell: ({ condition }) => t.label('sealCondition', condition),
              },
            ]}
          />
        </Panel>
      )}
      {doing?.what === 'inspect' && <InspectSeal seal={doing.seal} onClose={close} />}
      {doing?.what === 'replace' && <ReplaceSeal seal={doing.seal} onClose={close} />}
      {doing?.what === 'slot' && <SealSlot box={doing.box} onClose={close} />}
    </Screen>
  );
}
