/**
 * Row "check-in": ours beside the way of vxsuite's poll book, SQLite with a rollback journal and synchronous FULL: look
 * the voter up, replay his events, insert an event row, upsert a status row. Node 22.5 and later bring an SQLite;
 * elsewhere `--sqlite FOLDER` names a folder in which better-sqlite3 is installed.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'zod';
import { median, percentile, type Row, row, timesOf } from './measure.ts';
import { imported, rollCsvOf } from './sample-roll.ts';
import type { BenchStation } from './station.ts';

type Statement = { run(...given: readonly unknown[]): unknown; all(...given: readonly unknown[]): unknown[] };
type Database = { exec(sql: string): unknown; prepare(sql: string): Statement; close(): unknown };
type Maker = new (path: string) => Database;

const maker = z.custom<Maker>(value => typeof value === 'function');

/** The two spell what is used here alike. Null when there is neither. */
async function sqlite(folder: string | null): Promise<{ name: string; Maker: Maker } | null> {
  if (folder !== null) {
    const required: unknown = createRequire(join(folder, 'package.json'))('better-sqlite3');
    return { name: 'better-sqlite3', Maker: maker.parse(required) };
  }
  const name: string = 'node:sqlite';
  const module: unknown = await import(name).catch(() => null);
  const found = z.object({ DatabaseSync: maker }).safeParse(module);
  return found.success ? { name, Maker: found.data.DatabaseSync } : null;
}

const SCHEMA = `
  PRAGMA journal_mode = DELETE;
  PRAGMA synchronous = FULL;
  CREATE TABLE voters (id TEXT PRIMARY KEY, data TEXT NOT NULL);
  CREATE TABLE events (id INTEGER PRIMARY KEY, voter TEXT NOT NULL, at TEXT NOT NULL, data TEXT NOT NULL);
  CREATE INDEX events_of_voter ON events (voter);
  CREATE TABLE status (voter TEXT PRIMARY KEY, checked_in INTEGER NOT NULL, at TEXT NOT NULL);
`;

function pollBook(database: Database): (number: string) => void {
  const voter = database.prepare('SELECT data FROM voters WHERE id = ?');
  const events = database.prepare('SELECT data FROM events WHERE voter = ? ORDER BY id');
  const insert = database.prepare('INSERT INTO events (voter, at, data) VALUES (?, ?, ?)');
  const upsert = database.prepare(
    'INSERT INTO status VALUES (?, 1, ?) ON CONFLICT (voter) DO UPDATE SET checked_in = 1, at = excluded.at',
  );
  return number => {
    const [found] = voter.all(number);
    if (found === undefined) throw new Error('not on the roll');
    for (const event of events.all(number)) JSON.stringify(event);
    const at = new Date().toISOString();
    database.exec('BEGIN IMMEDIATE');
    insert.run(number, at, JSON.stringify({ type: 'check-in', voter: number, at }));
    upsert.run(number, at);
    database.exec('COMMIT');
  };
}

export async function checkInRows(
  station: BenchStation,
  folder: string | null,
  quick: boolean,
): Promise<Row[]> {
  const what = 'check-in: card → recorded in main, p50';
  const wantedNote = 'nothing hashed, signed or kept twice by the peer';
  const count = quick ? 20 : 100;
  const found = await sqlite(folder);
  if (found === null) {
    const { times } = await station.order({ do: 'check-ins', count });
    const note = 'peer not run: this Node brings no SQLite, and --sqlite names no folder with better-sqlite3';
    return [row({ what, peer: 'SQLite, rollback journal, FULL', ours: median(times), note })];
  }
  const database = new found.Maker(join(station.data, 'peer.sqlite'));
  try {
    database.exec(SCHEMA);
    const insert = database.prepare('INSERT INTO voters VALUES (?, ?)');
    const { entries } = imported(rollCsvOf(quick ? 3_000 : 30_000));
    database.exec('BEGIN');
    for (const entry of entries) insert.run(entry.number, JSON.stringify(entry));
    database.exec('COMMIT');
    const checkIn = pollBook(database);
    let next = 0;
    const ours: number[] = [];
    const peer: number[] = [];
    for (let round = 0; round < (quick ? 1 : 5); round++) {
      peer.push(...timesOf(count, () => checkIn(entries[next++]?.number ?? '')));
      ours.push(...(await station.order({ do: 'check-ins', count })).times);
    }
    const p99 = `p99 ${percentile(ours, 0.99).toFixed(1)} ms, peer ${percentile(peer, 0.99).toFixed(1)} ms`;
    return [
      row({
        what,
        peer: `SQLite as a poll book (${found.name}), rollback journal, FULL`,
        peerValue: median(peer),
        ours: median(ours),
        note: `${p99}; ${wantedNote}`,
      }),
    ];
  } finally {
    database.close();
  }
}
