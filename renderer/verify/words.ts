/**
 * The page's words. What a check found (file, event, expected, found) stays as the command prints it, so that two people
 * with two languages can compare what they see.
 */
import type { Language } from '../../shared/contract/view.ts';
import type { Outcome } from '../../shared/evidence/report.ts';
import { verify as en } from '../../shared/locales/en/verify.ts';
import { verify as pt } from '../../shared/locales/pt/verify.ts';
import { verify as zh } from '../../shared/locales/zh/verify.ts';

export type Words = {
  readonly title: string;
  readonly drop: string;
  readonly choose: string;
  readonly offline: string;
  readonly own: string;
  readonly checkpoint: string;
  readonly 'checkpoint-hint': string;
  readonly busy: string;
  readonly file: string;
  readonly outcome: { readonly [outcome in Outcome]: string };
  /** by the id of the check: what is compared with what */
  readonly checks: { readonly [check: string]: string };
};

export const words: { readonly [language in Language]: Words } = {
  zh: {
    title: '核驗選舉紀錄',
    drop: '把紀錄檔（ZIP）拖放到這裏',
    choose: '選擇檔案',
    offline: '本頁不連接網絡，檔案不會離開這部電腦。',
    own: '紀錄檔內附的核驗頁不能證明它自己所在的檔案：請使用從選舉委員會或其他可信來源取得的核驗頁，或按 VERIFY.md 人手核驗。',
    checkpoint: '早前拍下或抄下的檢查點（可以不填）',
    'checkpoint-hint': '貼上全文，或輸入短碼，例如 625 · 0a1b 2c3d 4e5f 6789 0abc：核對這份紀錄是否包含它。',
    busy: '核驗中…',
    file: '檔案的 SHA-256',
    ...zh,
  },
  pt: {
    title: 'Verificar uma acta eleitoral',
    drop: 'Largue aqui o ficheiro da acta (ZIP)',
    choose: 'Escolher ficheiro',
    offline: 'Esta página não usa a rede; o ficheiro não sai deste computador.',
    own: 'A página que vem dentro de um ficheiro não pode dar fé por esse ficheiro: use uma obtida da Comissão Eleitoral ou de outra fonte de confiança, ou verifique à mão segundo VERIFY.md.',
    checkpoint: 'Um ponto de controlo fotografado ou copiado antes (facultativo)',
    'checkpoint-hint':
      'Cole o texto inteiro ou escreva a forma curta, por exemplo 625 · 0a1b 2c3d 4e5f 6789 0abc: a acta contém-no?',
    busy: 'A verificar…',
    file: 'SHA-256 do ficheiro',
    ...pt,
  },
  en: {
    title: 'Verify an election record',
    drop: 'Drop the record bundle (ZIP) here',
    choose: 'Choose a file',
    offline: 'This page uses no network; the file does not leave this computer.',
    own: 'The page that came inside a bundle cannot vouch for that bundle: use one from the committee or from another source you trust, or check by hand as VERIFY.md says.',
    checkpoint: 'A checkpoint photographed or copied earlier (optional)',
    'checkpoint-hint':
      'Paste the whole text, or type the short form such as 625 · 0a1b 2c3d 4e5f 6789 0abc: does the record contain it?',
    busy: 'Checking…',
    file: 'SHA-256 of the file',
    ...en,
  },
};
