/** Decisions of the committee during the poll (第62.2(三)條). */
export const uiDecisions = {
  'decisions.lead': '投票系統運作期間所作的決議（第62.2(三)條）',
  'decisions.text': '決議內容',
  'decisions.needed': '請填寫。',
  'decisions.list': '已記錄的決議（{n}）',
  'decisions.nth': '第 {n} 號決議',
} as const;
