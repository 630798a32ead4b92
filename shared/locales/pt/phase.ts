import type { Shape } from '../index.ts';
import type { phase as zh } from '../zh/phase.ts';

export const phase: Shape<typeof zh> = {
  prepared: 'preparação',
  open: 'votação a decorrer',
  interrupted: 'interrompida',
  closed: 'votação encerrada',
  accounted: 'boletins conferidos',
  counting: 'apuramento a decorrer',
  counted: 'apuramento concluído',
  recorded: 'acta feita',
  postponed: 'adiada',
};
