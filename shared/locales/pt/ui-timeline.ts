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
  'timeline.program': 'Programa',
  'proof.title': 'Prova do registo n.º {n}',
  'proof.right':
    'Este computador acabou de conferir: o registo está entre os primeiros {n} que o ponto de controlo assina, e a assinatura está certa.',
  'proof.wrong':
    'Não confere ({why}). Deixe de usar este computador, guarde os pontos de controlo fotografados ou copiados e avise o presidente.',
  'proof.when': 'Quando',
  'proof.who': 'Por quem',
  'proof.rule': 'Regra',
  'proof.leaf': 'Código deste registo',
  'proof.checkpoint': 'Ponto de controlo que o contém',
  'proof.first': 'Os primeiros {n} registos',
  'proof.path_one': 'Deste registo ao ponto de controlo: {n} código',
  'proof.path_other': 'Deste registo ao ponto de controlo: {n} códigos',
  'proof.path-lead':
    'Comece pelo código deste registo e junte-lhe estes, um a um: no fim está o código do ponto de controlo. Basta mudar uma letra do registo para o fim ser outro (RFC 6962).',
  'proof.save': 'Guardar a prova',
  'proof.how': 'Quem tiver o pacote da acta pode conferi-la: pollkeeper verify PACOTE.zip --proof PROVA.json',
};
