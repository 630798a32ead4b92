/** The asks about the second drive: its folder, putting it away, the paper fallback on it. */
import { refuse } from '../../../shared/contract/result.ts';
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
    'add-second-drive': async ({ file }, { people: { seat } }) => {
      if (seat === null) return refuse('station', 'desk-locked');
      const path = chosen.path(file);
      return path === undefined
        ? refuse('input', 'unknown-file')
        : ((await drive()?.add(path, seat)) ?? none);
    },

    'remove-second-drive': async (_ask, { people: { seat } }) =>
      seat === null ? refuse('station', 'desk-locked') : ((await drive()?.remove(seat)) ?? none),

    'paper-fallback': async ({ on, people }, now) => {
      const checked = await now.people.check(people);
      return checked.ok ? ((await drive()?.switchFallback(on, checked.value)) ?? none) : checked;
    },
  });
}
