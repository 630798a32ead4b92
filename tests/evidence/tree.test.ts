/**
 * A log grows, is cut back and grows again. Whatever was done, its root is that of RFC 6962's definition, every entry
 * can be proven to be in it, every earlier log to be its beginning, and nothing else can.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../electron/evidence/keys.ts';
import type { Bytes } from '../../shared/evidence/bytes.ts';
import {
  leafHash,
  MerkleTree,
  nodeHash,
  verifyConsistency,
  verifyInclusion,
} from '../../shared/evidence/merkle.ts';

/** RFC 6962 §2.1, word by word: slow, and obviously right. */
function definition(entries: readonly string[]): Bytes {
  const [first] = entries;
  if (first === undefined) return new Uint8Array(sha256(new Uint8Array(0)));
  if (entries.length === 1) return new Uint8Array(leafHash(sha256, first));
  let k = 1;
  while (k * 2 < entries.length) k *= 2;
  const node = nodeHash(sha256, definition(entries.slice(0, k)), definition(entries.slice(k)));
  return new Uint8Array(node);
}

const treeOf = (entries: readonly string[]) => {
  const tree = new MerkleTree(sha256);
  for (const entry of entries) tree.append(entry);
  return tree;
};
const entries = fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 70 });
const flipped = (bytes: Bytes) => Uint8Array.from(bytes, (byte, index) => (index === 7 ? byte ^ 1 : byte));

describe('the tree', () => {
  it('has the root of the definition, at every size', () => {
    fc.assert(
      fc.property(entries, all => {
        const tree = treeOf(all);
        for (let size = 0; size <= all.length; size++)
          expect(tree.root(size)).toEqual(definition(all.slice(0, size)));
      }),
      { numRuns: 30 },
    );
  });

  it('cut back and grown again is the tree of what it holds', () => {
    fc.assert(
      fc.property(entries, entries, fc.nat(70), (before, after, at) => {
        const size = Math.min(at, before.length);
        const tree = treeOf(before);
        tree.cut(size);
        expect(tree.root()).toEqual(definition(before.slice(0, size)));
        for (const entry of after) tree.append(entry);
        expect(tree.root()).toEqual(definition([...before.slice(0, size), ...after]));
      }),
    );
  });

  it('proves every entry in every later log, and no other', () => {
    fc.assert(
      fc.property(entries, fc.nat(), fc.nat(), (all, a, b) => {
        const size = 1 + (a % all.length);
        const index = b % size;
        const tree = treeOf(all);
        const path = tree.inclusionProof(index, size);
        const proof = { index, size, leaf: tree.leaf(index), path, root: tree.root(size) };
        expect(verifyInclusion(sha256, proof)).toBe(true);
        expect(verifyInclusion(sha256, { ...proof, leaf: flipped(proof.leaf) })).toBe(false);
        expect(verifyInclusion(sha256, { ...proof, root: flipped(proof.root) })).toBe(false);
        expect(verifyInclusion(sha256, { ...proof, path: [...path, proof.leaf] })).toBe(false);
        expect(verifyInclusion(sha256, { ...proof, index: size })).toBe(false);
        if (path.length > 0) expect(verifyInclusion(sha256, { ...proof, path: path.slice(1) })).toBe(false);
      }),
    );
  });

  it('proves every earlier log to be the beginning, and no other', () => {
    fc.assert(
      fc.property(entries, fc.nat(), fc.nat(), (all, a, b) => {
        const to = 1 + (a % all.length);
        const from = b % (to + 1);
        const tree = treeOf(all);
        const path = tree.consistencyProof(from, to);
        const proof = { from, fromRoot: tree.root(from), to, toRoot: tree.root(to), path };
        expect(verifyConsistency(sha256, proof)).toBe(true);
        expect(verifyConsistency(sha256, { ...proof, fromRoot: flipped(proof.fromRoot) })).toBe(false);
        expect(verifyConsistency(sha256, { ...proof, path: [...path, proof.toRoot] })).toBe(false);
        if (from > 0 && from < to)
          expect(verifyConsistency(sha256, { ...proof, toRoot: flipped(proof.toRoot) })).toBe(false);
        if (path.length > 0)
          expect(verifyConsistency(sha256, { ...proof, path: path.slice(0, -1) })).toBe(false);
      }),
    );
  });

  it('refuses sizes and entries that it does not have', () => {
    const tree = treeOf(['a', 'b']);
    expect(() => tree.root(3)).toThrow(RangeError);
    expect(() => tree.inclusionProof(2, 2)).toThrow(RangeError);
    expect(() => tree.consistencyProof(2, 1)).toThrow(RangeError);
  });
});
