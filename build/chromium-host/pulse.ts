// A page that runs one script for so long that it answers nothing: it hangs, and cannot even be closed by hand.
import type { CdpSession } from './cdp.ts';

/** How often a page is asked for a sign of life, and how many of them it owes when it counts as hanging. */
const PULSE_MS = 5000;
const PULSES_OWED = 6;

/** `hangs` is told once, until the page lives again. Returns what ends the watch. */
export function watchPulse(cdp: CdpSession, crashed: () => boolean, hangs: () => void): () => void {
  let owed = 0;
  const lives = () => {
    owed = 0;
  };
  const pulse = setInterval(() => {
    if (crashed()) lives();
    if (owed === PULSES_OWED) hangs();
    if (owed++ === 0) cdp.send('Runtime.evaluate', { expression: '0' }).then(lives, lives);
  }, PULSE_MS).unref();
  return () => clearInterval(pulse);
}
