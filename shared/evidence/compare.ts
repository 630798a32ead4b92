/**
 * Two logs of one station, from two bundles: the same, one continues the other, or a fork, which an honest station cannot
 * make: its key signed two histories. The first event in which they differ is named.
 */
import type { Bytes } from './bytes.ts';
import { sameBytes } from './bytes.ts';
import { readCheckpoint } from './checkpoint.ts';
import { type Hash, MerkleTree, verifyConsistency } from './merkle.ts';
import type { BundleLog } from './verify.ts';

export type Relation =
  | { readonly kind: 'same'; readonly size: number }
  /** `path`: RFC 6962 consistency from the shorter to the longer, computed and verified */
  | {
      readonly kind: 'continues';
      readonly longer: 'first' | 'second';
      readonly from: number;
      readonly to: number;
      readonly path: readonly Bytes[];
    }
  /** with the event of each and the first checkpoint of each that signs it */
  | { readonly kind: 'fork'; readonly seq: number; readonly first: Side; readonly second: Side }
  | { readonly kind: 'other'; readonly why: string };

export type Side = { readonly event: string; readonly checkpoint: string };

export type ComparedLog = Pick<BundleLog, 'origin' | 'stationKey' | 'events' | 'checkpoints'>;

/** Both of bundles that were verified. */
export function compareLogs(hash: Hash, first: ComparedLog, second: ComparedLog): Relation {
  if (first.origin !== second.origin) return { kind: 'other', why: `${first.origin} and ${second.origin}` };
  if (!sameBytes(first.stationKey.publicKey, second.stationKey.publicKey))
    return { kind: 'other', why: `${first.origin} twice, with two keys` };
  const shorter = Math.min(first.events.length, second.events.length);
  for (let seq = 0; seq < shorter; seq++)
    if (first.events[seq] !== second.events[seq])
      return { kind: 'fork', seq, first: sideOf(first, seq), second: sideOf(second, seq) };
  if (first.events.length === second.events.length) return { kind: 'same', size: shorter };
  const longer = first.events.length > second.events.length ? 'first' : 'second';
  return continued(hash, longer === 'first' ? first.events : second.events, shorter, longer);
}

function continued(
  hash: Hash,
  events: readonly string[],
  from: number,
  longer: 'first' | 'second',
): Relation {
  const tree = new MerkleTree(hash);
  for (const bytes of events) tree.append(bytes);
  const to = events.length;
  const path = tree.consistencyProof(from, to);
  const sound = verifyConsistency(hash, { from, fromRoot: tree.root(from), to, toRoot: tree.root(to), path });
  if (!sound) throw new Error('a beginning that is not consistent with its continuation');
  return { kind: 'continues', longer, from, to, path };
}

function sideOf({ events, checkpoints }: ComparedLog, seq: number): Side {
  const covers = (note: string): boolean => {
    const reading = readCheckpoint(note);
    return reading.ok && reading.checkpoint.size > seq;
  };
  return { event: events[seq] ?? '', checkpoint: checkpoints.find(covers) ?? '' };
}
