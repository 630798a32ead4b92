import type { uiDrive as zh } from '../zh/ui-drive.ts';

/** The second drive and the paper fallback. */
export const uiDrive: { readonly [K in keyof typeof zh]: string } = {
  'drive.title': 'Second drive',
  'drive.lead':
    'Copies the journal to another drive as well (a USB stick, for example). If this computer breaks, the record is still there. It can be added at any time, without a restart.',
  'drive.choose': 'Choose a folder on another drive',
  'drive.choose-other': 'Use another drive',
  'drive.put-away': 'Put away safely',
  'drive.away': 'Everything is written and closed: the drive may be pulled now.',
  'drive.folder': 'Folder',
  'drive.entries_one': 'The copy holds {n} entry.',
  'drive.entries_other': 'The copy holds {n} entries.',
  'drive.is-ok': 'The second drive is fine; the copy agrees with the log.',
  'drive.is-lost':
    'The second drive is disconnected. Ballots may be issued as usual; connect it again and the copy completes itself.',
  'drive.is-ahead':
    'From line {line} on, the second drive holds entries that this computer does not have. Stop using it and tell the chair; the copy was not changed.',
  'drive.is-fork':
    'From line {line} on, the second drive differs from the log of this computer. Stop using it and tell the chair; the copy was not changed.',
  'drive.same-in-practice':
    'This folder is on the same drive as the journal: if that drive breaks, both are lost. Only a practice may do this.',
  'drive.go': 'See the second drive',
  'drive.missing': 'Not set up: if the computer breaks there is no copy (optional)',
  'drive.done': 'In use: {folder}',
  'drive.disconnected': 'disconnected',
  'drive.fallback': 'Paper fallback',
  'drive.fallback-lead':
    'While the station is open, the marked roll is written to the second drive every five minutes. If the computer breaks, it is opened and printed on any other one, and voting goes on by hand.',
  'drive.fallback-on': 'Start writing the fallback',
  'drive.fallback-off': 'Stop writing',
  'drive.show-code': 'Show the code again',
  'drive.fallback-explained':
    'The roll names voters: only the chair decides to have it on the second drive, and knows the code.',
  'drive.fallback-off-explained': 'The fallback is no longer refreshed; the one on the drive is not deleted.',
  'drive.refreshed': 'Last written at {time}, with the first {n} entries.',
  'drive.not-yet': 'Not written since this start.',
  'drive.problem': 'The last time it could not be written ({why}); the one before is still there.',
  'drive.fallback-ended':
    'The paper fallback is no longer written: {name} put away or changed the second drive at {time}. The one on the old drive lacks those who got a ballot since: do not issue by it. If it is still needed, the chair begins it again on the drive in use.',
  'drive.code-title': 'Code of the paper fallback',
  'drive.code-lead': 'The chair copies it by hand now and keeps it in an envelope, away from the drive:',
  'drive.code-how':
    'When it is needed: connect the drive to another computer, open paper-fallback.pdf in the folder Pollkeeper, and type the code with its hyphens. Nothing has to be installed.',
  'drive.code-written': 'I have copied it',
};
