/**
 * What the desk is told when something cannot be done: what happened, what was not done, what to do next.
 * The words are the charter's. Placeholders are the params of the refusal.
 */

/** Codes of shared/domain. */
export const domainRefusals = {
  'package-not-loaded': '這部電腦尚未載入選舉資料，不能「{command}」。請先載入選舉資料。',
  'another-station': '這份資料屬於票站 {station}，不屬於這個票站，沒有載入。',
  'roll-says-otherwise': '名冊所載與此不符，沒有更改。請重新查閱此人，然後再試。',
  'already-amended': '名冊上這名投票人已是「{change}」，毋須再次更改。',
  'mended-before-it-happened': '該行為在開放後第 {minute} 分鐘才發生，不能在此之前已糾正。請改正分鐘。',
  'seal-read-twice': '票箱 {box} 的封條號碼讀了兩次，尚未恢復投票。每個票箱只讀一次。',
  'number-does-not-differ': '讀出的號碼就是登記的封條 {seal}，並無不同。如封條完好，請選「完好」。',
  'slot-not-signed':
    '票箱 {box} 的投入口封條上未有任何人簽署或拒簽的記錄，尚未結算。請主席及駐站代表簽署，或記錄拒簽的理由。',
  'reader-is-enterer': '{name} 不能既宣讀又登記選票。請由另一人宣讀。',
  'longer-than-gap': '這段空檔最長只有 {minutes} 分鐘，不能定為更長。請改正分鐘。',
  // who, when, what (decide.ts)
  'unknown-command': '程式不認識「{command}」這個動作，沒有作出任何更改。請關閉程式再開啟，然後再試。',
  'bad-input': '「{field}」填寫得不對：{problem}。沒有作出任何更改，請改正後再試。',
  'wrong-phase': '票站現時是「{phase}」階段，不能「{command}」。沒有作出任何更改。',
  'needs-known-person': '這一步須由名單上的人員輸入個人密碼確認。沒有作出任何更改，請選擇姓名後再試。',
  'needs-staff': '這一步須由票站工作人員確認。沒有作出任何更改，請由工作人員輸入個人密碼。',
  'needs-chair': '「{command}」須由選委會主席或其授權代表確認。沒有作出任何更改，請主席前來輸入個人密碼。',
  'needs-two': '「{command}」須由兩名不同的人員一同確認。沒有作出任何更改，請另一名工作人員也輸入個人密碼。',
  'bad-time': '讀不到正確的電腦時間（{at}），這個動作沒有記錄。請檢查電腦的日期和時間，然後再試。',
  'time-before-last': '電腦的計時出現倒退，這個動作沒有記錄。請再試一次；如仍然如此，請重新啟動程式。',
  // opening, closing, deadlines (poll)
  'package-already-loaded': '這部電腦已載入票站 {station} 的選舉資料，沒有再次載入。',
  'another-runtime': '程式現時在「{runtime}」環境運行，與所確認的不同，沒有記錄。請返回畫面再確認一次。',
  'recorded-late-needs-two':
    '第 {irregularity} 項不符合規範的行為在首一小時之後才登記，不能只由主席一人據此提前關閉票站。請主席連同另一名人員確認。',
  'gap-within-interruption': '這段空檔在第 {interruption} 次中斷運作期間，本來就不能投票，只須填寫實際長度。',
  'gap-undecided': '第 {gap} 段空檔有多長，主席尚未說明，投票尚未恢復。請先在同一畫面填寫。',
  'runtime-already-accepted': '主席早前已確認可在這個執行環境使用，毋須再確認。',
  'runtime-not-accepted':
    '現時的執行環境（{runtime}）不是正式版本，主席確認可以使用之前，不能開放票站或發出選票。',
  'clock-not-checked': '時鐘尚未核對，票站尚未開放。請先輸入官方時鐘的時間。',
  'no-ballots-received': '尚未點收選票，票站尚未開放。請先由兩人點算並登記收到的選票。',
  'no-box-shown-empty': '尚未展示空票箱，票站尚未開放。請先向所有在場人士展示空票箱，再貼上封條。',
  'box-not-sealed':
    '票箱 {box} 現時並非密封狀態，不能這樣做，沒有作出任何更改。請先查看票箱，按需要貼上封條。',
  'early-needs-reason':
    '現時早於開放時間 {opens}，票站尚未開放。如要提早開放，請主席填寫理由；否則請等到開放時間。',
  'opening-after-close':
    '現時已過投票結束時間 {closes}，不能開放票站。請通知主席；如時間不對，請重新核對時鐘。',
  'not-closing-time': '投票時間到 {closes} 才結束，投票仍然繼續。',
  'queue-not-served': '這次選舉不為結束時仍在排隊的人發出選票，毋須點算隊伍。',
  'queue-already-counted_one': '結束時排隊的人數已登記為 {people} 人，沒有更改。',
  'queue-already-counted_other': '結束時排隊的人數已登記為 {people} 人，沒有更改。',
  'first-hour-not-over': '首一小時未過，或所有不符合規範的行為已經糾正，不能以此為由提前關閉。投票繼續。',
  'interruption-not-over-limit': '中斷運作未超過 {minutes} 分鐘，不能以此為由提前關閉。票站仍可恢復運作。',
  'deadline-not-reached': '「{deadline}」的時限未到，沒有作出任何記錄。',
  // gaps (clock)
  'unknown-gap': '找不到第 {gap} 段空檔，沒有記錄決定。請返回時鐘一頁再選一次。',
  'gap-already-decided': '主席已就第 {gap} 段空檔作出決定，原來的決定維持不變。',
  // papers (ballots)
  'difference-needs-remark':
    '交收單是 {delivered} 張，點得 {counted} 張，兩者不符，尚未登記。請再點一次；如數目無誤，請寫明差額的情況。',
  'more-than-unused': '票站現時只有 {unused} 張未使用選票，不能轉出這麼多，沒有作出任何更改。請核對張數。',
  // boxes and seals
  'unknown-box': '這個票站沒有編號 {box} 的票箱，或這個票箱不在此列，沒有作出任何更改。請核對票箱上的編號。',
  'seal-in-use':
    '封條號碼 {seal} 已經用過，每個號碼只可用一次，沒有作出任何更改。請核對號碼，或換一張新封條。',
  'unknown-seal': '記錄中沒有號碼 {seal} 的封條，沒有作出任何更改。請再看一次封條上的號碼。',
  'seal-no-longer-there': '封條 {seal} 已被更換或拆除，沒有作出任何更改。請選擇現時貼着的封條。',
  'box-already-in-use': '票箱 {box} 已在使用，不能再以空票箱展示。如要增加票箱，請用另一個編號。',
  'box-not-shown-empty': '票箱 {box} 尚未展示是空的，封條沒有登記。請先向所有在場人士展示空票箱。',
  'box-slot-sealed': '票箱 {box} 的投入口已封或票箱已開啟，不能再加貼票箱封條，沒有作出任何更改。',
  'slot-already-sealed': '票箱 {box} 的投入口已經封好，毋須再封。',
  'slot-not-sealed': '票箱 {box} 的投入口尚未封好，不能繼續。請先在投入口貼上封條並登記號碼。',
  'already-signed': '{signer} 的簽名情況已經登記，沒有更改。',
  'refusal-needs-reason': '拒絕簽名須寫明原因，尚未登記。請填寫對方所說的原因；對方不肯說，便照樣寫明。',
  'seal-not-read-back': '票箱 {box} 投入口的封條號碼尚未讀出核對，票站仍然中斷運作。請讀出並輸入號碼。',
  // interruption and irregularities
  'interruption-not-described': '尚未填寫「{field}」，票站仍然中斷運作。請補齊中斷的情況後再恢復。',
  'not-interrupted': '投票沒有中斷，沒有可補記的中斷。',
  'interruption-over-limit': '中斷運作已超過 {minutes} 分鐘，按章程不能恢復。請主席宣佈提前關閉。',
  'before-the-log':
    '{minutes} 分鐘之前這部電腦尚未開始記錄，所以未能登記。請填較近的時間，並在內容寫明實際發生的時刻。',
  'unknown-irregularity': '找不到第 {irregularity} 項不符合規範的行為，沒有作出任何更改。請從列表再選一次。',
  'already-mended': '第 {irregularity} 項已登記為糾正，記錄維持不變。',
  'minute-after-first-hour':
    '所填時間超出首 {minutes} 分鐘，不能算作限期內糾正，沒有作出任何更改。請核對糾正的時間。',
  'not-an-unmended-irregularity':
    '所選的項目並非首一小時內發生而未糾正的不符合規範行為，沒有作出任何更改。請從列表再選一次。',
  'first-hour-over':
    '首一小時已過，仍有不符合規範的行為未糾正，現已停止發出選票。請主席宣佈提前關閉，或與另一人確認已於限期內糾正。',
  // issuing
  'voting-ended': '投票時間已於 {closes} 結束，沒有發出選票。請向投票人說明投票已經結束。',
  'count-the-queue-first':
    '投票時間已到，沒有發出選票。請先到門口點算正在排隊的人數並登記，才可繼續為他們發出選票。',
  'queue-served_one': '結束時排隊的 {people} 人已全部領票，沒有再發出選票。請主席宣佈投票結束。',
  'queue-served_other': '結束時排隊的 {people} 人已全部領票，沒有再發出選票。請主席宣佈投票結束。',
  'no-ballots-left': '未使用的選票已用完，沒有發出選票。請投票人稍候，並立即通知主席補充選票。',
  'struck-off': '此人已按選委會的決議從選民名冊除名，沒有發出選票。如對方不同意，請通知主席。',
  'already-holding':
    '此投票人已於 {at} 領取選票，一人只可領一張，沒有作出任何更改。如投票人說沒有領過，請登記爭議並請主席處理。',
  'already-spoiled':
    '此投票人於 {at} 已領票，其後交回損毀作廢選票，沒有作出任何更改。如須補發，請用「補發選票」。',
  'already-taken': '此投票人於 {at} 領票後把選票帶走，不能再發，沒有作出任何更改。如有爭議，請通知主席。',
  'no-open-issue': '此投票人手上沒有這個票站發出的選票，沒有作出任何更改。請核對是否選對了人。',
  'no-spoiled-ballot-returned': '此投票人尚未交回損毀的選票，沒有補發。請先收回舊票，註明作廢並簽名。',
  'replacement-needs-chair': '此投票人已補發 {limit} 次，沒有再補發。如要再補發，須由主席確認並寫明理由。',
  'no-ballot-out': '現時沒有在外的選票，未能登記為「已領未投」，沒有作出任何更改。請核對情況。',
  'already-contested': '此投票人的爭議已經登記，毋須重複。請等候主席決定。',
  'contest-already-allowed': '主席已為此爭議准許過一張選票，不能再發。',
  'not-contested': '此投票人沒有待決的爭議，沒有發出選票。請先登記爭議及投票人的說法。',
  // presence
  'permission-not-of-committee': '其他人士入場須由選委會成員准許，尚未登記入場。請選擇准許的選委會成員。',
  'unknown-person': '人員名單上沒有此人，尚未登記入場。請核對名字，或以其他人士身份由選委會准許入場。',
  'already-inside': '{name} 已登記在場內，毋須再登記。',
  'left-without-approval':
    '{name} 早前未獲批准擅自離開，不能再次進入票站，沒有登記入場。如對方不同意，請通知主席。',
  'not-on-list-for-slot':
    '{name} 不在 {time} 這個時段的駐站代表名單上，沒有登記入場。請對方於所屬時段再來，或通知主席。',
  'another-agent-inside': '同組的駐站代表 {name} 仍在場內，沒有登記入場。請等對方離場後才讓替換的代表進場。',
  'unknown-entry': '找不到這筆入場記錄，沒有作出任何更改。請從列表再選一次。',
  'already-left': '{name} 已登記離場，記錄維持不變。',
  'not-inside': '此人現時不在場內，沒有開啟選民名冊。請先登記入場。',
  'not-an-agent': '{name} 不是駐站代表，不能在此查閱選民名冊，名冊沒有開啟。',
  // objections and decisions
  'unknown-group': '這次選舉沒有這個候選組別（{group}），沒有作出任何更改。請重新選擇組別。',
  'unknown-objection': '找不到第 {objection} 號文書，沒有作出任何更改。請核對編號。',
  'document-too-large':
    '附件「{name}」超過 {megabytes} MB，文書尚未登記。請縮小檔案或分開附上，正本照樣收下。',
  'objection-already-decided': '第 {objection} 號文書已有決議，原決議維持不變。',
  'not-carried': '贊成票未達絕對多數，決議不獲通過，所以沒有記錄。請重新表決後再填寫。',
  'no-votes': '贊成和反對都是零票，決議尚未記錄。請填寫在場成員的票數。',
  'more-votes-than-members': '填寫的票數多於選委會的 {members} 名成員，決議尚未記錄。請核對票數。',
  'casting-vote-needed': '贊成與反對票數相同，決議尚未記錄。請填寫主席的決定性一票。',
  'casting-vote-not-needed': '票數並不相同，毋須主席的決定性一票，決議尚未記錄。請清除該項後再試。',
  'decision-adds-another':
    '第 {decision} 號決議已用於把另一人加入名冊，名冊沒有更改。名冊以外的每一人須另有一項決議，請先記錄該決議。',
  'no-such-decision': '沒有第 {decision} 號獲通過的決議，選民名冊沒有更改。請先記錄選委會的決議。',
  // account
  'envelope-already-sealed': '這個封套已用封條 {seal} 封好，數目不能再改，記錄維持不變。',
  'papers-not-agreed':
    '兩人點得的數目尚未一致，沒有作出任何更改。請由兩名不同的人員各自點算並輸入，直至數目相同。',
  'envelopes-not-sealed':
    '未使用及損毀作廢的選票尚未分別封好，選票尚未結算。請先把兩個封套封好並登記封條號碼。',
  'difference-not-explained':
    '選票數目不平衡：欠 {missing} 張，多 {surplus} 張；損毀作廢選票記錄 {spoiledRecorded} 張，點得 {spoiledCounted} 張。尚未結算，請重新點算，或由主席說明差額。',
  'turnout-reached': '投票率已達規定，不適用這個做法，沒有作出任何更改。請繼續核算。',
  'turnout-below-minimum':
    '投票率未達規定，按章程不進行點票。如選委會認為有合理理由點票，請先記錄該決議；否則銷毀選票。',
  'already-destroyed': '已記錄選票銷毀，毋須再記錄。',
  'counting-was-decided': '選委會已決議點票，選票不可銷毀，沒有作出任何更改。',
  'nothing-to-explain': '點得的選票與應有數目相同，沒有差額需要說明。',
  // count
  'agent-needs-group': '候選組別代理人須註明所屬組別，尚未委任。請選擇組別。',
  'already-appointed': '{name} 已獲委任監督核算，毋須重複。',
  'no-supervisor': '尚未選出監督核算的人，點票尚未開始。請先委任。',
  'already-totalled': '已投票人數早前已統算為 {voters} 人，記錄維持不變。',
  'voters-not-totalled': '尚未統算選民名冊內已刪劃的人數，不能開箱或點票。請先按「統算已投票人數」。',
  'empty-batch': '這一疊全部是零，沒有記錄。請輸入點得的票數。',
  'batch-too-large': '一疊最多 {limit} 張，這一疊沒有記錄。請分成小疊再點。',
  'batch-out-of-order': '疊號不對，沒有記錄。下一疊應是第 {next} 疊。',
  'batch-already-entered': '第 {batch} 疊已輸入完畢，記錄維持不變。如要重點，請主席先擱置這一疊。',
  'second-entry-by-another': '第 {batch} 疊須由另一人作第二次輸入，今次沒有記錄。請換一名工作人員。',
  'unknown-batch': '找不到第 {batch} 疊，沒有作出任何更改。請核對疊號。',
  'unknown-dispute': '找不到第 {dispute} 號爭議選票，沒有作出任何更改。請核對編號。',
  'dispute-already-decided': '第 {dispute} 號爭議選票已有決定，原決定維持不變。',
  'box-not-opened': '票箱 {box} 並非開啟狀態，不能繼續，沒有作出任何更改。請先讀出封條號碼，開啟票箱。',
  'batch-does-not-stand':
    '第 {batch} 疊未能確立：欠第二次輸入，或兩次不同。點票尚未完成，請補輸入，或由主席擱置後重點。',
  'dispute-not-decided': '第 {dispute} 號爭議選票尚未有決定，點票尚未完成。請選委會先作決定。',
  'nothing-counted': '尚未完成點票，沒有數字可以公佈。',
  'already-announced': '點算結果早前已經公佈，毋須重複。',
  // record
  'count-is-not-small': '點算的數字不會洩露個別投票人的選擇，毋須這項確認。',
  'record-needs-announcement': '點算結果尚未公佈，選舉工作記錄尚未製作。請主席先公佈結果。',
  'record-needs-variance': '點得的選票與應有數目不符，選舉工作記錄尚未製作。請主席先說明差額。',
  'record-needs-runtime': '程式在試用環境運行而主席尚未確認，選舉工作記錄尚未製作。請主席先確認。',
  'record-needs-gaps': '投票期間有空檔未經主席決定，選舉工作記錄尚未製作。請主席先逐一決定是否算作中斷運作。',
  'record-needs-interruptions': '中斷運作的情況尚未填齊，所以未能製作選舉工作記錄。請先補記。',
  'record-needs-small-count':
    '票數太少或全投同一組，可能看得出某人的選擇，選舉工作記錄尚未製作。請主席先確認知悉。',
  'unknown-print': '沒有第 {print} 次打印的記錄，沒有作出任何更改。',
  'print-already-confirmed': '文件 {number} 是否完整印出已經登記，沒有更改。',
  'unknown-record': '沒有第 {record} 號選舉工作記錄，沒有作出任何更改。請核對編號。',
  // evidence
  'no-cosigning-key': '{person} 在選舉資料中沒有簽署金鑰，這個聯署沒有接受。',
  'already-cosigned': '{person} 已聯署過首 {size} 筆記錄的檢查點，毋須再簽。',
  'checkpoint-from-the-future':
    '這個聯署涉及 {size} 筆記錄，多於這個票站現有的數目，沒有接受。請核對是否屬於這個票站。',
} as const;

/** Codes of the package, the ledger, the service and the documents. */
export const shellRefusals = {
  'real-package-here': '這部電腦已載入真正的選舉資料，不能用來練習。請用另一部電腦練習。',
  'no-answer': '程式沒有回應，未能確定這個動作有沒有記錄。請先看最近的記錄；仍不確定，請重新啟動程式再查。',
  'document-not-made': '文件未能製作（{problem}）。記錄沒有受影響；請再試一次，仍不成功請告訴支援人員。',
  'no-more-voters': '名冊上可投票的人已全部來過，共 {came} 人。',
  'no-such-place': '名冊上沒有 {place} 這個投票人：可在這裏投票的一共 {entitled} 人。',
  // evidence
  'no-such-entry': '沒有第 {seq} 筆記錄。',
  'proof-of-voter':
    '這筆記錄與一名投票人有關，證明內有其代號，因此不在這裏另存。需要時由選委會憑限閱資料為該投票人製作（pollkeeper disclose）。',
  'no-such-checkpoint': '記錄中沒有首 {size} 筆的檢查點，沒有簽署。請重新開啟檢查點再簽。',
  'cosignature-unreadable':
    '看不出這是一個聯署，沒有收下。請貼上 pollkeeper cosign 印出的整行（以「—」開始），或整份已聯署的檢查點。',
  'cosignature-unknown':
    '這個聯署的人不在選舉資料內，或屬於另一票站，沒有收下。請核對是誰、為哪一個票站簽的。',
  'cosignature-wrong':
    '這個聯署不是 {person} 對本票站任何檢查點的簽署，沒有收下。請核對所簽的檢查點和所用的金鑰，再簽一次。',
  'wrong-signing-passphrase':
    '{person} 的簽署通行碼不正確，沒有簽署。請再輸入一次；這是本人自訂的，與個人密碼和選舉資料的通行碼不同。',
  // package
  'not-a-package': '這個檔案不是選舉資料檔，沒有載入。請選擇選委會交來的檔案。',
  'package-damaged': '選舉資料檔已損壞（{part}），沒有載入。請向選委會索取新的一份。',
  'package-wrong-passphrase': '通行碼不正確，沒有載入。請留意大小寫和空格，再輸入一次。',
  'package-signature': '選舉資料檔的簽署不符，內容可能被改動過，沒有載入。請勿使用，並通知主席。',
  'package-roll-digest': '檔內的選民名冊與選委會簽署的名冊不同，沒有載入。請勿使用，並通知主席。',
  'package-newer-format':
    '選舉資料檔由較新版本的程式製作（格式 {format}），這個版本讀不到，沒有載入。請更新程式。',
  'package-other-station': '這部電腦屬於票站 {serves}，檔案屬於票站 {found}，沒有載入。請選擇本票站的檔案。',
  'package-other-election':
    '這部電腦正用於選舉 {serves}，檔案屬於選舉 {found}，沒有載入。請選擇這次選舉的檔案。',
  'package-other-version':
    '票站 {station} 的檔案與早前載入的內容不同，沒有載入。請用原來的檔案；如有疑問，請問主席。',
  'passphrase-short': '通行碼太短，最少要 {least} 個字元，檔案尚未製作。請用較長的通行碼。',
  'election-file': '選舉設定檔的「{path}」有問題（{problem}），沒有製作任何檔案。請改正後再試。',
  'card-pattern': '讀卡規則「{name}」有問題：{problem}。沒有載入，請選委會改正。',
  'roll-problems':
    '選民名冊有 {errors} 處錯誤，第一處在第 {row} 行 {column}（{problem}）。名冊完全沒有匯入，請改正原檔再試。',
  'printer-missing': '找不到打印機「{printer}」，沒有打印。請檢查電源和連線，或在設定另選一部。',
  'work-cancelled': '已取消，沒有寫出任何檔案。',
  'work-under-way': '上一項工作仍在進行，請稍候再試。',
  'no-space': '檔案未能寫入，多半是磁碟空間不足；已登記的記錄不受影響。請騰出空間後再試。',
  'file-unreadable': '讀不到檔案「{name}」，沒有作出任何更改。請檢查檔案或 USB 儲存裝置，再選一次。',
  'file-too-large': '檔案「{name}」超過 {megabytes} MB，沒有加入。請縮小檔案或分開附上。',
  'bad-media-type': '「{name}」不是可用的格式，沒有加入。請使用 JPEG、PNG、HEIC 或 PDF。',
  // ledger
  'not-recorded':
    '未能寫入「{medium}」，這個動作不算完成，請勿發出選票。請按「再寫一次」；仍然不成，請通知主席。',
  'ledger-fork': '兩份記錄的內容互相矛盾，票站沒有啟動，兩份都沒有改動。請勿刪除任何檔案，並通知主席。',
  'ledger-lost': '這個票站曾在此電腦使用，但記錄不見了，票站沒有啟動。請勿重新開始，先找回備份並通知主席。',
  'ledger-damaged': '記錄第 {line} 行損壞，另一份也沒有這一行，票站沒有啟動。請勿改動檔案，並通知主席。',
  'ledger-rolled-back':
    '備份比這部電腦的記錄還要新，記錄可能被換成舊版，票站沒有啟動。請勿改動檔案，並通知主席。',
  'ledger-signature': '記錄上的簽署不屬於這個票站，票站沒有啟動。請勿改動檔案，並通知主席。',
  'ledger-other': '這裏的記錄屬於另一次選舉或另一個票站，票站沒有啟動。請核對所用的電腦和資料夾。',
  'ledger-unreadable':
    '讀不到記錄，票站沒有啟動，沒有作出任何更改。請檢查磁碟後再開啟；仍然不成，請通知主席。',
  'second-same-drive':
    '這個資料夾與日誌在同一個磁碟，不能當作第二份副本，沒有加入。請接上另一個磁碟（例如 USB 手指）再選。',
  'second-not-writable':
    '未能在第二磁碟寫入（{why}），沒有加入或更新。請檢查磁碟有沒有寫保護、有沒有空間，或換一個。',
  'second-other':
    '這個磁碟上有另一個票站或另一次選舉的日誌（{origin}），沒有加入，也沒有改動它。請換一個磁碟。',
  'second-ahead':
    '這個磁碟上的副本由第 {line} 行起多出這部電腦沒有的記錄，沒有加入，也沒有改動。請勿使用，並通知主席。',
  'second-fork':
    '這個磁碟上的副本由第 {line} 行起與這部電腦的記錄不同，沒有加入，也沒有改動。請換一個磁碟；如這是本日的副本，請通知主席。',
  'second-none': '現時沒有第二磁碟，沒有作出任何更改。請先加入一個。',
  'fault-no-choice':
    '這份副本不完整，或已不是剛才所見的樣子，不能以它繼續，沒有作出任何更改。請重新開啟程式再看。',
  'no-fault': '現時沒有需要決定的故障。',
  faulted: '上一個動作尚未寫妥，其他動作暫停，請勿發出選票。請先按「再寫一次」。',
  'nothing-to-retry': '沒有等待重寫的動作，全部已經寫妥。',
  'fact-held': '記錄顯示此投票人已領選票，沒有發出選票。請重新查閱此投票人。',
  'fact-missing': '記錄中找不到要更改的選票，沒有作出任何更改。請重新查閱此投票人。',
  // service
  'pin-wrong': '{name} 的個人密碼不正確，沒有作出任何更改。請再輸入一次。',
  'pin-wait_one': '{name} 的個人密碼錯了數次，請等 {seconds} 秒再試。沒有作出任何更改。',
  'pin-wait_other': '{name} 的個人密碼錯了數次，請等 {seconds} 秒再試。沒有作出任何更改。',
  'desk-locked': '工作台已鎖上，沒有作出任何更改。請輸入個人密碼解鎖。',
  'roll-not-open': '名冊沒有為在場的駐站代表開啟，不能顯示。請在「在場人員」重新開啟。',
  'look-up-first': '請先掃描或查閱投票人的學生證，沒有發出選票。',
  'needs-package': '尚未載入選舉資料，沒有作出任何更改。請先載入選舉資料檔，或試用練習選舉。',
  'already-running': '票站已在運作，沒有重新載入。',
  'unknown-file': '找不到剛才選擇的檔案，沒有作出任何更改。請重新選擇。',
  'bad-ask': '程式收到不明的要求，沒有作出任何更改。請關閉視窗再開啟。',
  internal:
    '程式遇到預料之外的情況，這個動作沒有完成；之前已確認的記錄都安全。請再試一次，並把代碼 {code} 告訴支援人員。',
  'pin-needed': '「{command}」須輸入個人密碼確認，沒有作出任何更改。請輸入所需人員的個人密碼。',
  'clock-not-real': '程式現時使用模擬的時鐘，只可載入練習選舉，沒有載入。請正常啟動程式再試。',
  'script-line': '指令稿第 {line} 行有問題（{problem}），沒有執行任何一行。請改正後再試。',
  'cannot-tell': '讀不到證件，未能判斷可否投票，沒有發出選票。請再掃描一次，或用人手輸入號碼。',
  // documents
} as const;

/** What is wrong with a row of the roll's file; the screen puts the row and the column before it. */
export const rollProblems = {
  'not-a-text-table': '這不是文字表格檔（{kind}）。請在試算表另存為 CSV（UTF-8）。',
  undecodable: '檔案不是以 {encoding} 編碼，第 {byte} 個位元組讀不到。請另存為 CSV（UTF-8）。',
  'empty-file': '檔案沒有任何學生資料。',
  'missing-column': '缺少「{column}」欄；檔案現有的欄是：{found}。',
  'repeated-column': '「{column}」欄出現多於一次。',
  'bad-quotes': '第 {line} 行的引號沒有成對；也可能是沒有放在引號內的算式，請改存為純文字。',
  'record-too-large': '第 {line} 行太長，其後沒有讀取。',
  'short-row': '這一行只有 {cells} 格，應有 {expected} 格。',
  'long-row': '這一行有 {cells} 格，應有 {expected} 格。',
  'blank-row': '這一行是空的，將會略過。',
  formula: '這一格是算式（{value}），應是純文字。',
  'control-character': '這一格含有看不見的控制字元（{character}）。',
  'replacement-character': '這一格有亂碼，原來的字已經丟失。',
  'private-use-character': '這一格有自造字（{character}），其他電腦可能顯示不到。',
  'question-mark': '「{value}」有問號，可能是罕用字丟失了。',
  'full-width': '「{value}」是全形字元，將會讀作「{becomes}」。',
  'too-long': '這一格有 {characters} 個字元，最多 {most} 個。',
  'empty-number': '沒有學號。',
  'empty-name': '沒有姓名。',
  'empty-name-zh': '沒有中文姓名，將會用另一個姓名。',
  'empty-card': '沒有卡號，只能以學號查閱。',
  'not-a-key': '「{value}」不能作為號碼。',
  'scientific-number': '「{value}」被試算表改成了科學記數，原來的號碼已經丟失。',
  'card-length': '卡號有 {characters} 位，其他大多是 {usual} 位，開頭的零可能丟失了。',
  'duplicate-number': '學號 {value} 與第 {first} 行重複。',
  'duplicate-card': '卡號 {value} 與第 {first} 行重複。',
  'unknown-station': '「{value}」不是這次選舉的票站：由此行起共 {rows} 行這樣寫。',
  'empty-station': '這一格沒有填寫票站：由此行起共 {rows} 行是空的。',
  'nobody-entitled': '名冊 {people} 人中沒有一人有投票權：請核對 rollMapping.entitled 的欄名和值。',
  'station-nobody': '票站 {station} 沒有一名有投票權的人：請核對名冊的票站欄和 rollName。',
  'card-no-column':
    '讀卡規則「{card}」以卡號查名冊，但名冊欄位對照沒有寫明卡號欄（rollMapping.card）：這種卡查不到任何人。',
  'card-reads-none': '讀卡規則「{card}」對名冊這一欄的 {all} 個號碼一個也讀不出：請核對規則，並以真卡試掃。',
  'committee-may-vote': '{person}（{id}）是選委會成員，但按名冊（{number} {named}）有投票權。',
  'committee-namesake':
    '{person}（{id}）是選委會成員，選舉檔案所寫的學號不在名冊上或未有填寫；名冊上同名而有投票權的學號：{numbers}。如是同一人，請補正學號。',
  'committee-not-found':
    '{person}（{id}）是選委會成員，但名冊沒有其學號（{number}）或姓名：程式無法防止此人投票。在名冊上的話請補正學號，否則請自行確保其不投票。',
  'letters-not-printed':
    '「{where}」的「{text}」有文件字型沒有的字：{letters}。這些字在記錄和通告上只會印成 〓 和字碼；請改用字型有的字，或接受這樣印出。',
  'pin-twice': '個人密碼相同：{people}。每個人應有自己的個人密碼，請核對是否抄錯。',
  'day-past': '投票日（{day}）已過，今天是 {today}。請核對日期。',
  'drawn-later': '抽籤日（{drawn}）在投票日（{day}）之後。請核對兩個日期。',
} as const;
