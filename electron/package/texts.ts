/** What `pollkeeper package` says, in Chinese and English. `{name}` stands for a parameter. */
import type { ProblemCode } from './roll-problem.ts';

export type Language = 'zh' | 'en';
type Texts = Readonly<Record<string, readonly [zh: string, en: string]>>;

export const PROBLEM_TEXTS: Readonly<Record<ProblemCode, readonly [zh: string, en: string]>> = {
  'not-a-text-table': [
    '這不是文字表格（{kind}）：請另存為 CSV UTF-8',
    'not a text table ({kind}): save it as CSV UTF-8',
  ],
  undecodable: [
    '第 {byte} 個位元組無法以 {encoding} 讀出：請以 UTF-8 重新匯出',
    'byte {byte} cannot be read as {encoding}: export again as UTF-8',
  ],
  'empty-file': ['檔案沒有任何選民', 'the file has no voters'],
  'missing-column': ['缺少此欄；檔案有：{found}', 'this column is missing; the file has: {found}'],
  'repeated-column': ['此欄名出現多於一次', 'this column stands there more than once'],
  'bad-quotes': [
    '引號未關閉或位置錯誤（第 {line} 行），其後未讀',
    'a quotation mark is misplaced or never closed (line {line}); nothing after it was read',
  ],
  'record-too-large': [
    '此列太長（第 {line} 行），其後未讀',
    'this row is too long (line {line}); nothing after it was read',
  ],
  'short-row': ['只有 {cells} 格，應有 {expected} 格', '{cells} cells where {expected} are expected'],
  'long-row': ['有 {cells} 格，應有 {expected} 格', '{cells} cells where {expected} are expected'],
  'blank-row': ['空白列', 'a blank row'],
  formula: ['儲存格是公式：{value}', 'the cell is a formula: {value}'],
  'control-character': ['有控制字元 {character}', 'a control character {character}'],
  'replacement-character': [
    '有已遺失的字（U+FFFD）：請由原系統重新匯出',
    'a character was lost (U+FFFD): export again from the source',
  ],
  'private-use-character': [
    '有自造字 {character}，其他電腦或顯示不同',
    'a character of a private font {character}: others may see another',
  ],
  'question-mark': [
    '姓名有問號，可能有字已遺失：{value}',
    'a question mark in a name; a character may be lost: {value}',
  ],
  'full-width': [
    '全形字元「{value}」將讀作「{becomes}」',
    'full-width characters: {value} is read as {becomes}',
  ],
  'too-long': ['{characters} 個字元，上限 {most}', '{characters} characters, at most {most}'],
  'empty-number': ['沒有學號', 'no student number'],
  'empty-name': ['沒有姓名', 'no name'],
  'empty-name-zh': ['沒有中文姓名', 'no Chinese name'],
  'empty-card': ['沒有卡號：只能以學號查找', 'no card number: can be found by student number only'],
  'not-a-key': ['號碼有不應有的字元：{value}', 'characters that do not belong in a number: {value}'],
  'scientific-number': [
    '試算表已將號碼改成科學記數：{value}',
    'a spreadsheet has rounded the number: {value}',
  ],
  'card-length': [
    '卡號 {characters} 位，其他卡 {usual} 位：開頭的零可能已遺失',
    '{characters} characters where cards have {usual}: leading zeros may be lost',
  ],
  'duplicate-number': [
    '學號 {value} 重複，首見於第 {first} 列',
    'student number {value} again; first in row {first}',
  ],
  'duplicate-card': [
    '卡號 {value} 重複，首見於第 {first} 列',
    'card number {value} again; first in row {first}',
  ],
  'unknown-station': ['「{value}」不是本選舉的票站', '{value} is no station of this election'],
};

export const REFUSAL_TEXTS: Texts = {
  'election-file': ['選舉檔案有誤：{path} {problem}', 'the election file is wrong: {path} {problem}'],
  'card-pattern': [
    '卡的格式「{name}」不可用：{problem}',
    'the card pattern “{name}” cannot be used: {problem}',
  ],
  'passphrase-short': [
    '密碼句太短：最少 {least} 個字元',
    'the passphrase is too short: at least {least} characters',
  ],
};

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

export const fill = (
  text: readonly [zh: string, en: string],
  language: Language,
  params: Readonly<Record<string, string | number>> = {},
): string =>
  text[language === 'zh' ? 0 : 1].replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(params[name] ?? whole),
  );
