import type { Evolve } from '../evolve.ts';
import type { State } from '../state.ts';

/** unused → shown-empty → sealed ⇄ slot-sealed → opened → emptied */
export type BoxLife = 'unused' | 'shown-empty' | 'sealed' | 'slot-sealed' | 'opened' | 'emptied';

export type Box = {
  readonly box: string;
  readonly life: BoxLife;
  readonly shownTo: string;
  /** who keeps the box during an interruption (R-43.box) */
  readonly keeper: string;
  readonly slotSignatures: readonly {
    readonly signer: string;
    readonly signed: boolean;
    readonly refusal: string;
  }[];
};

export type Seal = {
  readonly seal: string;
  readonly box: string;
  readonly on: 'box' | 'slot' | 'envelope';
  readonly place: string;
  readonly at: string;
  readonly by: readonly string[];
  readonly witness: string;
  /** on: as applied; broken or differs: found so; replaced, removed: no longer there */
  readonly condition: 'on' | 'broken' | 'differs' | 'replaced' | 'removed';
  /** by which seal, and why */
  readonly replaced: { readonly with: string; readonly reason: string } | null;
  readonly inspections: readonly {
    readonly at: string;
    readonly by: readonly string[];
    readonly finding: 'intact' | 'broken' | 'differs';
    /** the number as read, where it was; '' otherwise */
    readonly read: string;
    readonly remark: string;
  }[];
};

export type BoxesState = { readonly boxes: readonly Box[]; readonly seals: readonly Seal[] };

export const initialBoxes = (ids: readonly string[]): BoxesState => ({
  boxes: ids.map(box => ({ box, life: 'unused', shownTo: '', keeper: '', slotSignatures: [] })),
  seals: [],
});

export const sealsOn = (state: BoxesState, box: string): readonly Seal[] =>
  state.seals.filter(
    seal => seal.box === box && seal.condition !== 'replaced' && seal.condition !== 'removed',
  );

/** Boxes that were taken into use. */
export const boxesInUse = (state: BoxesState): readonly Box[] =>
  state.boxes.filter(box => box.life !== 'unused');

/** Boxes that took, or could have taken, a ballot: one that was shown and never sealed could not (第50.2條). */
export const boxesWithBallots = (state: BoxesState): readonly Box[] =>
  state.boxes.filter(({ life }) => life !== 'unused' && life !== 'shown-empty');

const changeBox = (state: BoxesState, box: string, change: Partial<Box>): BoxesState => ({
  ...state,
  boxes: state.boxes.map(one => (one.box === box ? { ...one, ...change } : one)),
});

const changeSeal = (state: BoxesState, seal: string, change: (seal: Seal) => Partial<Seal>): BoxesState => ({
  ...state,
  seals: state.seals.map(one => (one.seal === seal ? { ...one, ...change(one) } : one)),
});

/** Of those who put on a seal together the first did and the others saw it: by name, as the record shows them. */
const witnesses = ({ election }: State, by: readonly string[]): string =>
  by
    .slice(1)
    .map(id => election.people.find(person => person.id === id)?.name ?? id)
    .join(', ');

const addSeal = (
  state: BoxesState,
  seal: Omit<Seal, 'condition' | 'replaced' | 'inspections'>,
): BoxesState => ({
  ...state,
  seals: [...state.seals, { ...seal, condition: 'on', replaced: null, inspections: [] }],
});

export const evolveBoxes: Evolve<BoxesState> = {
  'box-shown-empty': (state, { data }) =>
    changeBox(state, data.box, { life: 'shown-empty', shownTo: data.shownTo }),
  'seal-applied': (state, { data, at, by }) =>
    addSeal(changeBox(state, data.box, { life: 'sealed' }), { ...data, on: 'box', at, by }),
  'slot-sealed': (state, { data, at, by }) =>
    addSeal(changeBox(state, data.box, { life: 'slot-sealed' }), { ...data, on: 'slot', place: '', at, by }),
  'slot-signed': (state, { data }) => {
    const box = state.boxes.find(one => one.box === data.box);
    return changeBox(state, data.box, {
      slotSignatures: [
        ...(box?.slotSignatures ?? []),
        { signer: data.signer, signed: data.signed, refusal: data.refusal ?? '' },
      ],
    });
  },
  'custody-taken': (state, { data: { box, seal, keeper }, at, by }) =>
    addSeal(changeBox(state, box, { life: 'slot-sealed', keeper }), {
      seal,
      box,
      on: 'slot',
      place: '',
      at,
      by,
      witness: keeper,
    }),
  /** The slot is opened again with the seal's number read back. */
  'poll-resumed': (state, { data }) =>
    data.sealsRead.reduce((now, { box }) => {
      const slot = sealsOn(now, box).find(seal => seal.on === 'slot');
      const opened = changeBox(now, box, { life: 'sealed', keeper: '' });
      return slot ? changeSeal(opened, slot.seal, () => ({ condition: 'removed' })) : opened;
    }, state),
  'seal-inspected': (state, { data: { seal, finding, read = '', remark = '' }, at, by }) =>
    changeSeal(state, seal, one => ({
      inspections: [...one.inspections, { at, by, finding, read, remark }],
      ...(finding === 'intact' ? {} : { condition: finding }),
    })),
  'seal-replaced': (state, { data, at, by }, { before }) => {
    const old = state.seals.find(seal => seal.seal === data.seal);
    return old
      ? addSeal(
          changeSeal(state, data.seal, () => ({
            condition: 'replaced',
            replaced: { with: data.with, reason: data.reason },
          })),
          {
            seal: data.with,
            box: old.box,
            on: old.on,
            place: old.place,
            at,
            by,
            witness: witnesses(before, by),
          },
        )
      : state;
  },
  'box-opened': (state, { data }) => {
    const opened = changeBox(state, data.box, { life: 'opened' });
    return sealsOn(opened, data.box).reduce(
      (now, { seal }) =>
        changeSeal(now, seal, () => ({ condition: data.differing.includes(seal) ? 'differs' : 'removed' })),
      opened,
    );
  },
  'box-emptied': (state, { data }) => changeBox(state, data.box, { life: 'emptied' }),
  'envelope-sealed': (state, { data, at, by }, { before }) =>
    addSeal(state, {
      seal: data.seal,
      box: data.kind,
      on: 'envelope',
      place: data.kind,
      at,
      by,
      witness: witnesses(before, by),
    }),
};
