import type { uiInterruption as zh } from '../zh/ui-interruption.ts';

export const uiInterruption: { readonly [K in keyof typeof zh]: string } = {
  'interruption.lead': 'Art. 43 e art. 44.1(2)',
  'interruption.not-open': 'Só se interrompe uma votação em curso. Agora: {phase}.',
  'interruption.needed': 'Preencha, por favor.',
  'interruption.declare': 'Interromper já',
  'interruption.declare-lead':
    'Escolha a causa e prima Enter: a entrega de boletins pára de imediato. O resto regista-se, ponto por ponto, durante a interrupção.',
  'interruption.points': 'A registar',
  'interruption.points-missing_one': 'Falta {n} ponto',
  'interruption.points-missing_other': 'Faltam {n} pontos',
  'interruption.custody-of': 'Urna {box}: selar a ranhura, guardar',
  'interruption.custody-is': 'Selo {seal} · {keeper} · {where}',
  'interruption.where': 'Onde fica a urna {box}',
  'interruption.cause-first': 'Escolha primeiro a causa.',
  'interruption.first': 'Antes de retomar falta: {points}.',
  'interruption.comma': ', ',
  'interruption.slot-seal': 'Número do selo na ranhura da urna {box}',
  'interruption.keeper': 'Quem guarda a urna {box}',
  'interruption.nth': 'Interrupção n.º {n}',
  'interruption.since': 'Interrompida desde as {time}',
  'interruption.until-limit': 'Até ao limite do encerramento antecipado',
  'interruption.lasts': 'Dura há',
  'interruption.close-before': 'Fecho antes da interrupção',
  'interruption.close-if-now': 'Fecho, se recomeçar agora',
  'interruption.declared-by': 'Declarada por',
  'interruption.resume-lead':
    'Só o presidente, ou o seu delegado, manda recomeçar, depois de verificar as condições; o tempo é prolongado e isso é anunciado (art. 43.2).',
  'interruption.conditions-hint': 'Por exemplo: entrada desimpedida, delegados presentes',
  'interruption.seal-read': 'Leia o número do selo na ranhura da urna {box}',
  'interruption.kept-by': 'Guardada por {keeper}',
  'interruption.seal-differs':
    'O número lido difere do registado. Pode recomeçar, mas fica registada uma irregularidade.',
  'interruption.resume-explained':
    'Depois de recomeçar, a votação fecha por volta das {time}. O presidente ou o delegado confirma.',
  'interruption.over-limit_one':
    'A interrupção passou de {minutes} minuto: não pode recomeçar, a assembleia fecha antecipadamente (art. 44.1(2)).',
  'interruption.over-limit_other':
    'A interrupção passou de {minutes} minutos: não pode recomeçar, a assembleia fecha antecipadamente (art. 44.1(2)).',
  'interruption.then-postponed':
    'A participação está abaixo do mínimo: a votação fica adiada e a nova data é anunciada em dois dias (art. 44.2 e 52).',
  'interruption.then-result':
    'A participação não está abaixo do mínimo: o resultado vale com os votos já entregues (art. 44.2).',
  'interruption.past': 'Interrupções terminadas',
  'interruption.closes-now': 'A votação fecha às {time}',
  'interruption.number': 'N.º',
  'interruption.from': 'De',
  'interruption.to': 'Até',
  'interruption.new-close': 'Novo fecho',
  'interruption.declare-again': 'Interromper outra vez…',
  'interruption.gaps': 'Intervalos sem registo: o presidente decide',
  'interruption.gap': 'Intervalo n.º {n}',
  'interruption.gap-since':
    'último registo antes dele: {since} (hora oficial); depois, {length} segundo o computador',
  'interruption.gap-was': 'A votação esteve interrompida?',
  'interruption.gap-moves': 'Se esteve, a votação é prolongada o mesmo tempo.',
  'interruption.gap-moves-nothing': 'A votação terminou: fica registado e nada é prolongado.',
  'interruption.gap-within':
    'Este intervalo deu-se durante a interrupção n.º {n}. A sua duração só se conhece pelo relógio do computador, que se pode acertar: a votação não é retomada antes de o presidente dizer quanto durou.',
  'interruption.gap-minutes': 'Minutos em que não se pôde votar',
  'interruption.gap-minutes-within': 'Minutos, por um relógio oficial',
  'interruption.gap-whole': 'Em branco: a duração acima',
  'interruption.gap-unknown': 'O computador não a sabe: indique-a',
  'interruption.gap-then': 'A hora oficial seria agora {time}: confirme',
};
