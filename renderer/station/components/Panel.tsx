import { type ReactNode, useId } from 'react';

/** A titled part of a screen. */
export function Panel({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <header className="panel-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      <div className="panel-body">{children}</div>
    </section>
  );
}

/** The frame of a screen: its heading, then panels. */
export function Screen({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <div className="screen">
      <header className="screen-head">
        <h1>{title}</h1>
        {lead && <p>{lead}</p>}
      </header>
      {children}
    </div>
  );
}
