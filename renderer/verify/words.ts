/**
 * The page's words. What a check found (file, event, expected, found) stays as the command prints it, so that two people
 * with two languages can compare what they see.
 */
import type { Language } from '../../shared/contract/view.ts';

export type Words = {
  readonly title: string;
  readonly drop: string;
  readonly choose: string;
  readonly offline: string;
  readonly own: string;
  readonly busy: string;
  readonly file: string;
  readonly good: string;
  readonly partly: string;
  readonly bad: string;
  readonly outcome: { readonly [outcome in 'ok' | 'failed' | 'not checked']: string };
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
    busy: '核驗中…',
    file: '檔案的 SHA-256',
    good: '全部相符：這份紀錄完整，未經改動。',
    partly: '已核驗的部分相符，但簽署未能在此核驗。',
    bad: '這份紀錄有不符之處。',
    outcome: { ok: '相符', failed: '不符', 'not checked': '未核驗' },
    checks: {
      archive: '檔案包：格式、名稱、校驗碼',
      layout: '檔案包內應有的檔案齊全',
      manifests: '每個檔案與清單所列的 SHA-256 相同',
      events: '事件：寫法正規，次序連續，時間不倒退',
      checkpoints: '檢查點：每個根由事件重新計算',
      election: '選舉資料與鎖匙：請與選舉委員會公佈的比對',
      signatures: '票站及會簽人對檢查點的簽署',
      cosignatures: '事件所載的聯署與檢查點上的聯署逐一相符',
      rules: '每個事件均為規則所容許',
      record: '紀錄的數字由事件重新計算',
      eel: '通用格式的事件記錄（NIST SP 1500-101）由事件重新產生',
      digests: '事件指明的檔案：選舉資料、紀錄文本、異議附件',
      paper: '紀錄文本（PDF）的摘要',
      pdf: '紀錄文本（PDF）內附的數據即 record.json',
      page: '檔案包內附的核驗頁',
      bytes: '由各部分重新製作的檔案包逐個位元組相同',
    },
  },
  pt: {
    title: 'Verificar uma acta eleitoral',
    drop: 'Largue aqui o ficheiro da acta (ZIP)',
    choose: 'Escolher ficheiro',
    offline: 'Esta página não usa a rede; o ficheiro não sai deste computador.',
    own: 'A página que vem dentro de um ficheiro não pode dar fé por esse ficheiro: use uma obtida da Comissão Eleitoral ou de outra fonte de confiança, ou verifique à mão segundo VERIFY.md.',
    busy: 'A verificar…',
    file: 'SHA-256 do ficheiro',
    good: 'Tudo confere: a acta está completa e não foi alterada.',
    partly: 'O que foi verificado confere, mas as assinaturas não puderam ser verificadas aqui.',
    bad: 'Esta acta tem partes que NÃO conferem.',
    outcome: { ok: 'confere', failed: 'NÃO confere', 'not checked': 'não verificado' },
    checks: {
      archive: 'Arquivo: formato, nomes, somas de controlo',
      layout: 'Todos os ficheiros do arquivo estão presentes',
      manifests: 'Cada ficheiro tem o SHA-256 indicado na lista',
      events: 'Acontecimentos: escrita canónica, sequência sem falhas, tempo sem recuos',
      checkpoints: 'Pontos de controlo: cada raiz recalculada a partir dos acontecimentos',
      election: 'Dados e chaves da eleição: compare com os publicados pela Comissão',
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
  },
  en: {
    title: 'Verify an election record',
    drop: 'Drop the record bundle (ZIP) here',
    choose: 'Choose a file',
    offline: 'This page uses no network; the file does not leave this computer.',
    own: 'The page that came inside a bundle cannot vouch for that bundle: use one from the committee or from another source you trust, or check by hand as VERIFY.md says.',
    busy: 'Checking…',
    file: 'SHA-256 of the file',
    good: 'Everything agrees: the record is complete and was not changed.',
    partly: 'What was checked agrees, but the signatures could not be checked here.',
    bad: 'Something in this record does NOT agree.',
    outcome: { ok: 'agrees', failed: 'does NOT agree', 'not checked': 'not checked' },
    checks: {
      archive: 'Archive: format, names, checksums',
      layout: 'Every file of the bundle is there',
      manifests: 'Each file has the SHA-256 that the manifest lists',
      events: 'Events: canonical, in sequence, time never back',
      checkpoints: 'Checkpoints: every root computed again from the events',
      election: 'The election and its keys: compare with what the committee published',
      signatures: 'Signatures of the station and of cosigners on the checkpoints',
      cosignatures: 'Cosignatures: those that events tell are those on the checkpoints',
      rules: 'Every event is one that the rules allow',
      record: 'The figures of the record, computed again from the events',
      eel: 'The log in the common format (NIST SP 1500-101), made again from the events',
      digests: 'Files that events name: election, record, documents of objections',
      paper: 'Digest of the record on paper (PDF)',
      pdf: 'The data inside the PDF of the record is record.json',
      page: 'The verifier page inside the bundle',
      bytes: 'The bundle, made again from its parts, is the same to the byte',
    },
  },
};
