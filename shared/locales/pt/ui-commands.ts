import type { uiCommands as zh } from '../zh/ui-commands.ts';

export const uiCommands: { readonly [K in keyof typeof zh]: string } = {
  'commands.pin-title': 'Confirme quem é',
  'commands.who-staff': 'Um membro de mesa introduz o seu PIN.',
  'commands.who-chair': 'Este passo cabe ao presidente da comissão ou ao seu delegado.',
  'commands.who-two': 'Este passo pede duas pessoas diferentes.',
  'commands.who-chair-and-one': 'Este passo pede o presidente, ou o seu delegado, e mais uma pessoa.',
  'commands.who-anyone': 'Introduza o seu PIN.',
  'commands.pin-chair': 'Presidente ou delegado',
  'commands.pin-staff': 'Membro de mesa',
  'commands.pin-second': 'Segunda pessoa',
  'commands.pin-person': 'Nome',
  'commands.pin': 'PIN',
  'commands.choose-person': 'Escolha um nome',
  'commands.two-different': 'Têm de ser duas pessoas diferentes.',
  'commands.pin-missing': 'Escolha a pessoa e escreva o PIN (pelo menos 4 algarismos).',
  'commands.cancel': 'Cancelar',
  'commands.choose': 'Escolha',
  'commands.confirm': 'Confirmar',
  'commands.save': 'Registar',
  'commands.not-filled': 'Preencha primeiro os campos necessários.',
  'commands.close': 'Fechar',
};
