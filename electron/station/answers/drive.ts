/** The asks about the second drive: its folder, putting it away, the paper fallback on it. */
import { refuse } from '../../../shared/contract/result.ts';
import { missingPerson } from '../../../shared/domain/decide.ts';
import type { Running } from '../running.ts';
import type { SecondDrive } from '../second-drive.ts';
import type { ChosenFiles } from './chosen-files.ts';
import { whenRunning } from './handlers.ts';

export function driveAnswers(
  running: () => Running | null,
  drive: () => SecondDrive | null,
  chosen: ChosenFiles,
) {
  const none = refuse('station', 'needs-package');
  return whenRunning<'add-second-drive' | 'remove-second-drive' | 'paper-fallback'>(running, {
    'add-second-drive': async ({ file }) => {
      const path = chosen.path(file);
      return path === undefined ? refuse('input', 'unknown-file') : ((await drive()?.add(path)) ?? none);
    },

    'remove-second-drive': async () => (await drive()?.remove()) ?? none,

    'paper-fallback': async ({ on, people }, now) => {
      const checked = await now.people.check(people);
      if (!checked.ok) return checked;
      if (missingPerson(now.service.state, 'chair', checked.value) !== null)
        return refuse('R-62.annex', 'needs-chair', { command: 'note-export' });
      return (await drive()?.switchFallback(on)) ?? none;
    },
  });
}
