import { useState } from 'react';
import { useStation } from '../../bridge/useStation.tsx';
import { Select } from '../../components/fields.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useT } from '../../text/useT.tsx';
import { ApplySeal } from '../boxes/ApplySeal.tsx';
import { ShowEmpty } from '../boxes/ShowEmpty.tsx';

/** 第50.2條: shown empty to all present, then sealed; box by box. */
export function BoxesStep() {
  const t = useT();
  const { boxes } = useStation().state.boxes;
  const [id, setId] = useState(boxes[0]?.box ?? '');
  const box = boxes.find(one => one.box === id);
  return (
    <div className="stack">
      <p>{t('prepare.boxes-lead')}</p>
      <Select
        label={t('boxes.box')}
        choices={boxes.map(one => ({ id: one.box, label: `${one.box} · ${t.label('boxLife', one.life)}` }))}
        value={id}
        onChange={setId}
      />
      {box?.life === 'unused' && <ShowEmpty box={id} key={id} />}
      {(box?.life === 'shown-empty' || box?.life === 'sealed') && <ApplySeal box={id} key={id} />}
      {box?.life === 'sealed' && <Notice tone="good">{t('prepare.box-ready', { box: id })}</Notice>}
    </div>
  );
}
