/** The ballot account as rules.md writes it: each figure with its name, and what the difference means in words. */
import type { ReactNode } from 'react';
import { useStation } from '../../bridge/useStation.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../text/useT.tsx';

type Term = { readonly label: string; readonly value: number | null; readonly sign?: string };

function Line({ terms, children }: { terms: readonly Term[]; children?: ReactNode }) {
  const t = useT();
  return (
    <div className="equation">
      {terms.map(({ label, value, sign }) => (
        <div className="equation-part" key={label}>
          {sign && <span className="equation-sign">{sign}</span>}
          <span className="equation-term" data-unknown={value === null || undefined}>
            <strong>{value === null ? '?' : t.number(value)}</strong>
            <span>{label}</span>
          </span>
        </div>
      ))}
      {children}
    </div>
  );
}

export function Equation() {
  const t = useT();
  const { state, derived } = useStation();
  const { account } = derived;
  // who counts is not told what should come out
  const counting = state.poll.phase === 'closed';
  const { unused, missing, surplus, spoiledCounted, spoiledRecorded } = account;
  const surplusTerm: readonly Term[] =
    surplus > 0 ? [{ label: t.label('name', 'surplus'), value: surplus, sign: '−' }] : [];
  return (
    <Panel title={t('account.equation')}>
      <Line
        terms={[
          { label: t.label('name', 'received'), value: account.received },
          { label: t.label('name', 'transferredIn'), value: account.transferredIn, sign: '+' },
          { label: t.label('name', 'transferredOut'), value: account.transferredOut, sign: '−' },
          { label: t.label('name', 'issued'), value: account.issued, sign: '=' },
          { label: t.label('name', 'unused'), value: unused, sign: '+' },
          { label: t.label('name', 'missing'), value: unused === null ? null : missing, sign: '+' },
          ...surplusTerm,
        ]}
      />
      <div className="equations">
        <Line
          terms={[
            { label: t.label('name', 'issued'), value: account.issued },
            { label: t.label('name', 'first'), value: account.first, sign: '=' },
            { label: t.label('name', 'replacements'), value: account.replacements, sign: '+' },
          ]}
        />
        <Line
          terms={[
            { label: t.label('name', 'expected'), value: account.expected },
            { label: t.label('name', 'issued'), value: account.issued, sign: '=' },
            { label: t.label('name', 'spoiledRecorded'), value: spoiledRecorded, sign: '−' },
            { label: t.label('name', 'taken'), value: account.taken, sign: '−' },
          ]}
        />
      </div>
      {account.found !== null && (
        <Line
          terms={[
            { label: t.label('name', 'variance'), value: account.variance },
            { label: t.label('name', 'found'), value: account.found, sign: '=' },
            { label: t.label('name', 'expected'), value: account.expected, sign: '−' },
          ]}
        />
      )}
      {unused === null ? (
        <Notice tone="info">
          {counting
            ? t('account.unused-pending')
            : t('account.unused-expected', { n: account.unusedExpected })}
        </Notice>
      ) : missing > 0 ? (
        <Notice tone="bad">{t('account.missing', { n: missing })}</Notice>
      ) : surplus > 0 ? (
        <Notice tone="bad">{t('account.surplus', { n: surplus })}</Notice>
      ) : (
        <Notice tone="good">{t('account.even')}</Notice>
      )}
      {spoiledCounted !== null && spoiledCounted !== spoiledRecorded && (
        <Notice tone="bad">
          {t('account.spoiled-differ', { recorded: spoiledRecorded, counted: spoiledCounted })}
        </Notice>
      )}
    </Panel>
  );
}
