/**
 * The sample election for practice, demonstration and tests: an invented committee of the 澳門科技大學學生會, three
 * invented groups, and a roll of invented people. `practice: true` keeps it from being taken for a real one.
 */
import type { ElectionFile } from '../../shared/contract/election.ts';
import { defaultSettings, type RollMapping } from '../../shared/contract/election.ts';
import { inventedRows, type KnownPerson, ROLL_HALLS, rollCsv } from './invented-roll.ts';
import { SAMPLE_KEYS } from './sample-keys.ts';

/** The roll's columns, and whom they entitle (第16條). `why`: as `noVote` in the catalogues names it. */
export const SAMPLE_MAPPING: RollMapping = {
  number: '學號',
  nameZh: '中文姓名',
  nameOther: '外文姓名',
  faculty: '學院',
  programme: '課程',
  card: '校園卡號',
  entitled: [
    { column: '級別', values: ['本科', '大學先修班'], why: 'level' },
    { column: '修讀模式', values: ['全日制'], why: 'mode' },
    { column: '狀態', values: ['在讀'], why: 'status' },
  ],
  committee: { column: '狀態', values: ['選委會'] },
};

export const SAMPLE_CARDS: ElectionFile['cards'] = [
  { name: '學號 student number', field: 'number', pattern: '(\\d{8}[A-Z]-[A-Z]\\d{3}-\\d{4})' },
  { name: '校園卡 campus card', field: 'card', pattern: '(\\d{13})' },
];

type SamplePerson = ElectionFile['people'][number] & { readonly nameOther: string };

// 範例 means "example": nobody is called so. Numbers of the year 99 cannot be drawn by the generator.
const person = (
  id: string,
  zh: string,
  other: string,
  serial: number,
  role: SamplePerson['role'],
  rest: Partial<ElectionFile['people'][number]> = {},
): SamplePerson => ({
  id,
  name: zh,
  nameOther: other,
  number: `99${serial.toString().padStart(6, '0')}X-X000-${serial.toString().padStart(4, '0')}`,
  role,
  pin: (serial * 7919 + 100_000).toString(),
  ...rest,
});

const agent = (
  id: string,
  surname: string,
  romanised: string,
  serial: number,
  group: string,
  from: string,
  to: string,
) =>
  person(id, `${surname}範例代理`, `${romanised} Exemplo Agente`, serial, 'agent', {
    group,
    slots: [{ from, to }],
  });

const PEOPLE: readonly SamplePerson[] = [
  person('chair', '陳範例主席', 'CHAN Exemplo Presidente', 1, 'chair'),
  person('delegate', '林範例副主席', 'LAM Exemplo Delegado', 2, 'delegate'),
  person('member-1', '黃範例委員', 'WONG Exemplo Membro', 3, 'member'),
  person('member-2', '李範例委員', 'LEI Exemplo Membro', 4, 'member'),
  person('member-3', '吳範例委員', 'NG Exemplo Membro', 5, 'member'),
  person('staff-1', '梁範例人員', 'LEONG Exemplo Pessoal', 6, 'staff'),
  person('staff-2', '何範例人員', 'HO Exemplo Pessoal', 7, 'staff'),
  person('staff-3', '張範例人員', 'CHEONG Exemplo Pessoal', 8, 'staff'),
  person('staff-4', '王範例人員', 'WONG Exemplo Pessoal', 9, 'staff'),
  agent('agent-1a', '劉', 'LAO', 10, 'group-1', '09:00', '14:00'),
  agent('agent-1b', '蔡', 'CHOI', 11, 'group-1', '14:00', '23:00'),
  agent('agent-2a', '楊', 'IEONG', 12, 'group-2', '09:00', '14:00'),
  agent('agent-2b', '許', 'HOI', 13, 'group-2', '14:00', '23:00'),
  agent('agent-3a', '鄭', 'CHEANG', 14, 'group-3', '09:00', '14:00'),
  agent('agent-3b', '謝', 'CHE', 15, 'group-3', '14:00', '23:00'),
  person('board-1', '郭範例監事', 'KUOK Exemplo Fiscal', 16, 'board'),
  person('board-2', '曾範例監事', 'CHANG Exemplo Fiscal', 17, 'board'),
];

const COMMITTEE_ROLES: readonly SamplePerson['role'][] = ['chair', 'delegate', 'member'];

/** Rows of the sample roll, without the header. `people` ≥ 17: those of the election file come first. */
export const sampleRollRows = (people = 30_000, seed = 24) =>
  inventedRows(
    people,
    seed,
    PEOPLE.map(
      ({ name, nameOther, number, role }): KnownPerson => ({
        nameZh: name,
        nameOther,
        number: number!,
        committee: COMMITTEE_ROLES.includes(role),
      }),
    ),
  );

export const sampleRoll = (people = 30_000, seed = 24): Uint8Array => rollCsv(sampleRollRows(people, seed));

const STATION_NAMES = [
  { id: 'A', name: { zh: 'A 座大堂', pt: 'Átrio do Bloco A', en: 'Lobby, Block A' } },
  { id: 'C', name: { zh: 'C 座圖書館', pt: 'Biblioteca, Bloco C', en: 'Library, Block C' } },
  { id: 'N', name: { zh: 'N 座', pt: 'Bloco N', en: 'Block N' } },
] as const;

export type SampleOptions = {
  /** 1 (default) or 3; three stations share the roll by its column 票站 */
  readonly stations?: 1 | 3;
  /** YYYY-MM-DD; a Wednesday by default */
  readonly date?: string;
};

export const sampleElectionFile = ({
  stations = 1,
  date = '2026-11-25',
}: SampleOptions = {}): ElectionFile => ({
  format: 'pollkeeper-election-1',
  id: 'practice-24',
  title: {
    zh: '第二十四屆領導機關換屆選舉（練習）',
    pt: 'Eleição dos órgãos dirigentes do 24.º mandato (exercício)',
    en: 'Election of the governing bodies, 24th term (practice)',
  },
  body: {
    zh: '澳門科技大學學生會選舉委員會',
    pt: 'Comissão Eleitoral da Associação de Estudantes da Universidade de Ciência e Tecnologia de Macau',
    en: "Electoral Committee, Students' Union of Macau University of Science and Technology",
  },
  date,
  zone: 'Asia/Macau',
  round: 1,
  practice: true,
  hours: { opens: '09:30', closes: '18:30' },
  groups: [
    { id: 'group-1', name: { zh: '晨曦', pt: 'Aurora', en: 'Daybreak' } },
    { id: 'group-2', name: { zh: '同舟', pt: 'No mesmo barco', en: 'Same Boat' } },
    { id: 'group-3', name: { zh: '蓮心', pt: 'Coração de lótus', en: 'Lotus Heart' } },
  ],
  drawing: { on: '2026-11-16', by: ['陳範例主席', '郭範例監事'] },
  stations:
    stations === 1
      ? [{ ...STATION_NAMES[0], ballots: 3000, boxes: ['A1', 'A2'] }]
      : STATION_NAMES.map((station, i) => ({
          ...station,
          rollName: ROLL_HALLS[i]!,
          ballots: 3000,
          boxes: [`${station.id}1`, `${station.id}2`],
        })),
  people: PEOPLE.map(({ nameOther: _, ...rest }) => rest),
  settings: defaultSettings,
  noClasses: [],
  cards: SAMPLE_CARDS,
  rollMapping: stations === 1 ? SAMPLE_MAPPING : { ...SAMPLE_MAPPING, station: '票站' },
});

/** With the keys of a committee member and two agents, to cosign with (ledger.md §1). */
export const sampleWithKeys = (options: SampleOptions = {}): ElectionFile => {
  const file = sampleElectionFile(options);
  const people = file.people.map(person => {
    const key = SAMPLE_KEYS.find(one => one.person === person.id);
    return key ? { ...person, key } : person;
  });
  return { ...file, people };
};
