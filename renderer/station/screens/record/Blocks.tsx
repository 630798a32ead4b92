/** What a paper says (shared/papers), on the screen: every word and figure as the paper has it, laid out for reading. */
import { Fragment, type ReactNode } from 'react';
import type { Block, Cell, Column } from '../../../../shared/papers/blocks.ts';

type Of<K extends Block['kind']> = Extract<Block, { readonly kind: K }>;

/** A heading begins a section. */
export function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  const sections: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === 1) sections.push([]);
    sections.at(-1)?.push(block);
  }
  return sections.map((section, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the sections of a paper never move
    <section key={n}>
      {section.map((block, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a paper never move
        <Fragment key={i}>{shown(block)}</Fragment>
      ))}
    </section>
  ));
}

function shown(block: Block): ReactNode {
  switch (block.kind) {
    case 'title':
      return <Title {...block} />;
    case 'heading':
      return <Heading {...block} />;
    case 'paragraph':
      return <p className="paper-text">{block.bold ? <strong>{block.text}</strong> : block.text}</p>;
    case 'facts':
      return <PaperFacts {...block} />;
    case 'table':
      return <Table {...block} />;
    case 'figures':
      return <Figures {...block} />;
    case 'signatures':
      return <SignatureLines {...block} />;
    case 'notice':
      return <p className="paper-text">{block.text}</p>;
    // the checkpoint's code, lists of voters and room on the sheet belong to the paper only
    case 'code':
    case 'names':
    case 'space':
    case 'new-page':
      return null;
  }
}

function Title({ lines }: Of<'title'>) {
  return (
    <header className="paper-title">
      {lines.map(({ text, size }, i) =>
        i === 0 ? (
          <h2 key={text}>{text}</h2>
        ) : (
          <p key={text} data-large={size > 10 || undefined}>
            {text}
          </p>
        ),
      )}
    </header>
  );
}

function Heading({ level, text, aside }: Of<'heading'>) {
  const words = (
    <>
      {text} {aside && <small>{aside}</small>}
    </>
  );
  return level === 1 ? <h3>{words}</h3> : <h4>{words}</h4>;
}

function PaperFacts({ rows }: Of<'facts'>) {
  return (
    <dl className="facts">
      {rows.map(({ label, value, bold }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two facts may have one label
        <div className="fact" key={i}>
          <dt>{label}</dt>
          <dd>{bold ? <strong>{value}</strong> : value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Figures({ figures }: Of<'figures'>) {
  return (
    <dl className="paper-figures">
      {figures.map(({ label, value, note }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {note && <dd className="soft">{note}</dd>}
        </div>
      ))}
    </dl>
  );
}

/** Who is to sign, and what the log already says of each: empty lines are for the pen. */
function SignatureLines({ labels, signers }: Of<'signatures'>) {
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{labels.who}</th>
          <th scope="col">{labels.signature}</th>
          <th scope="col">{labels.refused}</th>
        </tr>
      </thead>
      <tbody>
        {signers.map(({ name, role, signed, refusal }) => (
          <tr key={`${name} ${role}`}>
            <td>
              {name}
              <small className="paper-role">{role}</small>
            </td>
            <td>{signed}</td>
            <td>{refusal}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Table({ columns, rows, totals = [] }: Of<'table'>) {
  return (
    <table className="table">
      <thead>
        <tr>
          {columns.map((column, i) => {
            // a column of row titles has no name itself
            const Cell = column.label === '' ? 'td' : 'th';
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column has no other name
              <Cell key={i} {...(Cell === 'th' ? { scope: 'col' } : {})} {...numeric(column)}>
                {column.label}
              </Cell>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a paper never move
          <Row key={n} cells={row} columns={columns} />
        ))}
      </tbody>
      {totals.length > 0 && (
        <tfoot>
          {totals.map((row, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a paper never move
            <Row key={n} cells={row} columns={columns} />
          ))}
        </tfoot>
      )}
    </table>
  );
}

const numeric = ({ align }: Column) => (align === 'right' ? { 'data-numeric': true } : {});

function Row({ cells, columns }: { readonly cells: readonly Cell[]; readonly columns: readonly Column[] }) {
  return (
    <tr>
      {columns.map((column, i) => {
        const cell = cells[i] ?? '';
        const text = typeof cell === 'string' ? cell : cell.text;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column has no other name
          <td key={i} {...numeric(column)}>
            {typeof cell !== 'string' && cell.bold ? <strong>{text}</strong> : text}
          </td>
        );
      })}
    </tr>
  );
}
