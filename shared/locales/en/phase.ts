import type { Shape } from '../index.ts';
import type { phase as zh } from '../zh/phase.ts';

export const phase: Shape<typeof zh> = {
  prepared: 'preparation',
  open: 'voting',
  interrupted: 'interrupted',
  closed: 'voting closed',
  accounted: 'ballots accounted for',
  counting: 'counting',
  counted: 'counted',
  recorded: 'record made',
  postponed: 'postponed',
};
