import { refuse } from '../../contract/result.ts';
import { sealTaken } from '../boxes/rules.ts';
import { boxesInUse, sealsOn } from '../boxes/state.ts';
import { formatInstant } from '../clock/official.ts';
import type { DomainEvent } from '../events.ts';
import { irregularityOfSeal } from '../irregularity/seal.ts';
import { interruptionOver } from '../poll/deadlines.ts';
import { type Rules, says } from '../rule.ts';
import type { interruptionCommands } from './commands.ts';
import { currentInterruption } from './state.ts';

export const interruptionRules: Rules<keyof typeof interruptionCommands> = {
  'interrupt-poll': (state, data, now) => {
    if (data.cause === 'weather' && data.signal === undefined)
      return refuse('R-43.1', 'weather-needs-signal');
    // R-43.box: every slot that is open is sealed, and somebody keeps the box
    const openSlots = boxesInUse(state.boxes).filter(({ life }) => life === 'sealed');
    const missing = openSlots.find(({ box }) => !data.custody.some(one => one.box === box));
    if (missing) return refuse('R-43.box', 'slot-not-sealed', { box: missing.box });
    const strange = data.custody.find(({ box }) => !openSlots.some(one => one.box === box));
    if (strange) return refuse('R-43.box', 'unknown-box', { box: strange.box });
    const numbers = data.custody.map(({ seal }) => seal);
    const twice = numbers.find((seal, i) => numbers.indexOf(seal) !== i);
    if (twice !== undefined) return refuse('R-50.box', 'seal-in-use', { seal: twice });
    for (const seal of numbers) {
      const taken = sealTaken(state, seal);
      if (taken) return taken;
    }
    return says({
      type: 'poll-interrupted',
      data: {
        ...data,
        interruption: state.interruption.list.length + 1,
        officialAt: formatInstant(now.official, state.election.zone),
      },
    });
  },

  'resume-poll': (state, data, now) => {
    const current = currentInterruption(state.interruption);
    if (!current) throw new Error('interrupted without an interruption');
    if (interruptionOver(state, now.elapsed))
      return refuse('R-44.2', 'interruption-over-limit', {
        minutes: state.election.settings.interruptionLimitMinutes,
      });
    const unread = current.custody.find(({ box }) => !data.sealsRead.some(one => one.box === box));
    if (unread) return refuse('R-43.box', 'seal-not-read-back', { box: unread.box });
    const strange = data.sealsRead.find(({ box }) => !current.custody.some(one => one.box === box));
    if (strange) return refuse('R-43.box', 'unknown-box', { box: strange.box });
    // a number that differs does not stop the resumption: it is written down as what it is (R-seal)
    const differing: DomainEvent[] = [];
    for (const { box, read } of data.sealsRead) {
      const slot = sealsOn(state.boxes, box).find(seal => seal.on === 'slot');
      if (slot && slot.seal !== read)
        differing.push(irregularityOfSeal(state, differing.length, 'seal-differs', slot.seal));
    }
    const lengthMs = Math.ceil((now.elapsed - current.fromElapsed) / 1000) * 1000;
    return says(
      {
        type: 'poll-resumed',
        data: {
          ...data,
          interruption: current.interruption,
          officialAt: formatInstant(now.official, state.election.zone),
          lengthMs,
          closesAt: formatInstant(Date.parse(state.poll.closesAt) + lengthMs, state.election.zone),
        },
      },
      ...differing,
    );
  },
};
