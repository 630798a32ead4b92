import type { uiIrregularities as zh } from '../zh/ui-irregularities.ts';

export const uiIrregularities: { readonly [K in keyof typeof zh]: string } = {
  'irregularities.lead': 'Art. 44.1(1): o que acontece na primeira hora e não é sanado fecha a assembleia',
  'irregularities.first-hour': 'Até ao fim da primeira hora',
  'irregularities.must-mend_one': 'A sanar antes do fim da primeira hora: {n}',
  'irregularities.must-mend_other': 'A sanar antes do fim da primeira hora: {n}',
  'irregularities.needed': 'Preencha, por favor.',
  'irregularities.ago-hint': '0: agora mesmo',
  'irregularities.list': 'Registadas ({n})',
  'irregularities.nth': 'N.º {n}',
  'irregularities.open': 'Por sanar',
  'irregularities.mended': 'Sanada',
  'irregularities.how': 'Como: {how}',
  'irregularities.how-mended': 'Como foi sanada',
  'irregularities.confirmed': 'Duas pessoas confirmam: sanada no minuto {minute} depois da abertura.',
  'irregularities.over':
    'Passaram os primeiros {minutes} minutos com irregularidades por sanar. Não se entregam boletins até o presidente decidir.',
  'irregularities.decide': 'N.º {n}: {what}',
  'irregularities.was-mended': 'Foi sanada dentro da primeira hora',
  'irregularities.was-not': 'Não foi sanada a tempo',
  'irregularities.at-clock': 'Às {time}',
  'irregularities.late':
    'Registada só depois da primeira hora: além do presidente é precisa mais uma pessoa.',
};
