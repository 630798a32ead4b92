import type { uiTimeline as zh } from '../zh/ui-timeline.ts';

export const uiTimeline: { readonly [K in keyof typeof zh]: string } = {
  'timeline.lead_one': '{n} registo, o mais recente primeiro; sem nomes de eleitores',
  'timeline.lead_other': '{n} registos, os mais recentes primeiro; sem nomes de eleitores',
  'timeline.kind': 'Assunto',
  'timeline.person': 'Pessoa',
  'timeline.all': 'Tudo',
  'timeline.everybody': 'Todas as pessoas',
  'timeline.kind-poll': 'Abertura, fecho e prazos',
  'timeline.kind-issue': 'Entrega de boletins',
  'timeline.kind-boxes': 'Urnas e selos',
  'timeline.kind-presence': 'Presenças',
  'timeline.kind-interruption': 'Interrupções',
  'timeline.kind-irregularity': 'Irregularidades',
  'timeline.kind-objections': 'Reclamações e deliberações',
  'timeline.kind-account': 'Boletins e contas',
  'timeline.kind-count': 'Apuramento',
  'timeline.kind-record': 'Acta e papéis',
  'timeline.kind-machine': 'Relógio e programa',
  'timeline.older': 'Mais antigos',
  'timeline.program': 'Programa',
  'timeline.place': 'Registo n.º {n}',
};
