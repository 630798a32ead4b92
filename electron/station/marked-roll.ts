/** The marked roll for restricted.zip: everybody of this station's roll, with the mark that the ledger gives and the voter's key. */
import { voterRecord } from '../../shared/domain/issue/voters.ts';
import type { State } from '../../shared/domain/state.ts';
import type { MarkedVoter } from '../evidence/restricted.ts';
import type { Roll } from '../package/roll.ts';

/** Rows between two breaths of the desk: each is three HMACs. */
const slice = 200;

/**
 * In the order of the numbers; those without a vote stand there too, since late amendments may have given them one.
 * `reached`: whole percent. Ends early, with what it has, when `signal` is given.
 */
export async function markedVoters(
  state: State,
  roll: Pick<Roll, 'entries' | 'voterId' | 'voterKeyOf' | 'size'>,
  signal: AbortSignal,
  reached: (percent: number) => void,
): Promise<MarkedVoter[]> {
  const rows: MarkedVoter[] = [];
  let looked = 0;
  for (const { number, nameZh, nameOther, station } of roll.entries()) {
    if (++looked % slice === 0) {
      reached(Math.floor((100 * looked) / roll.size));
      await new Promise(setImmediate);
      if (signal.aborted) return rows;
    }
    if (station !== '' && station !== state.station) continue;
    const held = voterRecord(state.issue.voters, roll.voterId(number));
    rows.push({
      number,
      name: nameZh || nameOther,
      voted: held !== null && held.state !== 'void',
      voterKey: roll.voterKeyOf(number),
    });
  }
  return rows;
}
