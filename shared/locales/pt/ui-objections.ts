import type { uiObjections as zh } from '../zh/ui-objections.ts';

export const uiObjections: { readonly [K in keyof typeof zh]: string } = {
  'objections.lead': 'Art. 55: são sempre recebidos, numerados, assinados e anexados',
  'objections.needed': 'Preencha, por favor.',
  'objections.received': 'Recebido com o n.º {n}. Escreva este número no papel e assine.',
  'objections.answers': 'A que papel responde',
  'objections.answers-nth': 'Responde ao n.º {n}.',
  'objections.nth': 'N.º {n} · {kind}',
  'objections.text-hint': 'Copie o texto, ou o essencial; o original vai em anexo.',
  'objections.drop': 'Retirar {name}',
  'objections.drop-here': 'Largue aqui fotografias, digitalizações ou PDF',
  'objections.attach': 'Anexar ficheiros (até {megabytes} MB cada)',
  'objections.receive': 'Receber e numerar',
  'objections.list': 'Recebidos ({n})',
  'objections.undecided': 'Por decidir: {n}',
  'objections.open': 'Por decidir',
  'objections.signed-for': 'Apresentado por {by}; recebido por {staff} às {time}.',
  'objections.decide-nth': 'Decidir o n.º {n} · {kind}',
  'objections.decide-lead':
    'Os membros presentes decidem por maioria absoluta e com fundamentos; se não afetar a votação, pode esperar pelo fecho (art. 55.3 e 55.4).',
};
