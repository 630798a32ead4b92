/**
 * What happened at the fault screen and is not in the log yet, because there was no log to write to: the decision with
 * which copy the station goes on, and wrong PINs. Kept beside the marker and written before anything is done, so that
 * a program killed on the way still tells of it: the next start that opens the log writes it down, then clears this.
 */
import { rm } from 'node:fs/promises';
import { z } from 'zod';
import { ok, type Result } from '../../shared/contract/result.ts';
import { evidenceCommands } from '../../shared/domain/evidence/commands.ts';
import { count, id } from '../../shared/domain/fields.ts';
import { nodeFs, readSmall, replaceDurably } from '../ledger/files.ts';
import type { StationService } from './service.ts';

const notesSchema = z.strictObject({
  origin: z.string(),
  decision: z
    .strictObject({ by: z.array(id).min(1).max(10), data: evidenceCommands['continue-after-fault'].data })
    .nullable(),
  /**
   * All wrong ones at the fault screen, those of a person in one. `before`: how many the log had of this person in a row
   * when these began to be moved into it; null until then.
   */
  wrongPins: z.array(evidenceCommands['note-wrong-pin'].data.extend({ before: count.nullable() })),
});
type Notes = z.infer<typeof notesSchema>;

export const faultNotesOf = (markerPath: string): string => `${markerPath}.fault`;

export class FaultNotes {
  readonly #path: string;
  readonly #origin: string;

  constructor(markerPath: string, origin: string) {
    this.#path = faultNotesOf(markerPath);
    this.#origin = origin;
  }

  /** Nothing, where the file is missing, damaged by hand, or of another package. Rejects when it cannot be read. */
  async read(): Promise<Omit<Notes, 'origin'>> {
    const none = { decision: null, wrongPins: [] };
    const bytes = await readSmall(nodeFs, this.#path, 262_144);
    if (bytes === null) return none;
    try {
      const notes = notesSchema.parse(JSON.parse(bytes.toString('utf8')));
      return notes.origin === this.#origin ? notes : none;
    } catch {
      return none;
    }
  }

  /** Those who decided have just given a right PIN: they have waited, and do not wait again after the start. */
  async decided(decision: NonNullable<Notes['decision']>): Promise<void> {
    const { wrongPins } = await this.read();
    const waited = wrongPins.map(one => (decision.by.includes(one.person) ? { ...one, delayMs: 0 } : one));
    await this.#write({ wrongPins: waited, decision });
  }

  /** One more: a right one between them takes none back. `delayMs`: how long this person has to wait now. */
  async wrongPin(person: string, delayMs: number): Promise<void> {
    const { decision, wrongPins } = await this.read();
    const earlier = wrongPins.find(one => one.person === person) ?? { times: 0, before: null };
    const others = wrongPins.filter(one => one.person !== person);
    const now = { person, times: earlier.times + 1, delayMs, before: earlier.before };
    await this.#write({ decision, wrongPins: [...others, now] });
  }

  /**
   * Into the log, each once, then away. Killed between the two, the decision is found in the log, and wrong PINs by where
   * the count of that person stands in it. Refuses what the service refuses; it is then still noted here.
   */
  async moveInto(service: StationService): Promise<Result<null>> {
    const { decision, wrongPins: noted } = await this.read();
    const inLog = (person: string) => service.state.evidence.wrongInARow[person]?.times ?? 0;
    const wrongPins = noted.map(one => ({ ...one, before: one.before ?? inLog(one.person) }));
    if (wrongPins.length > 0) await this.#write({ decision, wrongPins });
    for (const { person, times, delayMs, before } of wrongPins) {
      if (inLog(person) >= before + times) continue;
      const data = { person, times: before + times, delayMs };
      const written = await service.submit({ type: 'note-wrong-pin', data }, []);
      if (!written.ok) return written;
    }
    if (decision !== null && !isIn(service, decision.data)) {
      const { data, by } = decision;
      const written = await service.submit({ type: 'continue-after-fault', data }, by);
      if (!written.ok) return written;
    }
    await rm(this.#path, { force: true });
    return ok(null);
  }

  async #write(notes: Omit<Notes, 'origin'>): Promise<void> {
    const bytes = Buffer.from(`${JSON.stringify({ ...notes, origin: this.#origin })}\n`, 'utf8');
    await replaceDurably(nodeFs, this.#path, bytes);
  }
}

/** The names of what is set aside carry the moment of the decision. */
const isIn = (service: StationService, { why, from, to, setAside }: NonNullable<Notes['decision']>['data']) =>
  service.state.evidence.recoveries.some(
    one =>
      one.why === why &&
      one.from === from &&
      one.to === to &&
      one.setAside?.join('\n') === setAside.join('\n'),
  );
