/**
 * The facts that must be unique, as keys for the database, so that it refuses a second one whatever main believes
 * (ledger.md §2): one open issue per voter; one contested ballot per voter.
 */
import type { EventDraft } from '../../contract/event.ts';
import type { Facts } from '../../contract/ledger.ts';

export function factsOf(event: Pick<EventDraft, 'type' | 'data'>): Facts {
  const voter = String(event.data.voter);
  switch (event.type) {
    case 'ballot-issued':
      return { add: [`issue:${voter}`], remove: [] };
    case 'contested-allowed':
      return { add: [`contested:${voter}`], remove: [] };
    case 'issue-voided':
      if (event.data.kind === 'first') return { add: [], remove: [`issue:${voter}`] };
      if (event.data.kind === 'contested') return { add: [], remove: [`contested:${voter}`] };
      return { add: [], remove: [] };
    default:
      return { add: [], remove: [] };
  }
}
