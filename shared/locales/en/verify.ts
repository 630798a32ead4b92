import type { Shape } from '../index.ts';
import type { verify as zh } from '../zh/verify.ts';

export const verify: Shape<typeof zh> = {
  outcome: { ok: 'agrees', failed: 'does NOT agree', 'not checked': 'not checked' },
  checks: {
    archive: 'Archive: format, names, checksums',
    layout: 'Every file of the bundle is there',
    manifests: 'Each file has the SHA-256 that the manifest lists',
    events: 'Events: canonical, in sequence, time never back',
    checkpoints: 'Checkpoints: every root computed again from the events',
    election: 'The election file and the key of this station in it',
    committee:
      'The committee’s signature of the election file: compare its fingerprint with what was published',
    signatures: 'Signatures of the station and of cosigners on the checkpoints',
    cosignatures: 'Cosignatures: those that events tell are those on the checkpoints',
    rules: 'Every event is one that the rules allow',
    record: 'The figures of the record, computed again from the events',
    eel: 'The log in the common format (NIST SP 1500-101), made again from the events',
    digests: 'Files that events name: election, record, documents of objections',
    paper: 'Digest of the record on paper (PDF)',
    pdf: 'The data inside the PDF of the record is record.json',
    page: 'The verifier page inside the bundle',
    bytes: 'The bundle, made again from its parts, is the same to the byte',
  },
};
