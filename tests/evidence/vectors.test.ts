/**
 * Somebody with another program computed canonical JSON, tree hashes and a signed note from the specifications
 * alone. What we compute must be theirs, to the byte.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { publicKeyOf, sha256, signerOf, verifyEd25519 } from '../../electron/evidence/keys.ts';
import { base64, textOf, unbase64 } from '../../shared/evidence/bytes.ts';
import { canonicalJson, readCanonical } from '../../shared/evidence/canonical.ts';
import { readCheckpoint, signCheckpoint, stationKey } from '../../shared/evidence/checkpoint.ts';
import { leafHash, MerkleTree, verifyConsistency, verifyInclusion } from '../../shared/evidence/merkle.ts';
import { keyId, readNote, verifyNote } from '../../shared/evidence/note.ts';

const vectors = new URL('../vectors/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, vectors));

describe('canonical JSON, RFC 8785', () => {
  const names = readdirSync(new URL('jcs/', vectors)).filter(name => name.endsWith('.input.json'));
  it('has the six vectors', () => expect(names).toHaveLength(6));
  it.each(names)('%s', name => {
    const expected = textOf(read(`jcs/${name.replace('.input.', '.output.')}`))!;
    expect(canonicalJson(JSON.parse(read(`jcs/${name}`).toString('utf8')))).toBe(expected);
    expect(readCanonical(expected).ok).toBe(true);
  });
});

describe('the tree, RFC 6962', () => {
  const merkle = JSON.parse(read('merkle.json').toString()) as {
    leaves: string[];
    roots: { size: number; root: string }[];
    inclusion: { size: number; index: number; path: string[] }[];
    consistency: { from: number; to: number; path: string[] }[];
  };
  const tree = new MerkleTree(sha256);
  for (const leaf of merkle.leaves) tree.append(leaf);
  const rootAt = (size: number) => unbase64(merkle.roots[size]!.root)!;

  it('has every root from 0 to 33 leaves', () => {
    expect(merkle.roots).toHaveLength(34);
    for (const { size, root } of merkle.roots) expect(base64(tree.root(size))).toBe(root);
  });
  it('makes and verifies every inclusion path', () => {
    for (const { size, index, path } of merkle.inclusion) {
      expect(tree.inclusionProof(index, size).map(base64)).toEqual(path);
      const leaf = leafHash(sha256, merkle.leaves[index]!);
      const given = { index, size, leaf, path: path.map(one => unbase64(one)!), root: rootAt(size) };
      expect(verifyInclusion(sha256, given)).toBe(true);
    }
  });
  it('makes and verifies every consistency path', () => {
    for (const { from, to, path } of merkle.consistency) {
      expect(tree.consistencyProof(from, to).map(base64)).toEqual(path);
      const given = {
        from,
        to,
        fromRoot: rootAt(from),
        toRoot: rootAt(to),
        path: path.map(one => unbase64(one)!),
      };
      expect(verifyConsistency(sha256, given)).toBe(true);
    }
  });

  it('signs the note that openssl signed, and verifies it', async () => {
    const vector = JSON.parse(read('note.json').toString()) as Record<string, string>;
    const seed = Buffer.from(vector.seed!, 'hex');
    const publicKey = publicKeyOf(seed);
    expect(base64(publicKey)).toBe(vector.public);
    const key = stationKey(vector.name!, publicKey);
    expect(keyId(sha256, key)).toBe(vector.keyId);
    const checkpoint = { origin: vector.name!, size: 33, root: tree.root() };
    expect(signCheckpoint(sha256, checkpoint, publicKey, signerOf(seed))).toBe(vector.note);
    const reading = readCheckpoint(vector.note!);
    expect(reading.ok && { ...reading.checkpoint, root: base64(reading.checkpoint.root) }).toEqual({
      origin: vector.name,
      size: 33,
      root: merkle.roots[33]!.root,
    });
    const note = readNote(vector.note!);
    if (!note.ok) throw new Error(note.why);
    expect(await verifyNote(sha256, note.note, [key], verifyEd25519)).toEqual({
      signed: [vector.name],
      wrong: [],
      unknown: [],
    });
  });
});
