import type { uiRecord as zh } from '../zh/ui-record.ts';

export const uiRecord: { readonly [K in keyof typeof zh]: string } = {
  'record.lead': 'Art. 62',
  'record.practice': 'Exercício: todos os papéis dizem «練習 PRACTICE» e não valem como acta.',
  'record.missing-n': 'Faltam {n}',
  'record.tab-state': 'Fazer',
  'record.tab-preview': 'Ver',
  'record.tab-sign': 'Assinaturas',
  'record.tab-files': 'Papéis e provas',
  'record.made': 'A acta n.º {n} foi feita às {time}.',
  'record.not-yet':
    'A acta faz-se depois do apuramento ou do adiamento; pode vê-la a qualquer momento. Agora: {phase}.',
  'record.nothing-missing': 'Nada falta: a acta pode ser feita.',
  'record.mend-first': 'Trate primeiro do que está acima.',
  'record.make-explained': 'A acta faz-se uma só vez; uma correção é outra acta, numerada.',
  'record.variance':
    'Encontrados {found}, esperados {expected}, diferença {variance}. Valem os boletins (art. 60.5), mas o presidente explica.',
  'record.small-count':
    'Há poucos boletins, ou um maço é todo da mesma lista: os números podem revelar a escolha de alguém. O presidente tem de o saber antes de exportar.',
  'record.correct-lead': 'A correção não altera a acta: faz-se outra, numerada, que diz porquê.',
  'record.correct-reason': 'Motivo da correção da acta n.º {n}',
  'record.corrected': 'A n.º {n} corrige a n.º {old}: {reason}',
  'record.sign-later': 'Assina-se depois de feita a acta.',
  'record.sign-title': 'Assinaturas da acta n.º {n}',
  'record.sign-lead': 'Assina-se no papel; aqui regista-se quem assinou, ou porque recusou.',
  'record.papers': 'Em papel',
  'record.draft': 'A acta ainda não foi feita: o que se guardar agora é um rascunho.',
  'record.language': 'Língua do documento',
  'record.language-zh': '中文',
  'record.language-pt': 'Português',
  'record.language-en': 'English',
  'record.annex-note': 'O anexo tem nomes e números de eleitores: só para quem o pode ver (art. 89).',
  'record.bundle': 'Pacote de provas',
  'record.bundle-lead':
    'Um ficheiro com todos os registos, números e provas, que qualquer pessoa pode verificar.',
  'record.bundle-practice': 'Dados de exercício: o pacote di-lo.',
  'record.hours': 'Exportar as horas de serviço (CSV)',
  'record.export': 'Exportar o pacote',
  'record.restricted': 'Dados reservados',
  'record.restricted-lead':
    'O caderno marcado (quem votou e a chave de cada eleitor) e o anexo, cifrados num só ficheiro, apenas para quem os pode ver (artigo 89.º).',
  'record.restricted-do': 'Exportar dados reservados',
  'record.passphrase-lead':
    'Esta é a frase-passe do ficheiro, feita pelo programa. Escreva-a em papel, feche-a num envelope e guarde-a longe do ficheiro.',
  'record.passphrase-once':
    'Só aparece esta vez e o programa não a guarda; se se perder, ninguém abre o ficheiro.',
  'record.passphrase-again': 'Escreva-a a partir do papel',
  'record.passphrase-differs': 'Não é a que está no ecrã. Confira o papel e escreva de novo.',
  'record.verify': 'Verificar um pacote',
  'record.verify-choose': 'Escolher e verificar',
};
