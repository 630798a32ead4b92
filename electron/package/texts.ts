/** What `pollkeeper package` says, in Chinese and English. `{name}` stands for a parameter. */

export type Language = 'zh' | 'en';
type Texts = Readonly<Record<string, readonly [zh: string, en: string]>>;

export const COMMAND_TEXTS = {
  usage: [
    '用法：pollkeeper package --election 檔案 --roll 檔案 --out 資料夾 [--passphrase-file 檔案] [--accept-warnings] [--lang zh|en]',
    'usage: pollkeeper package --election FILE --roll FILE --out FOLDER [--passphrase-file FILE] [--accept-warnings] [--lang zh|en]',
  ],
  'unreadable-file': ['無法讀取 {path}', 'cannot read {path}'],
  'not-json': ['{path} 不是 JSON 檔案', '{path} is not a JSON file'],
  'unwritable-file': ['無法寫入 {path}；沒有完成', 'cannot write {path}; not finished'],
  mapping: ['名冊各欄的用途：', 'What the columns of the roll are used for:'],
  'mapping.number': ['學號', 'student number'],
  'mapping.nameZh': ['中文姓名', 'name in Chinese'],
  'mapping.nameOther': ['外文姓名', 'other name'],
  'mapping.faculty': ['學院', 'faculty'],
  'mapping.programme': ['課程', 'programme'],
  'mapping.card': ['卡號', 'card number'],
  'mapping.station': ['票站', 'station'],
  'mapping.entitled': ['有投票權須為：{values}', 'may vote only with: {values}'],
  'mapping.committee': ['選委會成員，無投票權：{values}', 'committee, no vote: {values}'],
  'mapping.unused': ['不使用，不保存', 'not used, not kept'],
  read: ['以 {encoding} 讀取，分隔符 {separator}', 'read as {encoding}, separated by {separator}'],
  counts: ['人數：', 'People:'],
  people: ['名冊人數', 'on the roll'],
  entitled: ['有投票權', 'may vote'],
  'entitled.station': ['　其中票站 {station}', '  of them at station {station}'],
  committee: ['選委會成員，無投票權', 'committee, no vote'],
  'not-entitled': ['無投票權：{column} = {value}', 'no vote: {column} = {value}'],
  errors: ['{count} 個錯誤，名冊未匯入：', '{count} errors; the roll is not imported:'],
  warnings: ['{count} 個警告：', '{count} warnings:'],
  more: ['另有 {count} 個未列出', '{count} more are not listed'],
  row: ['列', 'row'],
  column: ['欄', 'column'],
  problem: ['問題', 'problem'],
  undecided: [
    '請先看清警告；接受的話，加上 --accept-warnings 再執行。尚未寫出任何檔案。',
    'Read the warnings; to accept them run again with --accept-warnings. Nothing was written.',
  ],
  written: ['已寫出 {path}（{bytes} 位元組）', 'written {path} ({bytes} bytes)'],
  fingerprint: [
    '選委會公鑰指紋（請抄在紙上，開啟時核對）：{fingerprint}',
    "fingerprint of the committee's key (note it on paper, compare it when opening): {fingerprint}",
  ],
} as const satisfies Texts;
