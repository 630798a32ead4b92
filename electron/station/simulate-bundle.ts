/** The papers of a simulated day: the record as a PDF, noted in the log, and the bundle. */
import { ok, type Result } from '../../shared/contract/result.ts';
import { hex } from '../../shared/evidence/bytes.ts';
import { documentOf } from '../documents/of-station.ts';
import type { Documents } from '../documents/service.ts';
import { sha256Hex } from '../evidence/keys.ts';
import { stationBundle } from '../evidence/station-bundle.ts';
import type { SignedElection } from '../package/open-package.ts';
import type { Simulated } from './simulate.ts';

export type SimulatedPapers = { readonly recordPdf: Uint8Array; readonly bundle: Uint8Array };

/**
 * `attachments`: the folder that holds the documents of the objections, by hash; `program`: that of the built program,
 * unless it lies beside this. Refuses `document-not-made`.
 */
export async function simulatedPapers(
  { state, log, notePaper }: Simulated,
  documents: Pick<Documents, 'make'>,
  signed: SignedElection,
  attachments: string,
  program?: string,
): Promise<Result<SimulatedPapers>> {
  const recordPdf = await documentOf(documents, {
    kind: 'record',
    language: 'zh',
    state,
    checkpoint: { note: log.checkpoint?.note ?? '', size: log.size, root: hex(log.root) },
  });
  if (!recordPdf.ok) return recordPdf;
  await notePaper('record', sha256Hex(recordPdf.value));
  const bundle = await stationBundle(
    {
      state,
      events: log.range(0, log.size),
      checkpoints: log.checkpointsIn(0, log.size).map(({ note }) => note),
      signed,
      recordPdf: recordPdf.value,
      attachments,
    },
    program,
  );
  return ok({ recordPdf: recordPdf.value, bundle });
}
