import { type Refused, refuse } from '../../contract/result.ts';
import type { DomainEvent } from '../events.ts';
import { irregularityOfSeal } from '../irregularity/seal.ts';
import { turnoutBelowMinimum } from '../poll/turnout.ts';
import { type Decision, type Rules, says } from '../rule.ts';
import type { State } from '../state.ts';
import type { boxesCommands } from './commands.ts';
import { type Box, type Seal, sealsOn } from './state.ts';

const find = (state: State, box: string): Box | undefined => state.boxes.boxes.find(one => one.box === box);
const findSeal = (state: State, seal: string): Seal | undefined =>
  state.boxes.seals.find(one => one.seal === seal);

const unknownBox = (box: string): Refused => refuse('R-50.box', 'unknown-box', { box });

/** A seal's number is used once in an election: a second one could hide a change. */
export function sealTaken(state: State, seal: string): Refused | null {
  return findSeal(state, seal) ? refuse('R-50.box', 'seal-in-use', { seal }) : null;
}

function inPlace(state: State, number: string): Seal | Refused {
  const seal = findSeal(state, number);
  if (!seal) return refuse('R-seal', 'unknown-seal', { seal: number });
  const life = find(state, seal.box)?.life;
  if (
    seal.condition === 'replaced' ||
    seal.condition === 'removed' ||
    life === 'opened' ||
    life === 'emptied'
  )
    return refuse('R-seal', 'seal-no-longer-there', { seal: number });
  return seal;
}

export const boxesRules: Rules<keyof typeof boxesCommands> = {
  'show-box-empty': (state, data) => {
    const box = find(state, data.box);
    if (!box) return unknownBox(data.box);
    if (box.life !== 'unused') return refuse('R-50.box', 'box-already-in-use', { box: data.box });
    return says({ type: 'box-shown-empty', data });
  },

  'apply-seal': (state, data) => {
    const box = find(state, data.box);
    if (!box) return unknownBox(data.box);
    if (box.life !== 'shown-empty' && box.life !== 'sealed')
      return refuse('R-50.2', box.life === 'unused' ? 'box-not-shown-empty' : 'box-slot-sealed', {
        box: data.box,
      });
    return sealTaken(state, data.seal) ?? says({ type: 'seal-applied', data });
  },

  'seal-slot': (state, data) => {
    const box = find(state, data.box);
    if (!box) return unknownBox(data.box);
    if (box.life === 'slot-sealed') return refuse('R-51.2', 'slot-already-sealed', { box: data.box });
    if (box.life !== 'sealed') return refuse('R-51.2', 'box-not-sealed', { box: data.box });
    return sealTaken(state, data.seal) ?? says({ type: 'slot-sealed', data });
  },

  'sign-slot': (state, data) => {
    const box = find(state, data.box);
    if (!box) return unknownBox(data.box);
    if (box.life !== 'slot-sealed') return refuse('R-51.2', 'slot-not-sealed', { box: data.box });
    if (!data.signed && data.refusal === undefined) return refuse('R-51.2', 'refusal-needs-reason');
    if (box.slotSignatures.some(({ signer }) => signer === data.signer))
      return refuse('R-51.2', 'already-signed', { signer: data.signer });
    return says({ type: 'slot-signed', data });
  },

  'inspect-seal': (state, data) => {
    const seal = inPlace(state, data.seal);
    if ('ok' in seal) return seal;
    if (data.finding === 'differs' && data.read === data.seal)
      return refuse('R-seal', 'number-does-not-differ', { seal: data.seal });
    const inspected: DomainEvent = { type: 'seal-inspected', data };
    return data.finding === 'intact'
      ? says(inspected)
      : says(
          inspected,
          irregularityOfSeal(
            state,
            0,
            data.finding === 'broken' ? 'seal-broken' : 'seal-differs',
            data.seal,
            {
              ...(data.finding === 'differs' ? { read: data.read } : {}),
              remark: data.remark,
            },
          ),
        );
  },

  'replace-seal': (state, data) => {
    const seal = inPlace(state, data.seal);
    if ('ok' in seal) return seal;
    return sealTaken(state, data.with) ?? says({ type: 'seal-replaced', data });
  },

  'open-box': (state, data): Decision => {
    const box = find(state, data.box);
    if (!box) return unknownBox(data.box);
    if (!state.count.totalled) return refuse('R-60.2', 'voters-not-totalled');
    if (turnoutBelowMinimum(state) && !state.account.countingDecided?.carried)
      return refuse('R-58.2', 'turnout-below-minimum');
    if (box.life !== 'slot-sealed') return refuse('R-60.3', 'box-not-sealed', { box: data.box });
    const recorded = sealsOn(state.boxes, data.box).map(({ seal }) => seal);
    const differing = recorded.filter(seal => !data.sealsRead.includes(seal));
    // a number read in the place of another is one irregularity; a seal that nobody recorded is one of its own
    const strange = [...new Set(data.sealsRead)].filter(seal => !recorded.includes(seal));
    return says(
      { type: 'box-opened', data: { ...data, differing } },
      ...[...differing, ...strange.slice(differing.length)].map((seal, i) =>
        irregularityOfSeal(state, i, 'seal-differs', seal),
      ),
    );
  },

  'empty-box': (state, data) => {
    const box = find(state, data.box);
    if (!box) return unknownBox(data.box);
    if (box.life !== 'opened') return refuse('R-50.box', 'box-not-opened', { box: data.box });
    return says({ type: 'box-emptied', data });
  },
};
