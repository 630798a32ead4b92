import type { uiDrive as zh } from '../zh/ui-drive.ts';

/** O segundo disco e a lista de reserva em papel. */
export const uiDrive: { readonly [K in keyof typeof zh]: string } = {
  'drive.title': 'Segundo disco',
  'drive.lead':
    'Copia o diário também para outro disco (por exemplo, uma pen USB). Se este computador avariar, o registo continua a existir. Pode juntar-se a qualquer momento, sem reiniciar.',
  'drive.choose': 'Escolher uma pasta noutro disco',
  'drive.choose-other': 'Usar outro disco',
  'drive.put-away': 'Retirar em segurança',
  'drive.away': 'Tudo escrito e fechado: já pode retirar o disco.',
  'drive.folder': 'Pasta',
  'drive.entries_one': 'A cópia tem {n} registo.',
  'drive.entries_other': 'A cópia tem {n} registos.',
  'drive.is-ok': 'O segundo disco está em ordem; a cópia é igual ao registo.',
  'drive.is-lost':
    'O segundo disco está desligado. Pode continuar a entregar boletins; volte a ligá-lo e a cópia completa-se sozinha.',
  'drive.is-ahead':
    'O segundo disco tem, a partir da linha {line}, registos que este computador não tem. Deixe de o usar e avise o presidente; a cópia não foi alterada.',
  'drive.is-fork':
    'O segundo disco difere do registo deste computador a partir da linha {line}. Deixe de o usar e avise o presidente; a cópia não foi alterada.',
  'drive.same-in-practice':
    'Esta pasta está no mesmo disco que o diário: se o disco avariar, perdem-se os dois. Só um treino o permite.',
  'drive.go': 'Ver o segundo disco',
  'drive.missing': 'Não definido: se o computador avariar não há cópia (facultativo)',
  'drive.done': 'Em uso: {folder}',
  'drive.disconnected': 'desligado',
  'drive.fallback': 'Lista de reserva em papel',
  'drive.fallback-lead':
    'Enquanto a mesa está aberta, o caderno com as descargas é escrito no segundo disco de cinco em cinco minutos. Se o computador avariar, abre-se e imprime-se em qualquer outro, e vota-se à mão.',
  'drive.fallback-on': 'Começar a escrever a lista de reserva',
  'drive.fallback-off': 'Deixar de escrever',
  'drive.show-code': 'Ver o código outra vez',
  'drive.fallback-explained':
    'A lista tem nomes de votantes: só o presidente decide pô-la no segundo disco e conhece o código.',
  'drive.fallback-off-explained': 'A lista deixa de ser renovada; a que está no disco não é apagada.',
  'drive.refreshed': 'Escrita pela última vez às {time}, com os primeiros {n} registos.',
  'drive.not-yet': 'Ainda não foi escrita desde este arranque.',
  'drive.problem': 'A última vez não foi possível escrever ({why}); a anterior mantém-se.',
  'drive.fallback-ended':
    'A lista de reserva deixou de ser escrita: {name} retirou ou trocou o segundo disco às {time}. A que ficou no disco antigo não tem quem recebeu boletim depois disso: não se entregam boletins por ela. Se ainda for precisa, o presidente recomeça-a no disco em uso.',
  'drive.code-title': 'Código da lista de reserva',
  'drive.code-lead': 'O presidente deve copiá-lo agora e guardá-lo num envelope, longe do disco:',
  'drive.code-how':
    'Quando for preciso: ligue o disco a outro computador, abra paper-fallback.pdf na pasta Pollkeeper e escreva o código, com os traços. Não é preciso instalar nada.',
  'drive.code-written': 'Já está copiado',
};
