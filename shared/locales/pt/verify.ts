import type { Shape } from '../index.ts';
import type { verify as zh } from '../zh/verify.ts';

export const verify: Shape<typeof zh> = {
  outcome: { ok: 'confere', failed: 'NÃO confere', 'not checked': 'não verificado' },
  checks: {
    archive: 'Arquivo: formato, nomes, somas de controlo',
    layout: 'Todos os ficheiros do arquivo estão presentes',
    manifests: 'Cada ficheiro tem o SHA-256 indicado na lista',
    events: 'Acontecimentos: escrita canónica, sequência sem falhas, tempo sem recuos',
    checkpoints: 'Pontos de controlo: cada raiz recalculada a partir dos acontecimentos',
    election: 'Dados da eleição e, neles, a chave desta mesa',
    committee:
      'Assinatura da Comissão nos dados da eleição: compare a impressão digital com a que foi publicada',
    signatures: 'Assinaturas da mesa e dos co-signatários nos pontos de controlo',
    cosignatures:
      'Co-assinaturas: as que os acontecimentos referem e as dos pontos de controlo são as mesmas',
    rules: 'Cada acontecimento é permitido pelas regras',
    record: 'Números da acta recalculados a partir dos acontecimentos',
    eel: 'Registo em formato comum (NIST SP 1500-101) refeito a partir dos acontecimentos',
    digests: 'Ficheiros que os acontecimentos nomeiam: eleição, acta, anexos dos protestos',
    paper: 'Resumo da acta em PDF',
    pdf: 'Os dados dentro do PDF da acta são os de record.json',
    page: 'A página de verificação dentro do arquivo',
    bytes: 'O arquivo, refeito a partir das suas partes, é igual byte a byte',
  },
};
