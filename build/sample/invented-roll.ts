/**
 * An invented electoral roll, in the form of a university's export: the same seed gives the same bytes. The names are
 * drawn from lists of common syllables; nobody in it exists.
 */

export const ROLL_COLUMNS = [
  '學號',
  '中文姓名',
  '外文姓名',
  '學院',
  '課程',
  '級別',
  '修讀模式',
  '狀態',
  '校園卡號',
  '票站',
] as const;
export const ROLL_HALLS = ['A 座大堂', 'C 座圖書館', 'N 座'] as const;

const SURNAMES = [
  ...'陳林黃李吳梁何張王劉蔡楊許鄭謝郭曾蘇葉盧馮鄧蕭譚余潘杜戴夏鍾汪田任姜范方石姚廖鄒熊金陸郝孔白崔康毛邱秦江史顧侯邵孟龍萬段雷錢湯尹黎易常武喬賀賴龔',
];
const GIVEN = [
  ...'嘉欣子軒梓晴俊傑詠詩浩然思穎家豪曉彤志明慧敏偉強雅婷宇航心怡天樂芷若國華麗珊永康淑儀文博靜雯澤霖瑞琪啟賢美玲冠宏佩建邦綺兆基琳迪倫瑤堃嘅啲邨',
];
const PORTUGUESE =
  'Maria João Ana Pedro Inês Tiago Sofia Miguel Beatriz Rui Catarina Nuno Leonor Duarte Rita'.split(' ');
const FAMILIES =
  "da Silva|Santos|do Rosário|Gonçalves|Sequeira|Nogueira|Xavier|Conceição|d'Assumpção|Lopes".split('|');
const SYLLABLES = 'Wai Ka Chi Man Sio Ieng Hoi Weng Kin Lok Sao Mei Iok Hou Pou'.split(' ');
const ROMANISED = 'CHAN LAM WONG LEI NG LEONG HO CHEONG WU LAO CHOI IEONG'.split(' ');
const FACULTIES = [
  { name: '創新工程學院', letter: 'F', programme: '計算機科學與技術' },
  { name: '商學院', letter: 'B', programme: '工商管理' },
  { name: '法學院', letter: 'L', programme: '法學' },
  { name: '中醫藥學院', letter: 'C', programme: '中醫學' },
  { name: '酒店與旅遊管理學院', letter: 'H', programme: '酒店管理' },
  { name: '人文藝術學院', letter: 'A', programme: '藝術學' },
  { name: '醫學院', letter: 'M', programme: '內外全科醫學' },
  { name: '國際學院', letter: 'U', programme: '葡萄牙語' },
] as const;
const LETTERS = [...'ABCDEFGHJKLMNPQRSTUVWXYZ'];

export type Draw = {
  /** 0 ≤ n < below */
  readonly below: (below: number) => number;
  readonly from: <T>(list: readonly T[]) => T;
  /** one of the pairs, by its weight */
  readonly weighted: (pairs: readonly (readonly [string, number])[]) => string;
};

/** mulberry32: small, fast, and the same everywhere; for invented data only. */
export const createDraw = (seed: number): Draw => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    from: list => list[below(list.length)]!,
    weighted: pairs => {
      let at = next() * pairs.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of pairs) {
        at -= weight;
        if (at < 0) return value;
      }
      return pairs[0]![0];
    },
  };
};

/** Somebody who must be on the roll by name: the committee, the staff, the agents. */
export type KnownPerson = {
  readonly nameZh: string;
  readonly nameOther: string;
  readonly number: string;
  readonly committee: boolean;
};

export type InventedRow = readonly string[];

const studentNumber = (draw: Draw, letter: string): string => {
  const digits = (count: number) =>
    draw
      .below(10 ** count)
      .toString()
      .padStart(count, '0');
  return `${draw.from([22, 23, 24, 25, 26])}${digits(5)}${digits(1)}${letter}-${draw.from(LETTERS)}${digits(3)}-${digits(4)}`;
};

/**
 * `people` rows in the order of ROLL_COLUMNS; the known people come first and are entitled unless of the committee.
 * About 88 % of the others are entitled (本科 or 大學先修班, 全日制, 在讀).
 */
export function* inventedRows(
  people: number,
  seed: number,
  known: readonly KnownPerson[] = [],
): Generator<InventedRow> {
  const draw = createDraw(seed);
  const numbers = new Set(known.map(({ number }) => number));
  const cards = new Set<string>();
  for (let i = 0; i < people; i++) {
    const person = known[i];
    const faculty = draw.from(FACULTIES);
    let number = person?.number ?? studentNumber(draw, faculty.letter);
    while (person === undefined && numbers.has(number)) number = studentNumber(draw, faculty.letter);
    numbers.add(number);
    let card = '';
    do
      card = draw
        .below(10 ** 13)
        .toString()
        .padStart(13, '0');
    while (cards.has(card));
    cards.add(card);
    const nameZh = draw.from(SURNAMES) + draw.from(GIVEN) + (draw.below(4) > 0 ? draw.from(GIVEN) : '');
    const nameOther =
      draw.below(100) < 8
        ? `${draw.from(PORTUGUESE)} ${draw.from(FAMILIES)}`
        : `${draw.from(ROMANISED)} ${draw.from(SYLLABLES)} ${draw.from(SYLLABLES)}`;
    const level = draw.weighted([
      ['本科', 88],
      ['大學先修班', 6],
      ['碩士', 5],
      ['博士', 1],
    ]);
    const mode = draw.weighted([
      ['全日制', 96],
      ['非全日制', 4],
    ]);
    const status = draw.weighted([
      ['在讀', 97],
      ['休學', 2],
      ['已退學', 1],
    ]);
    const hall = draw.from(ROLL_HALLS);
    yield person === undefined
      ? [number, nameZh, nameOther, faculty.name, faculty.programme, level, mode, status, card, hall]
      : [
          number,
          person.nameZh,
          person.nameOther,
          faculty.name,
          faculty.programme,
          '本科',
          '全日制',
          person.committee ? '選委會' : '在讀',
          card,
          hall,
        ];
  }
}

/** As Excel writes it: UTF-8 with BOM, CRLF. No cell of the generator needs quoting. */
export const rollCsv = (rows: Iterable<InventedRow>): Uint8Array => {
  const lines = [ROLL_COLUMNS.join(',')];
  for (const row of rows) lines.push(row.join(','));
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`, 'utf8');
};
