import { refuse } from '../../contract/result.ts';
import { sealTaken } from '../boxes/rules.ts';
import { boxesInUse, sealsOn } from '../boxes/state.ts';
import { formatInstant } from '../clock/official.ts';
import { gapInDoubt } from '../clock/state.ts';
import type { DomainEvent } from '../events.ts';
import { irregularityOfSeal } from '../irregularity/seal.ts';
import { closingTimeCome, interruptionOver } from '../poll/deadlines.ts';
import { type Rules, says } from '../rule.ts';
import type { interruptionCommands } from './commands.ts';
import { currentInterruption, particularsWanted, slotsToSeal } from './state.ts';

const repeated = (all: readonly string[]): string | undefined => all.find((one, i) => all.indexOf(one) !== i);

export const interruptionRules: Rules<keyof typeof interruptionCommands> = {
  'interrupt-poll': (state, data, now) => {
    if (closingTimeCome(state, now.elapsed) && !state.election.settings.serveQueueAtClose)
      return refuse('R-51.1', 'voting-ended', { closes: state.poll.closesAt });
    return says({
      type: 'poll-interrupted',
      data: {
        ...data,
        interruption: state.interruption.list.length + 1,
        officialAt: formatInstant(now.official, state.election.zone),
        openSlots: boxesInUse(state.boxes)
          .filter(({ life }) => life === 'sealed')
          .map(({ box }) => box),
      },
    });
  },

  // an interruption that ended in the early close has its particulars too, and may get them later
  'describe-interruption': (state, data) => {
    if (!currentInterruption(state.interruption)) return refuse('R-43.1', 'not-interrupted');
    return says({ type: 'interruption-described', data });
  },

  'take-custody': (state, data) => {
    const current = currentInterruption(state.interruption);
    if (!current?.openSlots.includes(data.box)) return refuse('R-43.box', 'unknown-box', { box: data.box });
    if (!slotsToSeal(state, current).includes(data.box))
      return refuse('R-43.box', 'slot-already-sealed', { box: data.box });
    return sealTaken(state, data.seal) ?? says({ type: 'custody-taken', data });
  },

  'resume-poll': (state, data, now) => {
    const current = currentInterruption(state.interruption);
    if (!current) throw new Error('interrupted without an interruption');
    const doubt = gapInDoubt(state);
    if (doubt) return refuse('R-asleep', 'gap-undecided', { gap: doubt.gap });
    if (interruptionOver(state, now.elapsed))
      return refuse('R-44.2', 'interruption-over-limit', {
        minutes: state.election.settings.interruptionLimitMinutes,
      });
    const [untold] = particularsWanted(current);
    if (untold !== undefined) return refuse('R-43.1', 'interruption-not-described', { field: untold });
    const [unsealed] = slotsToSeal(state, current);
    if (unsealed !== undefined) return refuse('R-43.box', 'slot-not-sealed', { box: unsealed });
    const unread = current.custody.find(({ box }) => !data.sealsRead.some(one => one.box === box));
    if (unread) return refuse('R-43.box', 'seal-not-read-back', { box: unread.box });
    const strange = data.sealsRead.find(({ box }) => !current.custody.some(one => one.box === box));
    if (strange) return refuse('R-43.box', 'unknown-box', { box: strange.box });
    const doubled = repeated(data.sealsRead.map(({ box }) => box));
    if (doubled !== undefined) return refuse('R-43.box', 'seal-read-twice', { box: doubled });
    // a number that differs does not stop the resumption: it is written down as what it is (R-seal)
    const differing: DomainEvent[] = [];
    for (const { box, read } of data.sealsRead) {
      const slot = sealsOn(state.boxes, box).find(seal => seal.on === 'slot');
      if (slot && slot.seal !== read)
        differing.push(irregularityOfSeal(state, differing.length, 'seal-differs', slot.seal, { read }));
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
