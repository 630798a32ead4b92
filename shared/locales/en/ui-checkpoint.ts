import type { uiCheckpoint as zh } from '../zh/ui-checkpoint.ts';

export const uiCheckpoint: { readonly [K in keyof typeof zh]: string } = {
  'checkpoint.title': 'Checkpoint',
  'checkpoint.code-label': 'QR code of the checkpoint of the first {n} entries',
  'checkpoint.lead':
    'Photograph it or copy it. If the log later does not contain it, the log was changed, cut or set back.',
  'checkpoint.root': 'Code',
  'checkpoint.read-aloud': 'To read aloud',
  'checkpoint.photograph': 'Photograph it to keep',
  'checkpoint.show': 'Show the checkpoint',
  'checkpoint.large': 'Enlarge',
  'checkpoint.at-opening': 'The poll is open',
  'checkpoint.at-interruption': 'Interrupted',
  'checkpoint.at-resumption': 'Resumed',
  'checkpoint.at-close': 'The poll is closed',
  'checkpoint.at-postponement': 'Postponed',
  'checkpoint.at-account': 'Ballots accounted',
  'checkpoint.at-count': 'Count finished',
  'checkpoint.at-record': 'Record made',
  'checkpoint.cosign': 'Cosign',
  'checkpoint.cosign-lead':
    'Committee members and agents sign with a key of their own. Nobody else can later put that signature on another log.',
  'checkpoint.no-cosigners':
    'Nobody has a signing key in this election; a photograph or a copy does as well.',
  'checkpoint.cosigner': 'Who signs',
  'checkpoint.passphrase': 'Signing passphrase',
  'checkpoint.practice-passphrase': 'Practice passphrase: {passphrase}',
  'checkpoint.line': 'Cosignature',
  'checkpoint.line-hint':
    'Run pollkeeper cosign on your own device and paste the line that it prints (it begins with “—”).',
  'checkpoint.cosign-do': 'Cosign',
  'checkpoint.cosigned': 'Recorded: {name} cosigned the checkpoint of the first {n} entries.',
  'checkpoint.cosigned-by': 'Cosigned by: {names}',
  'checkpoint.check': 'Check a checkpoint',
  'checkpoint.check-lead':
    'A checkpoint that was photographed, copied or received earlier: does this log still contain it?',
  'checkpoint.check-text': 'Checkpoint',
  'checkpoint.check-hint':
    'Type the short form from the slip (such as 625 · 0a1b 2c3d 4e5f 6789 0abc), paste the text, read the QR code by camera, or drop a file here.',
  'checkpoint.check-do': 'Check',
  'checkpoint.check-file': 'Choose a file',
  'checkpoint.camera-on': 'Read by camera',
  'checkpoint.camera-off': 'Switch the camera off',
  'checkpoint.camera-aim': 'Hold the QR code of the checkpoint in the frame',
  'checkpoint.camera-refused':
    'The computer does not let this program use the camera. Allow it in the system’s settings, or type the short form from the slip below.',
  'checkpoint.camera-none': 'No camera was found. Connect one, or type the short form from the slip below.',
  'checkpoint.camera-in-use':
    'Another program is using the camera. Close it and try again, or type the short form from the slip below.',
  'checkpoint.camera-gone':
    'The camera was disconnected. Reading goes on when it is back; or type the short form from the slip below.',
  'checkpoint.camera-not-here':
    'Cameras cannot be used in this environment. Type the short form from the slip below.',
  'checkpoint.camera-failed': 'The camera does not work. Type the short form from the slip below.',
  'checkpoint.is-contained': 'It agrees: this log contains the checkpoint.',
  'checkpoint.then-contained':
    'The signature is right; the first {n} entries have not changed, and {later} more were added since.',
  'checkpoint.is-contained-short': 'It agrees: the digits for the first {n} entries are the same.',
  'checkpoint.then-contained-short':
    'Nothing has changed, and {later} more were added since. The short form carries no signature; with a photograph, check the whole text too.',
  'checkpoint.is-shorter': 'It does not agree: the checkpoint has {n} entries, this log only {here}.',
  'checkpoint.then-shorter':
    'The signature is right, so entries were cut off or an old copy was put back. Stop using this laptop, keep the checkpoint, tell the chair.',
  'checkpoint.is-shorter-short': 'It does not agree: the number says {n} entries, this log has only {here}.',
  'checkpoint.then-shorter-short':
    'Check the number on the slip first. If it is right, entries are missing: tell the chair.',
  'checkpoint.is-fork': 'It does not agree: the first {n} entries are not those that were signed.',
  'checkpoint.then-fork':
    'The signature is right, so this station’s key signed two different logs. Stop using this laptop, keep the checkpoint, tell the chair.',
  'checkpoint.is-differs-short': 'The digits do not agree.',
  'checkpoint.then-differs-short':
    'Read the slip again and type it anew. If they still differ, the first {n} entries were changed: keep the slip and tell the chair.',
  'checkpoint.is-other-station': 'This checkpoint is of another station ({station}).',
  'checkpoint.then-other-station': 'Check it there; it says nothing about the log here.',
  'checkpoint.is-other-key': 'This checkpoint was not signed with this station’s key.',
  'checkpoint.then-other-key':
    'Find out where it came from. If it was photographed here, the election package of this laptop may have been exchanged: tell the chair.',
  'checkpoint.is-bad-signature': 'The signature of this checkpoint is wrong.',
  'checkpoint.then-bad-signature':
    'It was miscopied or changed and proves nothing. Check again with the original photograph or file.',
  'checkpoint.is-unreadable': 'This is not a checkpoint.',
  'checkpoint.then-unreadable':
    'Type the number of entries and at least twenty digits, or paste the whole text from the first line to the one that begins with “—”.',
  'checkpoint.not-by-scanner':
    'A card scanner cannot read the code of a checkpoint. Use the camera, or type the short form on the slip.',
};
