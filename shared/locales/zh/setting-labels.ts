import type { Settings } from '../../contract/election.ts';

/** Each setting of the election: its label, and what it does. */
export const settings = {
  lateOpeningMovesClose: {
    label: '遲開則順延結束',
    explain: '票站遲於預定時間開放時，結束時間是否自動順延。',
  },
  agentsAtOnce: { label: '同組駐站代表人數', explain: '每個候選組別同時可在場的駐站代表人數。' },
  replacementsWithoutChair: {
    label: '毋須主席的補發次數',
    explain: '每名投票人損毀選票後，工作人員可自行補發的次數；再多須由主席確認。',
  },
  smallCount: {
    label: '票數過少的界線',
    explain: '點得的票少於這個數目時，匯出前先提醒主席可能洩露個別人的選擇。',
  },
  firstHourMinutes: {
    label: '開放後的糾正期限（分鐘）',
    explain: '不符合規範的行為須於開放後多少分鐘內糾正，否則提前關閉。',
  },
  interruptionLimitMinutes: {
    label: '中斷運作上限（分鐘）',
    explain: '中斷運作超過這段時間，票站便須提前關閉。',
  },
  interruptionLimitOn: { label: '上限的計法', explain: '中斷運作的上限逐次計算，還是合計。' },
  serveQueueAtClose: {
    label: '為排隊者發出選票',
    explain: '投票結束時已在排隊的人，點算人數後是否仍可投票。',
  },
  doubleEntry: { label: '點票輸入兩次', explain: '每一疊選票是否須由兩名不同的人員各輸入一次。' },
  batchSize: { label: '每疊張數', explain: '點票時一疊選票最多有多少張。' },
  minimumTurnoutPercent: { label: '最低投票率（%）', explain: '已投票人數佔有投票資格人數的最低百分率。' },
  minimumTurnoutApplies: {
    label: '最低投票率何時適用',
    explain: '只有一組候選時、任何時候或不適用。',
  },
  winningPercent: {
    label: '首輪當選門檻（%）',
    explain: '首輪投票須超過有效票的這個百分率才當選，否則進行第二輪。',
  },
  depositVotes: { label: '退回保證金的票數', explain: '取得這個數目有效票的組別，可獲退回保證金。' },
  attachmentMegabytes: { label: '附件大小上限（MB）', explain: '異議、抗議等文書的每個附件最大多少 MB。' },
  idleLockMinutes: { label: '自動上鎖（分鐘）', explain: '工作台多少分鐘沒有動作便自動上鎖。' },
  unusedWarnPercent: {
    label: '選票不足提示（%）',
    explain: '未使用選票少於所收選票的這個百分率時作出提示。',
  },
  unusedAlarmPercent: {
    label: '選票將盡警告（%）',
    explain: '未使用選票少於所收選票的這個百分率時發出警告。',
  },
} as const satisfies { readonly [S in keyof Settings]: { readonly label: string; readonly explain: string } };
