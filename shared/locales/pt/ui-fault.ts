import type { uiFault as zh } from '../zh/ui-fault.ts';

/** O ecrã de quando as cópias do registo não concordam. */
export const uiFault: { readonly [K in keyof typeof zh]: string } = {
  'fault.copies': 'O que diz cada cópia',
  'fault.copy': 'Cópia',
  'fault.entries': 'Registos',
  'fault.last': 'Último',
  'fault.state': 'Estado',
  'fault.is-journal': 'diário',
  'fault.is-indexeddb': 'base de dados',
  'fault.is-second': 'cópia no segundo disco',
  'fault.bytes': '{size} bytes',
  'fault.reached': 'chegou a ter {size}',
  'fault.damaged': 'danificada',
  'fault.empty': 'sem registos',
  'fault.whole': 'inteira, assinaturas certas',
  'fault.marked': 'O diário e a base de dados já tiveram ambos {size} registos.',
  'fault.parts': 'As cópias divergem a partir da linha {line}:',
  'fault.side': '{copy}: {time} {says}',
  'fault.save': 'Guardar todas as cópias num ficheiro',
  'fault.save-lead': 'Para quem vai averiguar. Não tem nomes de eleitores, palavras-passe nem PIN.',
  'fault.details': 'Ver as cópias',
  'fault.back': 'Voltar',
  'fault.running-lead':
    'Carregue primeiro em «Escrever outra vez». O mesmo registo não se escreve duas vezes, nem se entregam dois boletins.',
  'fault.decide': 'Decisão do presidente',
  'fault.decide-lead':
    'O presidente decide com que cópia se continua. As outras ficam guardadas como estão, nada se apaga; a decisão e o motivo ficam no registo.',
  'fault.reason': 'Motivo da decisão',
  'fault.reason-first': 'Escreva primeiro o motivo.',
  'fault.go-on': 'Continuar com: {copy}',
  'fault.safe': 'Inteira, e com tudo o que as outras têm.',
  'fault.leaves_one': 'Há {n} registo noutro lado que não está nesta cópia, ou está diferente.',
  'fault.leaves_other': 'Há {n} registos noutro lado que não estão nesta cópia, ou estão diferentes.',
  'fault.explained-safe': 'Continuar com {copy}: tem todos os registos conhecidos. O presidente confirma.',
  'fault.explained-loss':
    'Continuar com {copy} deixa de fora registos conhecidos noutro lado. Confirmam o presidente e outra pessoa; os boletins entregues devem ser conferidos em papel.',
  'fault.no-choice':
    'Nenhuma cópia está inteira: aqui não se pode continuar. Deixe o computador e o segundo disco como estão e continue a votação com a lista de reserva em papel.',
};
