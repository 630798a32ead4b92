/** A document of a station as it stands: the record computed, the paper numbered, the same data attached inside. */
import { type Result, refuse } from '../../shared/contract/result.ts';
import type { Language } from '../../shared/contract/view.ts';
import { formatInstant } from '../../shared/domain/clock/official.ts';
import type { documentKinds } from '../../shared/domain/record/commands.ts';
import { recordOf } from '../../shared/domain/record/record.ts';
import type { State } from '../../shared/domain/state.ts';
import { canonicalJson } from '../../shared/evidence/canonical.ts';
import { type Checkpoint, type DocumentMade, documentsMade } from './make.ts';
import type { Documents } from './service.ts';

export type DocumentKind = (typeof documentKinds)[number];

export type DocumentSource = {
  readonly kind: DocumentKind;
  readonly language: Language;
  readonly state: State;
  readonly checkpoint: Checkpoint;
};

/** Refuses `document-not-made` when there is no such paper yet, or when it could not be made. */
export async function documentOf(
  documents: Pick<Documents, 'make'>,
  { kind, language, state, checkpoint }: DocumentSource,
): Promise<Result<Uint8Array>> {
  const made = documentsMade.find(one => one === kind) as DocumentMade | undefined;
  if (made === undefined) return refuse('station', 'document-not-made', { problem: kind });
  const record = recordOf(state);
  return documents.make({
    kind: made,
    language,
    record,
    checkpoint,
    // the size of the log makes it a number of its own, and says how much of the log the paper knows
    documentNumber: `${state.election.id}-${state.station}-${kind}-${checkpoint.size}`,
    madeAt: formatInstant(state.clock.wall + (state.clock.offsetMs ?? 0), state.election.zone),
    ...(made === 'record' ? { attachJson: canonicalJson(record) } : {}),
  });
}
