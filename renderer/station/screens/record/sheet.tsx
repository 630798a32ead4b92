/** What the sections of the preview are made of: their words and formats, a titled section, a table. */
import { createContext, type ReactNode, useContext } from 'react';
import type { RecordData } from '../../../../shared/domain/record/record.ts';
import type { Person, Resolution } from '../../../../shared/domain/record/schema.ts';
import type { Share } from '../../../../shared/domain/record/share.ts';
import type { DocumentWord } from '../../../../shared/locales/zh/documents.ts';
import type { T } from '../../text/useT.tsx';
import type { Words } from './words.ts';

export type Sheet = {
  readonly record: RecordData;
  /** words of the papers, and formats, in the language of the preview */
  readonly w: Words;
  readonly t: T;
  /** of a group, by id */
  readonly group: (id: string) => string;
  /** '' for an instant that never was */
  readonly time: (instant: string) => string;
  readonly names: (people: readonly Person[]) => string;
  readonly share: (share: Share) => string;
  readonly votes: (resolution: Resolution) => string;
};

const SheetContext = createContext<Sheet | null>(null);
export const SheetProvider = SheetContext;

export function useSheet(): Sheet {
  const sheet = useContext(SheetContext);
  if (!sheet) throw new Error('no sheet above');
  return sheet;
}

export function sheetOf(record: RecordData, w: Words, t: T): Sheet {
  const { groups } = record.election;
  return {
    record,
    w,
    t,
    group: id => groups.find(one => one.id === id)?.name[t.language] ?? id,
    time: instant => (instant === '' ? '' : t.time(instant)),
    names: people =>
      people.map(({ name, number }) => (number === '' ? name : `${name} (${number})`)).join(', '),
    share: ({ text }) => text,
    votes: ({ votesFor, votesAgainst, casting, reasons }) =>
      [
        w('votes-for-against', { for: votesFor, against: votesAgainst }),
        casting === null ? '' : w(casting === 'for' ? 'casting-for' : 'casting-against'),
        reasons,
      ]
        .filter(Boolean)
        .join(' · '),
  };
}

export function Section({
  title,
  article,
  children,
}: {
  title: DocumentWord;
  article?: string;
  children: ReactNode;
}) {
  const { w } = useSheet();
  return (
    <section>
      <h3>
        {w(title)} {article && <small>{w('article', { n: article })}</small>}
      </h3>
      {children}
    </section>
  );
}

/** A table of ready texts; '沒有。' when there is no row. */
export function Rows({
  head,
  rows,
  numeric = [],
}: {
  head: readonly string[];
  rows: readonly (readonly string[])[];
  /** columns of figures */
  numeric?: readonly number[];
}) {
  const { w } = useSheet();
  if (rows.length === 0) return <p className="soft">{w('none')}</p>;
  const figure = (i: number) => (numeric.includes(i) ? { 'data-numeric': true } : {});
  return (
    <table className="table">
      <thead>
        <tr>
          {head.map((title, i) =>
            title === '' ? (
              <td key={title} />
            ) : (
              <th key={title} scope="col" {...figure(i)}>
                {title}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, n) => (
          // rows of a document are never moved or removed: their place is their name
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <tr key={n}>
            {row.map((cell, i) => (
              <td key={head[i]} {...figure(i)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
