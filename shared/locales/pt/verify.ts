import type { Shape } from '../index.ts';
import type { verify as zh } from '../zh/verify.ts';

export const verify: Shape<typeof zh> = {
  verdict: {
    sound: 'O pacote confere até ao último registo, o n.º {seq} ({at}; {phase}).',
    paper:
      'Os registos conferem até ao último, o n.º {seq} ({at}; {phase}), MAS NENHUM INDICA A ACTA EM PAPEL: nada garante o que diz record.pdf.',
    partly:
      'O que foi verificado confere até ao registo n.º {seq} ({at}; {phase}), MAS NEM TUDO FOI VERIFICADO: veja porquê em cada linha.',
    failed: 'O pacote NÃO confere: veja as linhas assinaladas.',
    repacked:
      'O pacote NÃO confere: este ZIP não foi escrito pela assembleia de voto, foi comprimido de novo. Peça o ficheiro original; isto nada diz sobre os registos.',
    'no-bundle':
      'Isto não é um pacote, mas uma pasta ou um ficheiro que não é ZIP; nada foi verificado. Indique o ficheiro ZIP que a assembleia de voto escreveu.',
  },
  later: 'Se houve registos depois desse, só um ponto de controlo posterior o pode mostrar.',
  'unknown-signers': 'NÃO verificado, assinado com chaves que os dados da eleição não indicam: {names}.',
  outcome: { ok: 'confere', failed: 'NÃO confere', 'not checked': 'não verificado' },
  checks: {
    archive: 'Arquivo: formato, nomes, somas de controlo',
    layout: 'Todos os ficheiros do arquivo estão presentes',
    manifests: 'Cada ficheiro tem o SHA-256 indicado na lista',
    events:
      'Acontecimentos: escrita canónica, sequência sem falhas, contagem do tempo sem recuos dentro de cada arranque (o relógio pode ser atrasado)',
    checkpoints: 'Pontos de controlo: cada raiz recalculada a partir dos acontecimentos',
    election: 'Dados da eleição e, neles, a chave desta mesa',
    committee:
      'Assinatura da Comissão nos dados da eleição: compare a impressão digital da chave com a publicada',
    signatures: 'Assinaturas da mesa e dos co-signatários nos pontos de controlo',
    cosignatures:
      'Co-assinaturas: as que os acontecimentos referem e as dos pontos de controlo são as mesmas',
    rules: 'Cada acontecimento é permitido pelas regras',
    record: 'Números da acta recalculados a partir dos acontecimentos',
    eel: 'Registo em formato comum (NIST SP 1500-101) refeito a partir dos acontecimentos',
    digests: 'Ficheiros que os acontecimentos nomeiam: eleição, acta, anexos dos protestos',
    paper: 'Resumo da acta em PDF',
    pdf: 'Os dados dentro do PDF da acta são os de record.json',
    page: 'A página de verificação dentro do arquivo é a que os acontecimentos indicam',
    bytes: 'O arquivo, refeito a partir das suas partes, é igual byte a byte',
  },
};
