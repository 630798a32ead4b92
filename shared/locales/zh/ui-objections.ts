/** Questions, objections, protests and counter-protests (第55條). */
export const uiObjections = {
  'objections.lead': '第55條：文書必須收下、編號、簽收並附於記錄',
  'objections.needed': '請填寫。',
  'objections.received': '已簽收，編為第 {n} 號。請在文書上寫上這個號碼並簽名。',
  'objections.answers': '所反抗議的文書',
  'objections.answers-nth': '回應第 {n} 號。',
  'objections.nth': '第 {n} 號 {kind}',
  'objections.text-hint': '照原文抄錄，或寫明要點；原件以附件保存。',
  'objections.drop': '移除附件 {name}',
  'objections.drop-here': '把照片、掃描或 PDF 拖到這裏',
  'objections.attach': '加附件（每個最多 {megabytes} MB）',
  'objections.receive': '簽收並編號',
  'objections.list': '已收文書（{n}）',
  'objections.undecided': '待決定：{n}',
  'objections.open': '未決定',
  'objections.signed-for': '由 {by} 提出，{staff} 於 {time} 簽收。',
  'objections.decide-nth': '就第 {n} 號 {kind} 作出決議',
  'objections.decide-lead':
    '由在場委員以絕對多數票決定並說明理由；如不影響投票，可待投票結束後才決定（第55.3、55.4條）。',
} as const;
