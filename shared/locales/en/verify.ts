import type { Shape } from '../index.ts';
import type { verify as zh } from '../zh/verify.ts';

export const verify: Shape<typeof zh> = {
  verdict: {
    sound: 'The bundle is sound up to its last entry, number {seq} ({at}; {phase}).',
    paper:
      'The log is sound up to its last entry, number {seq} ({at}; {phase}), BUT IT NAMES NO PAPER OF THE RECORD: nothing vouches for what record.pdf says.',
    partly:
      'What was checked is sound up to entry {seq} ({at}; {phase}), BUT NOT EVERYTHING WAS CHECKED: each line says why.',
    failed: 'THE BUNDLE IS NOT SOUND: see the lines that do not agree.',
    repacked:
      'THE BUNDLE IS NOT SOUND: this ZIP was not written by the station, but packed anew. Ask for the original file; this says nothing about the record.',
    'no-bundle':
      'This is no bundle, but a folder, or a file that is no ZIP; nothing was checked. Give the ZIP file that the station wrote.',
  },
  later: 'Whether more came after that entry, only a later checkpoint can show.',
  'unknown-signers': 'NOT checked, signed by keys that the election does not name: {names}.',
  outcome: { ok: 'agrees', failed: 'does NOT agree', 'not checked': 'not checked' },
  checks: {
    archive: 'Archive: format, names, checksums',
    layout: 'Every file of the bundle is there',
    manifests: 'Each file has the SHA-256 that the manifest lists',
    events:
      'Events: canonical, in sequence, elapsed time never back within a start (the clock may be set back)',
    checkpoints: 'Checkpoints: every root computed again from the events',
    election: 'The election file and the key of this station in it',
    committee:
      'The committee’s signature of the election file: compare the key’s fingerprint with what was published',
    signatures: 'Signatures of the station and of cosigners on the checkpoints',
    cosignatures: 'Cosignatures: those that events tell are those on the checkpoints',
    rules: 'Every event is one that the rules allow',
    record: 'The figures of the record, computed again from the events',
    eel: 'The log in the common format (NIST SP 1500-101), made again from the events',
    digests: 'Files that events name: election, record, documents of objections',
    paper: 'Digest of the record on paper (PDF)',
    pdf: 'The data inside the PDF of the record is record.json',
    page: 'The verifier page inside the bundle is the one that the log names',
    bytes: 'The bundle, made again from its parts, is the same to the byte',
  },
};
