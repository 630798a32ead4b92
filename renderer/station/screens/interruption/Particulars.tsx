/**
 * What the record wants to know of an interruption, and the custody of the boxes, as a list of points: each is written
 * down by itself, so the list can be left at any point and taken up again, by anybody, after a restart too.
 */
import { Circle, CircleCheckBig } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import {
  type Interruption,
  type Particular,
  particularsWanted,
  slotsToSeal,
} from '../../../../shared/domain/interruption/state.ts';
import { useStation } from '../../bridge/useStation.tsx';
import { Panel } from '../../components/Panel.tsx';
import { type T, useT } from '../../text/useT.tsx';
import { CustodyForm, ParticularForm } from './PointForms.tsx';

const order: readonly Particular[] = [
  'signal',
  'degree',
  'place',
  'what',
  'told',
  'measures',
  'injured',
  'queue',
];
/** a particular, or the box whose slot is to be sealed */
type Point = { readonly particular: Particular } | { readonly box: string };
const same = (a: Point | null, b: Point): boolean => JSON.stringify(a) === JSON.stringify(b);

function told(t: T, { particulars }: Interruption, name: Particular): string {
  const value = particulars[name];
  if (value === undefined) return '';
  if (name === 'signal' || name === 'degree') return t.label(name, value);
  return typeof value === 'number' ? t.number(value) : value;
}

/** The points not yet made: shown here, and demanded before voting goes on. */
export function usePointsWanted(current: Interruption): readonly Point[] {
  const { state } = useStation();
  return [
    ...particularsWanted(current).map(particular => ({ particular })),
    ...(state.poll.phase === 'interrupted' ? slotsToSeal(state, current) : []).map(box => ({ box })),
  ];
}

export function Particulars({ current }: { current: Interruption }) {
  const t = useT();
  const { state } = useStation();
  const wanted = usePointsWanted(current);
  const [open, setOpen] = useState<Point | null>(wanted[0] ?? null);
  const slots = slotsToSeal(state, current);
  const missing = (point: Point) => wanted.some(one => same(one, point));
  const points: readonly Point[] = [
    ...order
      .filter(name => name !== 'signal' || current.cause === 'weather')
      .map(particular => ({ particular })),
    ...current.openSlots
      .filter(box => slots.includes(box) || current.custody.some(one => one.box === box))
      .map(box => ({ box })),
  ];
  /** Written down: on to the next that is missing, so that a whole list is Enter after Enter. */
  const next = (done: Point) => setOpen(wanted.find(one => !same(one, done)) ?? null);
  const row = (
    point: Point,
  ): { readonly title: string; readonly value: ReactNode; readonly form: ReactNode } => {
    if ('particular' in point) {
      const { particular: name } = point;
      return {
        title: t.label('name', name),
        value: told(t, current, name),
        form: <ParticularForm name={name} current={current} onDone={() => next(point)} />,
      };
    }
    const kept = current.custody.find(one => one.box === point.box);
    return {
      title: t('interruption.custody-of', { box: point.box }),
      value: kept
        ? t('interruption.custody-is', { seal: kept.seal, keeper: kept.keeper, where: kept.where })
        : '',
      form: kept ? null : <CustodyForm box={point.box} onDone={() => next(point)} />,
    };
  };
  return (
    <Panel
      title={t('interruption.points')}
      aside={<span className="soft">{t('interruption.points-missing', { n: wanted.length })}</span>}
    >
      <ul className="points">
        {points.map(point => {
          const { title, value, form } = row(point);
          const isOpen = same(open, point) && form !== null;
          return (
            <li key={title} className="point" data-missing={missing(point) || undefined}>
              <button
                type="button"
                className="point-head"
                aria-expanded={isOpen}
                disabled={form === null}
                onClick={() => setOpen(isOpen ? null : point)}
              >
                {missing(point) ? (
                  <Circle aria-hidden="true" size={20} />
                ) : (
                  <CircleCheckBig aria-hidden="true" size={20} />
                )}
                <span className="point-title">{title}</span>
                <span className="point-value">{value || t('prepare.is-missing')}</span>
              </button>
              {isOpen && <div className="point-form">{form}</div>}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
