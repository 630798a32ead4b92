import type { EventType } from '../../domain/events.ts';

/** One line of the timeline for each event. No voter is named, in any of them. */
export const events = {
  // poll
  'package-loaded': '載入票站 {station} 的選舉資料',
  'station-started': '程式啟動（{runtime} {version}）',
  'runtime-accepted': '主席確認可在「{runtime}」使用',
  'poll-opened': '主席宣佈投票開始（{officialAt}），預定 {closesAt} 結束',
  'opening-cancelled': '主席決定票站不開放：{cause}；須於 {newDateBy} 或之前公佈新的選舉日期',
  'poll-closed': '主席宣佈投票結束（{officialAt}）',
  'queue-counted': '門口點算，投票結束時正在排隊的人數：{people}',
  'poll-closed-early':
    '票站提前關閉（{officialAt}），原因：{ground}；已投票 {voted}，有投票資格 {entitled}；{belowMinimum}',
  'deadline-reached': '時限已到：{deadline}',
  // clock
  'clock-checked': '核對時鐘：官方時間 {official}（{source}），與電腦相差 {offsetMs}',
  'clock-jumped': '電腦時鐘跳動 {jumpMs}',
  'zone-changed': '電腦時區由 {from} 改為 {to}',
  'machine-slept': '電腦休眠 {sleptMs}',
  'gap-decided': '主席就第 {gap} 段空檔（{lengthMs}）作出決定：{interruption}',
  // presence
  'signed-in': '{name}（{role}）入場',
  'signed-out': '第 {entry} 號入場者離場：{approved}',
  'roll-viewed': '駐站代表（第 {entry} 號入場者）在場內查閱選民名冊',
  // ballots
  'ballots-received': '點收選票：交收單 {delivered} 張，點得 {counted} 張',
  'ballots-transferred': '{direction}選票 {ballots} 張，對方：{station}',
  // boxes
  'box-shown-empty': '向在場人士（{shownTo}）展示空票箱 {box}',
  'seal-applied': '票箱 {box} 貼上封條 {seal}（{place}），見證：{witness}',
  'slot-sealed': '票箱 {box} 的投入口貼上封條 {seal}，見證：{witness}',
  'slot-signed': '票箱 {box} 投入口封條：{signer}，{signed}',
  'seal-inspected': '檢查封條 {seal}：{finding}',
  'seal-replaced': '封條 {seal} 更換為 {with}：{reason}',
  'box-opened': '開啟票箱 {box}',
  'box-emptied': '票箱 {box} 已倒空',
  // issuing
  'voter-refused': '沒有發出選票：{reason}',
  'ballot-issued': '發出第 {ballot} 張選票',
  'issue-voided': '撤銷已發選票（{kind}），未填寫的選票已收回',
  'ballot-spoiled': '收回一張損毀選票，註明作廢，簽名：{signedBy}',
  'replacement-issued': '補發選票，為第 {ballot} 張（該投票人第 {nth} 次補發）',
  'ballot-taken': '一名投票人把選票帶走，記為已領未投',
  'issue-contested': '一名投票人對已領票的記錄有爭議',
  'contested-allowed': '主席准許為爭議發出一張選票，為第 {ballot} 張',
  // interruption
  'poll-interrupted': '第 {interruption} 次中斷運作（{officialAt}）：{cause}',
  'interruption-described': '補記中斷運作的情況',
  'custody-taken': '票箱 {box} 的投入口以封條 {seal} 封閉，由 {keeper} 保管於 {where}',
  'poll-resumed': '恢復運作（{officialAt}），中斷 {lengthMs}，投票時間延長至 {closesAt}',
  // irregularities
  'irregularity-recorded': '登記第 {irregularity} 項不符合規範的行為，來源：{source}',
  'irregularity-mended': '第 {irregularity} 項不符合規範的行為已糾正：{how}',
  'mended-in-hour-confirmed': '確認第 {irregularity} 項已於開放後第 {minute} 分鐘糾正：{how}',
  // objections and decisions
  'objection-lodged': '候選組別 {group} 提出第 {objection} 號文書（{kind}），遞交人：{by}',
  'objection-decided': '就第 {objection} 號文書作出決議：{outcome}（贊成 {votesFor}，反對 {votesAgainst}）',
  'decision-recorded': '選委會第 {decision} 號決議{carried}（贊成 {votesFor}，反對 {votesAgainst}）：{text}',
  // roll
  'roll-amended': '按第 {decision} 號決議更改選民名冊：{change}',
  // account
  'papers-entered': '點算{kind}：{counted} 張',
  'envelope-sealed': '{kind}放入封套，封條 {seal}',
  'missing-explained': '主席說明選票差額：{explanation}',
  'account-settled':
    '選票結算完成：發出 {issued}，未使用 {unused}，損毀作廢 {spoiled}，已領未投 {taken}，箱內應有 {expected}',
  'counting-decided': '投票率未達規定，選委會表決是否點票：{carried}（贊成 {votesFor}，反對 {votesAgainst}）',
  'ballots-destroyed': '選票未經點算銷毀：{reasons}；見證：{witnesses}',
  'variance-explained': '主席說明箱內選票與應有數目的差額（{variance}）：{explanation}',
  // count
  'supervisor-appointed': '委任 {name} 監督核算（{capacity}）',
  'voters-totalled': '統算選民名冊：已刪劃 {struckOff} 人，發出選票 {ballotsIssued} 張',
  'count-started': '點票開始',
  'batch-entered': '輸入第 {batch} 疊，宣讀：{reader}',
  'batch-set-aside': '擱置第 {batch} 疊，重新點算：{reason}',
  'ballot-disputed': '第 {batch} 疊有選票受質疑，編為第 {dispute} 號，提出者：{raisedBy}；{ground}',
  'ballot-adjudicated': '第 {dispute} 號爭議選票已有決定（贊成 {votesFor}，反對 {votesAgainst}）：{reasons}',
  'count-finished': '點票完成：共 {found} 張，應有 {expected} 張，差額 {variance}',
  'figures-announced': '主席公佈點算結果',
  // record
  'small-count-accepted': '主席知悉票數可能看得出個別投票人的選擇，仍然繼續',
  'record-made': '製作第 {record} 號選舉工作記錄',
  'record-corrected': '製作第 {record} 號選舉工作記錄，更正第 {corrects} 號：{reason}',
  'record-signed': '第 {record} 號選舉工作記錄：{signer}，{signed}',
  'document-printed': '輸出文件：{document}（{way}），編號 {number}',
  'print-confirmed': '紙本是否完整印出：{whole}',
  'data-exported': '匯出資料：{what}',
  'paper-fallback-switched': '紙本備用名冊：{what}',
  // evidence
  'checkpoint-cosigned': '{person} 聯署檢查點（首 {size} 筆記錄）',
  'checkpoint-shown': '展示檢查點（首 {size} 筆記錄）',
  'checkpoint-checked': '核對一個檢查點（首 {size} 筆記錄）：{result}',
  'station-recovered': '啟動時修復記錄：{what}（第 {from} 至 {to} 筆）',
  'second-journal': '第二磁碟：{state}（{folder}）',
  'pin-refused': '{person} 的個人密碼錯誤，累計 {times} 次',
  'write-failed': '{since} 起未能寫入「{medium}」（{why}），現已寫妥；其間沒有登記任何事項，也沒有發出選票',
} as const satisfies { readonly [T in EventType]: string };
