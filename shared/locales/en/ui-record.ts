import type { uiRecord as zh } from '../zh/ui-record.ts';

export const uiRecord: { readonly [K in keyof typeof zh]: string } = {
  'record.lead': 'Article 62',
  'record.practice': 'Practice: every paper says “練習 PRACTICE” and is no real record.',
  'record.missing-n': '{n} missing',
  'record.tab-state': 'Make',
  'record.tab-preview': 'Preview',
  'record.tab-sign': 'Signatures',
  'record.tab-files': 'Papers and bundle',
  'record.made': 'Record {n} was made at {time}.',
  'record.not-yet':
    'The record is made after the count or the postponement; the preview can be read at any time. Now: {phase}.',
  'record.nothing-missing': 'Nothing is missing: the record can be made.',
  'record.mend-first': 'Settle what stands above first.',
  'record.make-explained': 'The record is made once; a correction is a new, numbered record.',
  'record.variance':
    'Found {found}, expected {expected}, difference {variance}. The ballots count (article 60.5), and the chair explains.',
  'record.small-count':
    'There are few ballots, or a batch is all for one group: the figures may give away somebody’s choice. The chair has to know before they leave.',
  'record.correct-lead':
    'A correction leaves the record as it is: a new, numbered one names it and the reason.',
  'record.correct-reason': 'Why record {n} is corrected',
  'record.corrected': 'No. {n} corrects no. {old}: {reason}',
  'record.sign-later': 'It is signed once it is made.',
  'record.sign-title': 'Signatures of record {n}',
  'record.sign-lead': 'People sign the paper; here it is written down who signed, or why somebody refused.',
  'record.papers': 'On paper',
  'record.draft': 'The record is not made yet: what is saved now is a draft.',
  'record.language': 'Language of the paper',
  'record.language-zh': '中文',
  'record.language-pt': 'Português',
  'record.language-en': 'English',
  'record.annex-note':
    'The annex holds voters’ names and numbers: only for those who may see them (article 89).',
  'record.bundle': 'Evidence bundle',
  'record.bundle-lead': 'One file with the log, the figures and the proofs, which anybody can verify.',
  'record.bundle-practice': 'Practice data: the bundle says so.',
  'record.hours': 'Export the hours on duty (CSV)',
  'record.export': 'Export the bundle',
  'record.restricted': 'Restricted data',
  'record.restricted-lead':
    'The marked roll (who voted, and each voter’s key) and the annex, encrypted in one file, only for those who may see them (article 89).',
  'record.restricted-do': 'Export restricted data',
  'record.passphrase-lead':
    'This is the passphrase of the file, made by the program. Write it on paper, put it in an envelope, and keep it apart from the file.',
  'record.passphrase-once':
    'It is shown this once and kept nowhere; if it is lost, nobody can open the file.',
  'record.passphrase-again': 'Type it from the paper',
  'record.passphrase-differs': 'Not what is on the screen. Check what you wrote, and type it again.',
  'record.verify': 'Verify a bundle',
  'record.verify-choose': 'Choose a file and verify',
};
