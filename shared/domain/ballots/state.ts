import type { Evolve } from '../evolve.ts';

export type BallotsState = {
  /** counted in, all deliveries together */
  readonly received: number;
  readonly transferredIn: number;
  readonly transferredOut: number;
  readonly deliveries: readonly {
    readonly at: string;
    readonly by: readonly string[];
    readonly delivered: number;
    readonly counted: number;
    readonly remark: string;
  }[];
  readonly transfers: readonly {
    readonly at: string;
    readonly by: readonly string[];
    readonly direction: 'in' | 'out';
    readonly ballots: number;
    readonly station: string;
    readonly reason: string;
  }[];
};

export const initialBallots: BallotsState = {
  received: 0,
  transferredIn: 0,
  transferredOut: 0,
  deliveries: [],
  transfers: [],
};

export const evolveBallots: Evolve<BallotsState> = {
  'ballots-received': (ballots, { data, at, by }) => ({
    ...ballots,
    received: ballots.received + data.counted,
    deliveries: [
      ...ballots.deliveries,
      { at, by, delivered: data.delivered, counted: data.counted, remark: data.remark ?? '' },
    ],
  }),
  'ballots-transferred': (ballots, { data, at, by }) => ({
    ...ballots,
    transferredIn: ballots.transferredIn + (data.direction === 'in' ? data.ballots : 0),
    transferredOut: ballots.transferredOut + (data.direction === 'out' ? data.ballots : 0),
    transfers: [...ballots.transfers, { at, by, ...data }],
  }),
};
