import type { LookUp } from '../../contract/asks.ts';
import type { Role, Settings } from '../../contract/election.ts';
import type { Lamp } from '../../contract/view.ts';
import type { BoxLife, Seal } from '../../domain/boxes/state.ts';
import type { Gap } from '../../domain/clock/state.ts';
import type { Who } from '../../domain/command.ts';
import type { supervisorCapacities } from '../../domain/count/commands.ts';
import type { causes, signals } from '../../domain/interruption/commands.ts';
import type { refusalReasons } from '../../domain/issue/commands.ts';
import type { VoterRecord } from '../../domain/issue/voters.ts';
import type { objectionKinds } from '../../domain/objections/commands.ts';
import type { documentKinds } from '../../domain/record/commands.ts';
import type { Missing } from '../../domain/record/missing.ts';
import type { Containment } from '../../evidence/contained.ts';
import { phase } from './phase.ts';

type Labels<K extends string | number> = { readonly [key in K]: string };

/** Every value of an enum, and every field, as the screens and the paper write it. */
export const field = {
  phase,
  role: {
    chair: '選委會主席',
    delegate: '主席授權代表',
    member: '選委會成員',
    staff: '工作人員',
    agent: '駐站代表',
    board: '會員大會主席團成員',
    observer: '獲准在場人士',
    visitor: '其他人士',
  } satisfies Labels<Role | 'visitor'>,
  who: {
    program: '程式自動',
    staff: '工作人員',
    chair: '主席或其授權代表',
    two: '兩名不同的人員',
    'chair-and-one': '主席及另一名人員',
  } satisfies Labels<Who>,
  cause: {
    disorder: '嚴重擾亂程序',
    violence: '暴力',
    duress: '精神脅迫',
    disaster: '嚴重災禍',
    weather: '惡劣天氣',
    power: '停電',
    technical: '設備故障',
    other: '其他突發狀況',
  } satisfies Labels<(typeof causes)[number]>,
  signal: {
    'cyclone-8': '八號風球',
    'cyclone-9': '九號風球',
    'cyclone-10': '十號風球',
    'rain-red': '紅色暴雨警告信號',
    'rain-black': '黑色暴雨警告信號',
    'surge-orange': '橙色風暴潮警告',
    'surge-red': '紅色風暴潮警告',
    'surge-black': '黑色風暴潮警告',
  } satisfies Labels<(typeof signals)[number]>,
  degree: {
    1: 'I 特別嚴重',
    2: 'II 嚴重',
    3: 'III 較嚴重',
    4: 'IV 中等',
    5: 'V 一般',
  } satisfies Labels<1 | 2 | 3 | 4 | 5>,
  objectionKind: {
    question: '疑問',
    objection: '異議',
    protest: '抗議',
    'counter-protest': '反抗議',
  } satisfies Labels<(typeof objectionKinds)[number]>,
  outcome: { upheld: '成立', rejected: '不成立', partly: '部分成立', noted: '知悉' },
  supervisorCapacity: {
    university: '澳門科技大學代表',
    leader: '學生會非參選領導成員代表',
    chair: '選委會主席或其授權之代表或代任人',
    agent: '候選組別代理人或其授權之代表',
  } satisfies Labels<(typeof supervisorCapacities)[number]>,
  sealFinding: { intact: '完好', broken: '破損', differs: '號碼不符' },
  sealCondition: {
    on: '完好',
    broken: '發現破損',
    differs: '號碼不符',
    replaced: '已更換',
    removed: '已拆除',
  } satisfies Labels<Seal['condition']>,
  sealOn: { box: '票箱', slot: '投入口', envelope: '封套' } satisfies Labels<Seal['on']>,
  boxLife: {
    unused: '未使用',
    'shown-empty': '已展示空箱',
    sealed: '已封箱，使用中',
    'slot-sealed': '投入口已封',
    opened: '已開啟',
    emptied: '已倒空',
  } satisfies Labels<BoxLife>,
  refusalReason: {
    'already-has-ballot': '已經領過選票',
    committee: '選委會成員沒有投票權',
    'not-entitled': '沒有投票資格',
    'other-station': '屬於另一票站',
    'not-on-roll': '不在選民名冊',
    'cannot-tell': '未能判斷',
  } satisfies Labels<(typeof refusalReasons)[number]>,
  /** the answer of the desk, and what the staff say to the person who stands before them */
  answer: {
    'may-vote': { short: '可以投票', say: '您好，這是您的選票，請到投票間填寫，對摺後放入票箱。' },
    'already-has-ballot': {
      short: '已經領過選票',
      say: '記錄顯示您已經領過選票。如果您沒有領過，請告訴我，我會登記並請主席處理。',
    },
    'awaits-replacement': {
      short: '可以補發',
      say: '您損毀的選票已經收回，現在補發一張給您。',
    },
    committee: {
      short: '選委會成員，沒有投票權',
      say: '按章程，選委會成員在這次選舉沒有投票權，多謝您的工作。',
    },
    'not-entitled': {
      short: '沒有投票資格',
      say: '不好意思，名冊顯示您這次沒有投票資格。如果您認為資料有誤，我可以請主席查明。',
    },
    'other-station': {
      short: '屬於另一票站',
      say: '您可以投票，但要到另一個票站，我告訴您怎樣去。',
    },
    'not-on-roll': {
      short: '不在選民名冊',
      say: '不好意思，名冊上找不到這個號碼。請讓我再核對一次您的學生證。',
    },
    'cannot-tell': {
      short: '未能判斷',
      say: '機器讀不到您的證件，這不表示您不能投票。請稍等，我再試一次。',
    },
  } satisfies { readonly [A in LookUp['answer']]: { readonly short: string; readonly say: string } },
  voterState: {
    holding: '已領票',
    spoiled: '已交回損毀選票',
    taken: '已領未投',
    void: '已發選票已撤銷',
  } satisfies Labels<VoterRecord['state']>,
  ballotKind: { first: '首張選票', replacement: '補發選票', contested: '爭議選票' } satisfies Labels<
    VoterRecord['kind']
  >,
  contested: { no: '沒有爭議', open: '爭議待決', allowed: '已獲准許' } satisfies Labels<
    VoterRecord['contested']
  >,
  entryHow: {
    wedge: '掃描器',
    hid: '掃描器（HID）',
    serial: '掃描器（序列埠）',
    camera: '相機',
    typed: '人手輸入',
  },
  documentKind: {
    record: '選舉工作記錄',
    annex: '投票人名單附件（限閱）',
    'zero-report': '開站零票報告',
    'extension-notice': '延長投票時間通告',
    'figures-sheet': '點算結果通告',
    'checkpoint-slip': '檢查點紙條',
    'postponement-notice': '延期投票通告',
    'paper-fallback': '紙本備用名冊',
    'chair-review': '主席覆核頁',
  } satisfies Labels<(typeof documentKinds)[number]>,
  printWay: { dialog: '打印', printer: '直接打印', file: '存成檔案' },
  containment: {
    contained: '本記錄包含它',
    'contained-short': '號碼相符',
    shorter: '本記錄比它短',
    'shorter-short': '本記錄比它短',
    fork: '本記錄與它不同',
    'differs-short': '號碼不符',
    'other-station': '屬另一票站',
    'other-key': '並非本票站簽署',
    'bad-signature': '簽署不正確',
  } satisfies Labels<Exclude<Containment, 'unreadable'>>,
  exportWhat: {
    bundle: '記錄包',
    restricted: '限閱資料',
    hours: '當值時間',
    proof: '一筆記錄的證明',
  },
  fallbackStep: {
    on: '開始寫入第二磁碟，並顯示開啟碼',
    off: '停止寫入第二磁碟',
    'code-shown': '再次顯示開啟碼',
    ended: '移除或更換第二磁碟，隨之停止寫入',
  },
  gapKind: { restart: '程式重新啟動', sleep: '電腦休眠', clock: '電腦時鐘跳動' } satisfies Labels<
    Gap['kind']
  >,
  paperKind: { unused: '未使用選票', spoiled: '損毀作廢選票' },
  direction: { in: '轉入', out: '轉出' },
  casting: { for: '贊成', against: '反對' },
  source: { staff: '工作人員發現', 'seal-broken': '封條破損', 'seal-differs': '封條號碼不符' },
  ground: {
    'first-hour': '首一小時內不符合規範的行為未獲糾正',
    interruption: '中斷運作逾時',
    disaster: '嚴重災禍或突發狀況',
    turnout: '投票率不達最低要求',
  },
  deadline: { 'first-hour': '首一小時', interruption: '中斷運作時限', close: '投票結束' },
  rollStanding: { entitled: '有投票資格', 'not-entitled': '無投票資格', 'not-on-roll': '不在名冊上' },
  /** 名冊何以不給予投票資格：選舉資料所列原因的代號（第16條） */
  noVote: { level: '課程級別', mode: '修讀模式', status: '學籍狀態', 'struck-off': '投票日當天除名' },
  rollChange: { entitled: '給予投票資格', 'struck-off': '除名' },
  recovery: {
    'indexeddb-rebuilt': '資料庫是空的，已由日誌重建',
    'indexeddb-behind': '資料庫較舊，已補上',
    'journal-rebuilt': '日誌不見了，已由資料庫重建',
    'journal-behind': '日誌較舊，已補上',
    'journal-repaired': '日誌有損壞，已由資料庫修復',
    'journal-cut': '最後一行從未確認，已另存',
    'continued-from-journal': '主席決定以日誌繼續',
    'continued-from-indexeddb': '主席決定由資料庫繼續',
    'continued-from-second': '主席決定由第二磁碟的副本繼續',
  },
  secondJournal: {
    none: '未設定',
    added: '已加入',
    lost: '已斷開',
    returned: '已恢復',
    removed: '已安全移除',
    contradicts: '內容與記錄不符',
  },
  medium: {
    journal: '日誌',
    indexeddb: '資料庫',
    database: '資料庫',
    marker: '站點標記',
    second: '第二磁碟',
  },
  lampName: { journal: '日誌', database: '資料庫', second: '第二磁碟', sync: '同步' },
  lamp: { ok: '正常', failed: '寫入失敗', off: '未使用', lost: '已斷開' } satisfies Labels<Lamp>,
  packagePart: {
    header: '檔頭',
    election: '選舉資料',
    signature: '簽署',
    station: '票站',
    secrets: '加密部分',
    roll: '選民名冊',
    end: '檔尾',
  },
  job: {
    package: '正在載入選舉資料',
    practice: '正在準備練習選舉',
    bundle: '正在匯出記錄包',
    restricted: '正在加密限閱資料',
    document: '正在製作文件',
    verify: '正在核實記錄包',
  },
  missing: {
    announcement: '主席尚未公佈點算結果',
    variance: '箱內選票與應有數目不符，主席尚未說明',
    runtime: '程式在試用環境運行，主席尚未確認',
    gaps: '投票期間有空檔，主席尚未決定是否中斷運作',
    interruptions: '中斷運作的情況尚未填齊',
    'small-count': '票數可能看得出個別人的選擇，主席尚未確認知悉',
  } satisfies Labels<Missing>,
  entrant: { person: '名單上的人員', visitor: '其他人士' },
  mediaType: {
    'image/jpeg': 'JPEG 圖片',
    'image/png': 'PNG 圖片',
    'image/heic': 'HEIC 圖片',
    'application/pdf': 'PDF 文件',
  },
  interruptionLimitOn: { each: '逐次計算', sum: '合計' } satisfies Labels<Settings['interruptionLimitOn']>,
  minimumTurnoutApplies: {
    'single-group': '只有一組候選時',
    always: '任何時候',
    never: '不適用',
  } satisfies Labels<Settings['minimumTurnoutApplies']>,
  // what is true or not
  signed: { true: '已簽名', false: '拒絕簽名' },
  approved: { true: '獲工作人員批准', false: '未獲批准' },
  carried: { true: '獲通過', false: '不獲通過' },
  belowMinimum: { true: '投票率不達最低要求，須延期投票', false: '投票率已達最低要求，結果有效' },
  wasInterruption: { true: '算作中斷運作', false: '不算中斷運作' },
  photography: { true: '准許拍攝', false: '不准拍攝' },
  closeMoved: { true: '結束時間順延', false: '結束時間不變' },
  reprint: { true: '再次打印', false: '首次打印' },
  language: { zh: '中文', pt: '葡文', en: '英文' },
  whole: { true: '完整', false: '不完整' },
  yesNo: { yes: '是', no: '否' },
  // what is wrong with what was typed
  inputProblem: {
    invalid_type: '尚未填寫，或不是所要的內容',
    too_small: '太短或太小',
    too_big: '太長或太大',
    invalid_format: '格式不對',
    invalid_value: '不是可選的值',
    invalid_union: '不是可選的情況',
    unrecognized_keys: '多了不認識的項目',
    not_multiple_of: '數值不對',
    invalid_key: '名稱不對',
    invalid_element: '其中一項不對',
    custom: '不符合要求',
    invalid: '不符合要求',
  },
  cardProblem: { syntax: '寫法有誤', captures: '須有一個擷取部分', 'too-complex': '太複雜' },
  rollProblem: {
    'not-a-text-table': '不是文字表格',
    undecodable: '編碼不對',
    'empty-file': '沒有資料',
    'missing-column': '缺少這一欄',
    'repeated-column': '欄名重複',
    'bad-quotes': '引號不成對',
    'record-too-large': '一行太長',
    'short-row': '格數不足',
    'long-row': '格數太多',
    'blank-row': '空行',
    formula: '算式',
    'control-character': '控制字元',
    'replacement-character': '亂碼',
    'private-use-character': '自造字',
    'question-mark': '問號',
    'full-width': '全形字元',
    'too-long': '太長',
    'empty-number': '沒有學號',
    'empty-name': '沒有姓名',
    'empty-name-zh': '沒有中文姓名',
    'empty-card': '沒有卡號',
    'not-a-key': '不是號碼',
    'scientific-number': '科學記數',
    'card-length': '卡號長度不同',
    'duplicate-number': '學號重複',
    'duplicate-card': '卡號重複',
    'unknown-station': '票站不明',
    'nobody-entitled': '無人有投票權',
    'station-nobody': '票站無選民',
    'card-no-column': '名冊沒有卡號欄',
    'card-reads-none': '讀卡規則讀不出',
    'committee-may-vote': '選委會成員有投票權',
    'committee-namesake': '與選委會成員同名',
  },
  /** single sentences that a screen sets beside the others */
  say: {
    'no-vote': '{why}：{value}',
    'nothing-changed': '沒有作出任何更改。',
    'roll-problem-at': '第 {row} 行，{column}：{problem}',
    'roll-problem-row': '第 {row} 行：{problem}',
  },
} as const;
