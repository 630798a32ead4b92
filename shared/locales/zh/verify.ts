/** What a verification says of each check, in the app and on the page in the bundle; the findings stay as the command prints them. */
export const verify = {
  /** {at}：最後一項的時間；{phase}：當時的階段 */
  verdict: {
    sound: '全部相符：直至最後的第 {seq} 筆記錄（{at}，{phase}）為止，未經改動。',
    paper:
      '直至最後的第 {seq} 筆記錄（{at}，{phase}）為止相符，但其中沒有指明選舉工作記錄的文本：record.pdf 所寫的沒有憑據。',
    partly: '已核驗的部分直至第 {seq} 筆記錄（{at}，{phase}）為止相符，但有項目未能核驗，原因見各項。',
    failed: '核驗不通過：請看不符的項目。',
    repacked:
      '核驗不通過：這個 ZIP 不是票站寫出的，是重新壓縮過的。請索取原來的檔案。記錄本身有沒有問題，由此看不出來。',
    'no-bundle': '這不是檔案包，而是資料夾，或不是 ZIP 的檔案；沒有核驗任何東西。請給出票站寫出的 ZIP 檔案。',
  },
  later: '該筆之後有沒有更多記錄，只有較後的檢查點才能顯示。',
  /** {names}：檢查點上簽署人的名稱 */
  'unknown-signers': '未核驗：以下簽署所用的金鑰，選舉資料並無列出：{names}。',
  outcome: { ok: '相符', failed: '不符', 'not checked': '未核驗' },
  checks: {
    archive: '檔案包：格式、名稱、校驗碼',
    layout: '檔案包內應有的檔案齊全',
    manifests: '每個檔案與清單所列的 SHA-256 相同',
    events: '事件：寫法正規，次序連續，每次啟動內的計時不倒退（時鐘可以調後）',
    checkpoints: '檢查點：每個根由事件重新計算',
    election: '選舉資料，及其中所載的票站公鑰',
    committee: '選委會對選舉資料的簽署：請將公鑰指紋與選委會公佈的比對',
    signatures: '票站及聯署人對檢查點的簽署',
    cosignatures: '事件所載的聯署與檢查點上的聯署逐一相符',
    rules: '每個事件均為規則所容許',
    record: '紀錄的數字由事件重新計算',
    eel: '通用格式的事件記錄（NIST SP 1500-101）由事件重新產生',
    digests: '事件指明的檔案：選舉資料、紀錄文本、異議附件',
    paper: '紀錄文本（PDF）的摘要',
    pdf: '紀錄文本（PDF）內附的數據即 record.json',
    page: '檔案包內附的核驗頁即事件指明的核驗頁',
    bytes: '由各部分重新製作的檔案包逐個位元組相同',
  },
} as const;
