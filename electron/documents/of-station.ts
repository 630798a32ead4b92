/** A document of a station as it stands: the record computed, the paper numbered, the same data attached inside. */

import { type Result, refuse } from '../../shared/contract/result.ts';
import type { Language } from '../../shared/contract/view.ts';
import { formatInstant } from '../../shared/domain/clock/official.ts';
import { voterRecord } from '../../shared/domain/issue/voters.ts';
import type { documentKinds } from '../../shared/domain/record/commands.ts';
import { recordOf } from '../../shared/domain/record/record.ts';
import { adds, amendmentOf } from '../../shared/domain/roll/state.ts';
import type { State } from '../../shared/domain/state.ts';
import { canonicalJson } from '../../shared/evidence/canonical.ts';
import type { Checkpoint } from '../../shared/papers/checkpoint.ts';
import type { Roll } from '../package/roll.ts';
import { type DocumentMade, documentsMade } from './make.ts';
import type { AddedRow, RollRow } from './roll-papers.ts';
import type { Documents } from './service.ts';

export type DocumentKind = (typeof documentKinds)[number];

export type DocumentSource = {
  readonly kind: DocumentKind;
  readonly language: Language;
  readonly state: State;
  readonly checkpoint: Checkpoint;
  /** which copy of this paper it is; a reprint from 2 on */
  readonly copy?: number;
};

/** Refuses `document-not-made` when there is no such paper yet, or when it could not be made. */
export async function documentOf(
  documents: Pick<Documents, 'make'>,
  source: DocumentSource,
  signal?: AbortSignal,
): Promise<Result<Uint8Array>> {
  const { kind } = source;
  const made = documentsMade.find(one => one === kind) as DocumentMade | undefined;
  if (made === undefined) return refuse('station', 'document-not-made', { problem: kind });
  const head = headOf(source);
  const order = {
    ...head,
    kind: made,
    ...(made === 'record' ? { attachJson: canonicalJson(head.record) } : {}),
  };
  return documents.make(order, signal);
}

/** The size of the log makes a paper's number, and says how much of the log it knows. */
export const documentNumberOf = ({ kind, state, checkpoint }: DocumentSource): string =>
  `${state.election.id}-${state.station}-${kind}-${checkpoint.size}`;

/** What stands on every paper. */
const headOf = (source: DocumentSource) => ({
  language: source.language,
  record: recordOf(source.state),
  checkpoint: source.checkpoint,
  documentNumber: documentNumberOf(source),
  copy: source.copy ?? 1,
  madeAt: formatInstant(
    source.state.clock.wall + (source.state.clock.offsetMs ?? 0),
    source.state.election.zone,
  ),
});

/** Those entitled here, with what the ledger knows of each: struck off, or a replacement owed (第54.5條). */
async function markedRoll(state: State, roll: Pick<Roll, 'entries' | 'voterId'>): Promise<RollRow[]> {
  const rows: RollRow[] = [];
  let looked = 0;
  for (const { number, nameZh, nameOther, noVote, station } of roll.entries()) {
    // each pseudonym is two HMACs: a large roll must not hold up the desk
    if (++looked % 200 === 0) await new Promise(setImmediate);
    if (station !== '' && station !== state.station) continue;
    const voter = roll.voterId(number);
    const amended = amendmentOf(state.roll, voter);
    if (amended === 'struck-off' || (noVote !== null && amended !== 'entitled')) continue;
    const held = voterRecord(state.issue.voters, voter);
    rows.push({
      number,
      nameZh,
      nameOther,
      struckOff: held !== null && held.state !== 'void',
      awaitsReplacement: held?.state === 'spoiled',
    });
  }
  return rows;
}

/** Those entitled who are on no roll, each by the decision that added them: the name stands there (shared/domain/roll). */
function addedRows({ roll, issue }: State): AddedRow[] {
  const added = new Map(roll.amendments.filter(adds).map(({ voter, decision }) => [voter, decision]));
  return [...added]
    .filter(([voter]) => amendmentOf(roll, voter) === 'entitled')
    .map(([voter, decision]) => {
      const held = voterRecord(issue.voters, voter);
      return {
        decision,
        struckOff: held !== null && held.state !== 'void',
        awaitsReplacement: held?.state === 'spoiled',
      };
    })
    .sort((a, b) => a.decision - b.decision);
}

/**
 * The papers that name voters (R-62.annex); the caller has made sure that the chair asks. The state is the one given,
 * whatever happens at the desk meanwhile. `password`: the file opens with it only.
 */
export async function restrictedDocumentOf(
  documents: Pick<Documents, 'makeAnnex' | 'makePaperFallback'>,
  source: DocumentSource & { readonly kind: 'annex' | 'paper-fallback'; readonly password?: string },
  roll: Pick<Roll, 'entries' | 'voterId'>,
  signal?: AbortSignal,
): Promise<Result<Uint8Array>> {
  const rows = await markedRoll(source.state, roll);
  const added = addedRows(source.state);
  const head = {
    ...headOf(source),
    ...(source.password === undefined ? {} : { password: source.password }),
  };
  return source.kind === 'annex'
    ? documents.makeAnnex(
        {
          ...head,
          rows: rows.filter(({ struckOff }) => struckOff),
          added: added.filter(({ struckOff }) => struckOff).map(({ decision }) => decision),
        },
        signal,
      )
    : documents.makePaperFallback({ ...head, rows, added }, signal);
}
