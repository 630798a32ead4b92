import type { uiOpen as zh } from '../zh/ui-open.ts';

export const uiOpen: { readonly [K in keyof typeof zh]: string } = {
  'open.lead': 'O presidente declara aberta a votação; só depois se entregam boletins.',
  'open.declare': 'Declarar aberta a votação',
  'open.declare-lead': 'O presidente introduz o PIN e assim declara aberta a votação.',
  'open.until': 'Até às {time}, hora de abertura',
  'open.since': 'Passou a hora de abertura, {time}',
  'open.hours': 'Votação das {opens} às {closes}',
  'open.early': 'Ainda não são {time}. Para abrir mais cedo, o presidente escreve a razão.',
  'open.early-reason': 'Razão para abrir mais cedo',
  'open.late': 'Com {time} de atraso; fica registado.',
  'open.move-close': 'O presidente decide que o fecho se adia outro tanto',
  'open.not-ready': 'Faltam pontos da lista, por isso ainda não se pode abrir.',
  'open.opened': 'Votação aberta às {at}; termina às {closes}.',
  'open.was-early': 'Abriu {time} mais cedo: {reason}',
  'open.was-late': 'Abriu com {time} de atraso.',
  'open.moved': 'O fecho foi adiado.',
  'open.not-moved': 'O fecho mantém-se.',
  'open.to-desk': 'Ir para a mesa',
  'open.cancel': 'Não abrir a assembleia',
  'open.cancel-lead':
    'Só em caso de calamidade ou outra emergência, por decisão do presidente, que a anuncia. A nova data é anunciada em dois dias. Não se volta atrás.',
  'open.cancel-cause': 'Causa',
  'open.cancel-do': 'O presidente decide não abrir',
  'open.postponed': 'A assembleia não abre: {cause}. A nova data anuncia-se até {date}.',
};
