import type { uiScanners as zh } from '../zh/ui-scanners.ts';

export const uiScanners: { readonly [K in keyof typeof zh]: string } = {
  'scanners.title': 'Formas de leitura',
  'scanners.wedge': 'Leitor que escreve como teclado',
  'scanners.wedge-habits': 'Pelo menos {min} caracteres, no máximo {gap} ms entre teclas',
  'scanners.wedge-prefix': 'prefixo «{text}»',
  'scanners.wedge-suffix': 'sufixo «{text}»',
  'scanners.wedge-learn': 'Configurar com três cartões…',
  'scanners.forget': 'Esquecer',
  'scanners.camera': 'Câmara',
  'scanners.camera-detail':
    'QR, Code 128, Code 39, EAN-13; as imagens não se guardam nem saem deste computador',
  'scanners.hid': 'Leitor USB (HID)',
  'scanners.hid-detail': 'Leitor configurado como «HID POS», não como teclado',
  'scanners.serial': 'Leitor de porta série',
  'scanners.serial-detail': 'Porta série ou COM virtual; cada cartão acaba com fim de linha',
  'scanners.use': 'Usar',
  'scanners.choose': 'Escolher aparelho…',
  'scanners.unchosen': 'Escolha o aparelho.',
  'scanners.is-starting': 'A ligar…',
  'scanners.is-ready': 'Pronto a ler',
  'scanners.is-ready-named': 'Pronto a ler: {name}',
  'scanners.camera-which': 'Que câmara',
  'scanners.camera-any': 'A que o computador escolher',
  'scanners.camera-unnamed': 'Câmara {n}',
  'scanners.baud': 'Velocidade (baud)',
  'scanners.torch': 'Luz',
  'scanners.camera-aim': 'Ponha o cartão na moldura',
  'scanners.camera-starting': 'A câmara está a ligar…',
  'scanners.camera-refused':
    'O computador não deixa este programa usar a câmara. Nenhum boletim foi entregue. Autorize-o nas definições do sistema, leia de outra forma, ou prima F2 para escrever o número.',
  'scanners.camera-none':
    'Não se encontrou nenhuma câmara. Ligue uma, leia de outra forma, ou prima F2 para escrever o número.',
  'scanners.camera-in-use':
    'Outro programa está a usar a câmara. Feche-o e volte a ligar a câmara nas definições.',
  'scanners.camera-gone':
    'A câmara foi desligada. Nenhum boletim foi entregue por isso. Quando voltar, a leitura continua; entretanto leia de outra forma, ou prima F2 para escrever o número.',
  'scanners.camera-not-here': 'Neste ambiente não se podem usar câmaras.',
  'scanners.camera-failed': 'A câmara não funciona. Leia de outra forma, ou prima F2 para escrever o número.',
  'scanners.hid-refused': 'O computador não deixa este programa usar o leitor.',
  'scanners.hid-none': 'Não se encontrou o leitor escolhido. Ligue-o, ou escolha outro nas definições.',
  'scanners.hid-in-use': 'Não foi possível abrir o leitor; talvez outro programa o esteja a usar.',
  'scanners.hid-gone': 'O leitor USB foi desligado. Nenhum boletim foi entregue por isso.',
  'scanners.hid-not-here': 'Neste ambiente não se podem usar leitores HID.',
  'scanners.hid-failed': 'O leitor não funciona.',
  'scanners.serial-refused': 'O computador não deixa este programa usar a porta série.',
  'scanners.serial-none':
    'Não se encontrou a porta série escolhida. Ligue-a, ou escolha outra nas definições.',
  'scanners.serial-in-use': 'Não foi possível abrir a porta série; talvez outro programa a esteja a usar.',
  'scanners.serial-gone': 'A porta série foi desligada. Nenhum boletim foi entregue por isso.',
  'scanners.serial-not-here': 'Neste ambiente não se podem usar portas série.',
  'scanners.serial-failed': 'A porta série não funciona.',
  'scanners.unreadable': 'O que o leitor enviou não é um cartão e foi ignorado. Leia outra vez.',
  'scanners.device-title': 'Escolher o leitor',
  'scanners.device-lead': 'Aparelhos que este programa pode usar.',
  'scanners.device-empty': 'Não se encontrou nenhum. Ligue o leitor e prima «Procurar».',
  'scanners.device-search': 'Procurar',
  'scanners.device-unnamed': 'Aparelho sem nome',
  'scanners.port-usb': 'Porta série USB {vendor}:{product}',
  'scanners.port-plain': 'Porta série',
  'scanners.learn-title': 'Configurar o leitor de teclado',
  'scanners.learn-lead':
    'Leia três cartões de estudante diferentes, um a seguir ao outro. Não se consulta ninguém, e nada muda antes de premir «Guardar».',
  'scanners.learn-slot': 'Cartão {n}',
  'scanners.learn-waiting': 'Leia o cartão',
  'scanners.learn-typed': 'Parece ter sido escrito à mão. Use o leitor.',
  'scanners.learn-number': 'Número de estudante {key}',
  'scanners.learn-card': 'Número do cartão {key}',
  'scanners.learn-no-match': 'Não é um cartão desta eleição',
  'scanners.learn-end': 'acaba com {end}',
  'scanners.end-enter': 'Enter',
  'scanners.end-tab': 'Tab',
  'scanners.end-none': 'uma pausa',
  'scanners.learn-good': 'Os três foram bem lidos.',
  'scanners.learn-first': 'Leia primeiro três cartões.',
  'scanners.learn-again': 'Ler de novo',
  'scanners.learn-save': 'Guardar',
  'scanners.warn-different-ends':
    'As três leituras acabaram de formas diferentes. Configure o leitor para acabar sempre com Enter.',
  'scanners.warn-no-end':
    'O leitor não envia Enter; só depois de uma pausa se sabe que acabou. Com Enter é mais rápido.',
  'scanners.warn-slow':
    'Este leitor escreve devagar (será Bluetooth?); admitem-se intervalos maiores. Não toque no teclado durante a leitura.',
  'scanners.warn-caps-lock':
    'As maiúsculas estão fixas (Caps Lock). Alguns leitores trocam então maiúsculas e minúsculas: desligue-as.',
  'scanners.warn-lost-zero':
    'Parece faltar um zero no início. Desligue no próprio leitor a supressão de zeros à esquerda.',
  'scanners.warn-unknown-cards':
    'Alguns cartões não correspondem aos desta eleição. São cartões de estudante? Então veja a configuração do leitor.',
  'scanners.warn-same-card':
    'Foi três vezes o mesmo cartão. Use outro, para se distinguir o prefixo do número.',
  'scanners.warn-layout-fr':
    'O leitor está configurado para teclado francês e os números saem errados. Configure-o para inglês dos EUA (USA).',
  'scanners.warn-layout-de':
    'O leitor está configurado para teclado alemão e alguns caracteres saem errados. Configure-o para inglês dos EUA (USA).',
  'scanners.warn-layout-pt':
    'O leitor está configurado para teclado português e alguns caracteres saem errados. Configure-o para inglês dos EUA (USA).',
};
