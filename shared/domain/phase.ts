/** Phases of a station (rules.md "Phases of a station"). The diagram is in poll/README.md. */
export const phases = [
  'prepared',
  'open',
  'interrupted',
  'closed',
  'accounted',
  'counting',
  'counted',
  'recorded',
  'postponed',
] as const;
export type Phase = (typeof phases)[number];

/** The moves of the diagram; every other move is a broken assumption. */
export const moves: { readonly [From in Phase]: readonly Phase[] } = {
  prepared: ['open', 'postponed'],
  open: ['interrupted', 'closed', 'postponed'],
  interrupted: ['open', 'closed', 'postponed'],
  closed: ['accounted'],
  accounted: ['counting', 'counted'],
  counting: ['counted'],
  counted: ['recorded'],
  recorded: [],
  postponed: ['recorded'],
};

export const anyPhase = phases;
/** while people may vote or wait to vote */
export const running = ['open', 'interrupted'] as const satisfies readonly Phase[];
/** from the first preparations to the announcement: everything but the finished record */
export const unfinished = [
  'prepared',
  'open',
  'interrupted',
  'closed',
  'accounted',
  'counting',
  'counted',
  'postponed',
] as const satisfies readonly Phase[];
