/** The ledger page: answers one request at a time, in the order in which they came. It has no face. */
import { type LedgerPort, type LedgerRequest, ledgerRequestSchema } from '../../shared/contract/ledger.ts';
import { type Answer, LedgerDatabase } from './database.ts';
import { factoryOf } from './generation.ts';

declare global {
  interface Window {
    readonly ledgerPort: LedgerPort;
  }
}

const databases = new Map<string, LedgerDatabase>();

async function databaseOf(name: string): Promise<LedgerDatabase> {
  const known = databases.get(name);
  if (known !== undefined) return known;
  const opened = new LedgerDatabase(name, await factoryOf(name));
  databases.set(name, opened);
  return opened;
}

async function answerTo(request: LedgerRequest): Promise<Answer> {
  const database = await databaseOf(request.ledger);
  switch (request.kind) {
    case 'commit':
      return database.commit(request.from, request.events, request.checkpoints, request.facts);
    case 'read':
      return request.as === 'text'
        ? database.read(request.from, request.to)
        : database.digest(request.from, request.to);
    case 'state':
      return database.state();
  }
}

/** A failure is answered in words; Dexie hides the cause in `inner`. */
function failure(error: unknown): Answer {
  const inner = error instanceof Error && 'inner' in error ? error.inner : null;
  const cause = inner instanceof Error && inner.message !== '' ? ` (${inner.name}: ${inner.message})` : '';
  return { kind: 'failed', why: `${error}${cause}`.slice(0, 2_000) };
}

let turn: Promise<void> = Promise.resolve();

window.ledgerPort.onRequest(raw => {
  const request = ledgerRequestSchema.safeParse(raw);
  if (!request.success) return; // nobody to answer: without an id main counts it as lost
  turn = turn.then(async () => {
    const answer = await answerTo(request.data).catch(failure);
    window.ledgerPort.reply({ ...answer, id: request.data.id });
  });
});

// Without this the browser may throw the database away when the disk is short. The state tells whether it was granted.
void navigator.storage.persist();
