/** Ballots in each ten minutes (columns) and the turnout so far (line): for staffing, and for the chair. */
import { useStation } from '../../bridge/useStation.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { useT } from '../../text/useT.tsx';

const tenMinutes = 600_000;

export type Slot = { readonly from: string; readonly ballots: number; readonly sum: number };

export function useSlots(): readonly Slot[] {
  const t = useT();
  const { poll, issue } = useStation().state;
  const opened = poll.opened ? Date.parse(poll.opened.at) : 0;
  let sum = 0;
  return issue.perTenMinutes.map((ballots, i) => {
    sum += ballots;
    return { from: t.time(opened + i * tenMinutes), ballots, sum };
  });
}

const width = 360;
const height = 118;
const foot = 16;

export function Chart({ onOpen }: { onOpen: () => void }) {
  const t = useT();
  const { derived } = useStation();
  const all = useSlots();
  const shown = all.slice(-24);
  const most = Math.max(10, ...shown.map(({ ballots }) => ballots));
  const total = Math.max(1, derived.entitled);
  const x = (i: number) => (i * width) / 24;
  const y = (share: number) => (height - foot) * (1 - share);
  const line = shown.map(({ sum }, i) => `${x(i) + width / 48},${y(Math.min(1, sum / total))}`).join(' ');
  const last = shown.at(-1);
  return (
    <section className="chart" aria-label={t('desk.chart')}>
      <header>
        <h2>{t('desk.chart')}</h2>
        <button type="button" className="chart-open" onClick={onOpen}>
          {t('desk.chart-table')}{' '}
          <span className="keycap" aria-hidden="true">
            F9
          </span>
        </button>
      </header>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t('desk.chart-said', { n: last?.ballots ?? 0 })}
      >
        <line className="chart-base" x1="0" x2={width} y1={height - foot} y2={height - foot} />
        {shown.map(({ from, ballots }, i) => (
          <g key={from}>
            <rect
              className="chart-column"
              x={x(i) + 2}
              width={width / 24 - 4}
              y={y(ballots / most)}
              height={(height - foot) * (ballots / most)}
            />
            {i % 6 === 0 && (
              <text className="chart-text" x={x(i)} y={height - 3}>
                {from}
              </text>
            )}
          </g>
        ))}
        <polyline className="chart-line-under" points={line} />
        <polyline className="chart-line" points={line} />
        <text className="chart-text" x={width} y="10" textAnchor="end">
          {t('desk.chart-most', { n: most })}
        </text>
      </svg>
    </section>
  );
}

export function ChartTable() {
  const t = useT();
  const { entitled } = useStation().derived;
  return (
    <DataTable
      label={t('desk.chart')}
      rows={useSlots()}
      rowKey={({ from }) => from}
      empty={t('desk.chart-empty')}
      columns={[
        { id: 'from', label: t('desk.chart-from'), cell: ({ from }) => from },
        {
          id: 'ballots',
          label: t('desk.chart-ballots'),
          numeric: true,
          cell: ({ ballots }) => t.number(ballots),
        },
        { id: 'sum', label: t('desk.voted'), numeric: true, cell: ({ sum }) => t.number(sum) },
        {
          id: 'turnout',
          label: t('desk.turnout'),
          numeric: true,
          cell: ({ sum }) => t.percent(sum, entitled),
        },
      ]}
    />
  );
}
