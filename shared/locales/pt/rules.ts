import type { RuleId } from '../../domain/rule-ids.ts';

export const rules: { readonly [R in RuleId]: string } = {
  'R-16': 'Vota quem os dados da eleição, ou uma deliberação posterior, disserem que pode votar (art. 16).',
  'R-3.7': 'Os membros da comissão eleitoral não votam (art. 3.7 e 7.2).',
  'R-49':
    'Os boletins são contados à chegada por duas pessoas; uma diferença da guia fica à vista (art. 49).',
  'R-50.1': 'A votação decorre das 9h30 às 18h30, pela hora oficial (art. 50.1).',
  'R-50.2':
    'O presidente declara aberta a votação, a urna vazia é mostrada e selada, e só então se vota (art. 50.2).',
  'R-42.2': 'Em caso de calamidade a assembleia não abre; decide o presidente (art. 42.2).',
  'R-45': 'Quem está dentro e não é votante fica registado; os demais precisam de autorização (art. 45).',
  'R-46.1': 'São delegados os que constam da relação da lista para aquele período (art. 46.1).',
  'R-46.3': 'O delegado seguinte entra depois de sair o anterior (art. 46.3).',
  'R-46.4': 'O delegado que saiu sem autorização não volta a entrar (art. 46.4).',
  'R-46.2':
    'O delegado consulta o caderno na assembleia e não o leva; cada consulta fica registada (art. 46.2).',
  'R-62a': 'Quem trabalhou é nomeado na acta, com as horas de serviço (art. 62.2(1)).',
  'R-53': 'Vota-se por ordem de chegada (art. 53).',
  'R-54.1': 'Cada cartão tem uma resposta clara; as recusas registam-se pelo motivo, sem nome (art. 54.1).',
  'R-54.2': 'Um cartão, um boletim (art. 17 e 18(2)).',
  'R-54.id': 'Um número introduzido à mão fica assinalado, com o motivo.',
  'R-54.void': 'Uma entrega por engano é anulada por duas pessoas, com o boletim por marcar na mão.',
  'R-54.contest':
    'Uma entrega contestada é registada; o presidente e outra pessoa podem permitir um boletim.',
  'R-54.5': 'O boletim inutilizado é devolvido, assinado e guardado, e substituído (art. 54.5).',
  'R-54.taken': 'Um boletim levado sem votar é registado e nunca substituído.',
  'R-secret': 'O voto é secreto: nada liga um boletim a um votante (art. 18(3)).',
  'R-50.box':
    'Cada urna tem um número e uma história; cada selo, um número, um lugar, quem o pôs e quem viu.',
  'R-seal': 'Um selo partido, ou com outro número, é uma irregularidade; substitui-se por duas pessoas.',
  'R-51.2':
    'No fecho a ranhura é logo selada e o selo assinado; a recusa de assinar fica registada (art. 51.2).',
  'R-43.box': 'Na interrupção selam-se as ranhuras e guardam-se as urnas; ao retomar leem-se os selos.',
  'R-43.1': 'Desordem grave, violência, coacção ou calamidade interrompem a votação (art. 43.1).',
  'R-43.2':
    'Só o presidente, ou o seu delegado, retoma; o fecho adia-se pelo tempo da interrupção (art. 43.2).',
  'R-44.1': 'Uma irregularidade da primeira hora, não sanada nela, encerra a assembleia (art. 44.1(1)).',
  'R-44.2': 'Uma interrupção de mais de três horas encerra a assembleia (art. 44.1(2)).',
  'R-44.3': 'Encerrada cedo e com poucos votantes, a votação fica adiada (art. 44.2).',
  'R-51.1': 'À hora do fecho a votação termina e nada mais se entrega (art. 51.1).',
  'R-52': 'A nova data de uma votação adiada anuncia-se em dois dias (art. 52).',
  'R-asleep':
    'Uma paragem, uma suspensão ou uma mudança do relógio é uma lacuna, sobre a qual decide o presidente.',
  'R-58.1':
    'Os boletins por usar e os inutilizados contam-se por duas pessoas em separado e selam-se (art. 58.1).',
  'R-58.eq': 'A contagem de boletins fecha, ou o presidente explica a diferença.',
  'R-58.2':
    'Abaixo da participação mínima os boletins destroem-se, salvo deliberação de os apurar (art. 58.2).',
  'R-60.2': 'Soma-se quem votou antes de se abrir qualquer urna (art. 60.2).',
  'R-59': 'A comissão escolhe quem fiscaliza o apuramento (art. 59).',
  'R-60.3': 'As urnas abrem-se lendo os selos; um lê, outro regista, e cada maço duas vezes (art. 60.3).',
  'R-61': 'Um boletim duvidoso é posto de parte, numerado e decidido com motivos (art. 61).',
  'R-60.5': 'Se votantes e boletins não coincidem, valem os boletins, e a diferença fica (art. 60.5).',
  'R-60.6': 'O resultado divulga-se de imediato (art. 60.6).',
  'R-19.1':
    'Ganha quem passa de 40 % dos votos válidos; senão há segunda volta entre as duas primeiras (art. 19.1).',
  'R-19.2': 'Uma lista única precisa de um votante em cada dez com direito (art. 19.2).',
  'R-19.4': 'As listas mais votadas com o mesmo número vão de novo a votos entre si (art. 19.4).',
  'R-33': 'Uma lista com 150 votos válidos recupera a caução (art. 33.2).',
  'R-68':
    'Reclama-se do resultado em três dias de aulas; relatório e contas têm as suas datas (art. 14, 38.4 e 68).',
  'R-55': 'As reclamações não se recusam; numeram-se, assinam-se e decidem-se por maioria (art. 55).',
  'R-66': 'As reclamações não param a votação (art. 66).',
  'R-55.doc':
    'Os documentos juntam-se como ficheiros, pelo seu resumo criptográfico, até ao limite de tamanho.',
  'R-62c': 'As outras deliberações da comissão também ficam na acta (art. 62.2(3)).',
  'R-62': 'A acta contém o que pede o artigo 62, e é assinada, ou recusada com motivo.',
  'R-62.annex': 'Os nomes dos votantes só constam de um anexo separado e assinalado (art. 89).',
  'R-62.final': 'A acta faz-se uma vez; a correcção é uma nova, que nomeia a anterior (art. 62).',
};
