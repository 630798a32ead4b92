/** Irregularities (第44.1(一)條). */
export const uiIrregularities = {
  'irregularities.lead': '第44.1(一)條：首一小時內發生而未糾正者，票站即時提前關閉',
  'irregularities.first-hour': '首一小時結束前',
  'irregularities.must-mend_one': '首一小時結束前須糾正：{n} 項',
  'irregularities.must-mend_other': '首一小時結束前須糾正：{n} 項',
  'irregularities.needed': '請填寫。',
  'irregularities.ago-hint': '0 表示剛剛發生',
  'irregularities.list': '已登記（{n}）',
  'irregularities.nth': '第 {n} 項',
  'irregularities.open': '未糾正',
  'irregularities.mended': '已糾正',
  'irregularities.how': '糾正方法：{how}',
  'irregularities.how-mended': '怎樣糾正',
  'irregularities.confirmed': '兩人確認於開放後第 {minute} 分鐘已糾正。',
  'irregularities.over':
    '首 {minutes} 分鐘已過，仍有未糾正的不符合規範的行為。現已停止發出選票，請主席作出決定。',
  'irregularities.decide': '第 {n} 項：{what}',
  'irregularities.was-mended': '其實已在首一小時內糾正',
  'irregularities.was-not': '未在首一小時內糾正',
  'irregularities.at-clock': '即 {time}',
  'irregularities.late': '此項在首一小時之後才登記，須由主席連同另一名人員確認。',
} as const;
