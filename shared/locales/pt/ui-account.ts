import type { uiAccount as zh } from '../zh/ui-account.ts';

export const uiAccount: { readonly [K in keyof typeof zh]: string } = {
  'account.lead': 'Art. 58: primeiro as contas dos boletins, depois as urnas',
  'account.equation': 'Contas dos boletins',
  'account.after-close':
    'Depois do fecho, duas pessoas contam em separado os boletins não utilizados e os inutilizados.',
  'account.unused-expected_one': 'Pelo registo sobra {n} boletim.',
  'account.unused-expected_other': 'Pelo registo sobram {n} boletins.',
  'account.missing_one':
    'Falta {n} boletim: devia estar na assembleia e não aparece. Conte outra vez; se continuar, o presidente explica.',
  'account.missing_other':
    'Faltam {n} boletins: deviam estar na assembleia e não aparecem. Conte outra vez; se continuar, o presidente explica.',
  'account.surplus_one': 'Há {n} boletim a mais. Conte outra vez; se continuar, o presidente explica.',
  'account.surplus_other': 'Há {n} boletins a mais. Conte outra vez; se continuar, o presidente explica.',
  'account.even': 'As contas batem certo: nenhum boletim falta nem sobra.',
  'account.spoiled-differ':
    'Boletins inutilizados: {recorded} registados, {counted} contados. Conte outra vez, ou o presidente explica.',
  'account.agreed': 'Duas contagens iguais: {n}',
  'account.papers': '{n}',
  'account.hidden': 'Introduzido (oculto até à segunda pessoa)',
  'account.differ':
    'As duas contagens são diferentes. Conte de novo; uma delas, ou outra pessoa, introduz outra vez.',
  'account.first-person': 'Primeira pessoa: conte, introduza o número e o seu PIN.',
  'account.second-person':
    'Segunda pessoa: conte por si e introduza o seu PIN. O número da primeira não aparece.',
  'account.again': 'Nova contagem.',
  'account.own-pin': 'Quem contou confirma',
  'account.own-pin-explained': 'Quem contou escolhe o seu nome e introduz o seu PIN.',
  'account.envelope-seal': 'Número do selo do envelope',
  'account.envelope-sealed': 'No envelope com o selo {seal}.',
  'account.count-first': 'Primeiro duas pessoas contam as duas espécies e fecham os dois envelopes.',
  'account.explain-first': 'O presidente explica primeiro a diferença (art. 58.1).',
  'account.explain-lead':
    'As contas não batem certo. O presidente explica a diferença por escrito antes de as fechar.',
  'account.explained': 'Explicação do presidente: {text}',
  'account.settle-explained': 'Depois disto os números não mudam e prepara-se o apuramento.',
  'account.settled': 'As contas dos boletins estão fechadas.',
  'account.below-minimum': 'Participação abaixo do mínimo (art. 58.2)',
  'account.below-lead':
    'Votaram {voted} de {entitled}, menos de {percent}%. Os boletins são destruídos sem apuramento, salvo deliberação fundamentada da comissão.',
  'account.will-count': 'A comissão deliberou apurar (a favor {for}, contra {against}):',
  'account.destroy-explained':
    'Os boletins destruídos não se recuperam. Confirmam o presidente e outra pessoa.',
  'account.unused-pending': 'Falta a contagem de duas pessoas; só quando coincidirem se vê se bate certo.',
};
