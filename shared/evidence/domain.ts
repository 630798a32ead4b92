/** What a verification asks of those who know what events mean, and of the program that it is part of. */
import type { Election } from '../contract/election.ts';
import type { Json, StoredEvent } from '../contract/event.ts';
import type { Phase } from '../domain/phase.ts';
import type { Finding } from './checks.ts';

/** What an event says of a cosignature: who signed which checkpoint, and the line of the note. */
export type ToldCosignature = {
  readonly event: number;
  readonly person: string;
  readonly size: number;
  /** 64 hex digits */
  readonly root: string;
  readonly line: string;
};

export type NamedDigest = { readonly file: string; readonly sha256: string; readonly event: number };

/** What the last start of the program says of its own page. */
export type NamedPage = { readonly sha256: string; readonly version: string; readonly event: number };

/** What following a log from its first event to its last gives, all of it in one pass. */
export type Followed = {
  /** the events that the rules would have refused */
  readonly refused: readonly Finding[];
  /** record.json as the events give it; throws when they give none */
  readonly record: () => Json;
  /** where the station was after the last of them, if they are by the rules; null where they were not followed */
  readonly phase: Phase | null;
};

/** What events mean. A check whose function is not given is reported as `not checked`. */
export type Domain = {
  /** the events one after the other; `claimed`: record.json of the bundle, which may name the size of the log it is of */
  readonly follow?: (events: readonly StoredEvent[], election: Election, claimed: Json) => Followed;
  /** log.eel.json as the events give it; `lines`: their canonical bytes */
  readonly eelOf?: (lines: readonly string[], events: readonly StoredEvent[], election: Election) => Json;
  /** digests that events name: of attachments, of record.pdf, of the election */
  readonly digestsOf?: (events: readonly StoredEvent[], election: Election) => readonly NamedDigest[];
  /** cosignatures as the events tell them, in order */
  readonly cosignaturesOf?: (events: readonly StoredEvent[]) => readonly ToldCosignature[];
  /** the last event by which a record was made: a later one must name the digest of its paper; null: there is none */
  readonly recordMadeIn?: (events: readonly StoredEvent[]) => number | null;
  /** the verifier page of the program that wrote the last of them; null: no start names one */
  readonly pageOf?: (events: readonly StoredEvent[]) => NamedPage | null;
};

export type VerifyOptions = Domain & {
  /** verify every signature, however many there are */
  readonly everySignature?: boolean;
  /** the page that this program puts into its bundles, and its version */
  readonly page?: { readonly html: string; readonly version: string };
};
