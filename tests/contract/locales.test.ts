/**
 * Whatever the program refuses, it says why in a sentence, in the language of the screen; whatever it writes in the
 * log, the timeline can say in plain words. A code without a sentence, a sentence that nobody can ever be shown, a
 * placeholder that nothing fills, or a language that fell behind: each is found here, before a voter stands there.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { SAMPLE_MAPPING } from '../../build/sample/sample-election.ts';
import { settingsSchema } from '../../shared/contract/election.ts';
import { languages } from '../../shared/contract/view.ts';
import { commandTable } from '../../shared/domain/commands.ts';
import { type EventType, eventTable } from '../../shared/domain/events.ts';
import {
  catalogue,
  eventLabels,
  eventText,
  label,
  noVoteText,
  refusalLabels,
  refusalText,
  rollProblemText,
  settingRule,
} from '../../shared/locales/index.ts';
import { fill } from '../../shared/locales/text.ts';
import { domainRefusals, rollProblems, shellRefusals } from '../../shared/locales/zh/refusals.ts';

const root = new URL('../..', import.meta.url).pathname;
const sources = (folder: string): { path: string; text: string }[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts'))
    .map(path => ({ path: join(folder, path), text: readFileSync(join(root, folder, path), 'utf8') }));

/** The arguments of a call whose opening bracket stands at `open`, as source text. */
function argumentsAt(text: string, open: number): string[] {
  const parts: string[] = [''];
  let depth = 0;
  let quote = '';
  for (let at = open; at < text.length; at++) {
    const character = text[at] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (`'"\``.includes(character)) quote = character;
    else if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character)) depth--;
    if (depth === 0) break;
    if (character === ',' && depth === 1 && quote === '') parts.push('');
    else if (at > open) parts[parts.length - 1] += character;
  }
  return parts.map(part => part.trim()).filter(part => part !== '');
}

/** Codes that the source computes, by how it writes them. */
const computed: { readonly [source: string]: readonly string[] } = {
  '`already-${held.state}`': ['already-holding', 'already-spoiled', 'already-taken'],
  '`record-needs-${missing}`': Object.keys(catalogue.zh.field.missing).map(key => `record-needs-${key}`),
  // decide.ts: what missingPerson returns
  missing: ['needs-known-person', 'needs-staff', 'needs-chair', 'needs-two'],
  // ledger.ts: the two facts that the database holds unique
  'refusal.why': ['fact-held', 'fact-missing'],
  // running.ts: a ledger that could not be opened
  'faultCodes[fault.code]': Object.keys(shellRefusals).filter(
    key => key.startsWith('ledger-') && key !== 'ledger-page-gone',
  ),
};

function codesOf(argument: string): readonly string[] {
  const literal = /^'([a-z0-9-]+)'$/.exec(argument)?.[1];
  if (literal !== undefined) return [literal];
  if (Object.hasOwn(computed, argument)) return computed[argument] ?? [];
  const choices = /\?\s*'([a-z0-9-]+)'\s*:\s*'([a-z0-9-]+)'$/.exec(argument);
  if (choices?.[1] !== undefined && choices[2] !== undefined) return [choices[1], choices[2]];
  throw new Error(
    `this test cannot read the refusal code ${argument}: write it as a literal, or name it in "computed"`,
  );
}

type Call = { readonly path: string; readonly code: string; readonly params: readonly string[] };

/** Every `refuse(rule, code, params)` below a folder. */
function refusalsIn(folder: string): Call[] {
  return sources(folder).flatMap(({ path, text }) =>
    [...text.matchAll(/\brefuse\(/g)].flatMap(match => {
      const [, code, params] = argumentsAt(text, match.index + 'refuse'.length);
      if (code === undefined) return [];
      const keys = params === undefined ? [] : argumentsAt(params, 0).map(one => /^\w+/.exec(one)?.[0] ?? '');
      return codesOf(code).map(one => ({ path, code: one, params: keys }));
    }),
  );
}

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{([^}]*)\}/g)].map(match => match[1] ?? '').sort();
const withoutPlural = (key: string): string => key.replace(/_(one|other)$/, '');

/** Every text of a catalogue by its path. */
function textsOf(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]): [string, string][] =>
    typeof inner === 'object' && inner !== null
      ? textsOf(inner, `${path}${key} › `)
      : [[path + key, String(inner)]],
  );
}

type Def = {
  readonly type: string;
  readonly shape?: { readonly [key: string]: Schema };
  readonly options?: readonly Schema[];
  readonly innerType?: Schema;
  readonly element?: Schema;
  readonly valueType?: Schema;
  readonly entries?: { readonly [key: string]: string };
  readonly values?: readonly unknown[];
};
type Schema = z.ZodType & { readonly def: Def };

/** The schemas found at a path: none when a placeholder names nothing, several where a union has it more than once. */
function schemasAt(schema: z.ZodType, path: readonly string[]): Schema[] {
  const { def } = schema as Schema;
  if (def.innerType) return schemasAt(def.innerType, path);
  if (def.type === 'union') return (def.options ?? []).flatMap(option => schemasAt(option, path));
  const [key, ...rest] = path;
  if (key === undefined) return [schema as Schema];
  const inner = def.shape?.[key];
  return inner ? schemasAt(inner, rest) : [];
}

/** Every field of a schema by name, and the values of its enums. */
function walk(
  schema: z.ZodType,
  name: string,
  field: (name: string) => void,
  values: (all: string[]) => void,
): void {
  const { def } = schema as Schema;
  for (const [key, inner] of Object.entries(def.shape ?? {})) {
    field(key);
    walk(inner, key, field, values);
  }
  for (const inner of [...(def.options ?? []), def.innerType, def.element, def.valueType])
    if (inner) walk(inner, name, field, values);
  if (def.type === 'enum') values(Object.values(def.entries ?? {}));
  if (def.type === 'literal') {
    const words = (def.values ?? []).filter(value => typeof value === 'string');
    if (words.length > 0) values(words);
  }
}

describe('every refusal has its sentence', () => {
  const domain = refusalsIn('shared/domain');
  const electron = [...refusalsIn('electron'), ...refusalsIn('renderer'), ...refusalsIn('shared/cards')];

  test('the scan finds the refusals at all', () => {
    expect(domain.length).toBeGreaterThan(100);
  });

  test('each code that shared/domain refuses with has a text, and each text a code', () => {
    const known = new Set(Object.keys(domainRefusals).map(withoutPlural));
    expect([...known].sort()).toEqual([...new Set(domain.map(({ code }) => code))].sort());
  });

  test('each code that electron or a page refuses with has a text, and each text a code', () => {
    const texts = new Set(Object.keys({ ...domainRefusals, ...shellRefusals }).map(withoutPlural));
    const used = new Set(electron.map(({ code }) => code));
    expect([...used].filter(code => !texts.has(code))).toEqual([]);
    const unused = Object.keys(shellRefusals).filter(key => !used.has(withoutPlural(key)));
    expect(unused).toEqual([]);
  });

  test('a text asks for nothing that the refusal does not give, wherever it is refused', () => {
    const texts = Object.entries({ ...domainRefusals, ...shellRefusals });
    for (const { path, code, params } of [...domain, ...electron])
      for (const [key, text] of texts.filter(([one]) => withoutPlural(one) === code))
        for (const name of placeholders(text))
          expect(params, `${path}: "${key}" shows {${name}}, which this refusal does not give`).toContain(
            name,
          );
  });

  test('a plural has both its texts', () => {
    const keys = Object.keys(catalogue.zh.refusal);
    for (const key of keys.filter(one => /_(one|other)$/.test(one)))
      expect(keys).toEqual(
        expect.arrayContaining([`${withoutPlural(key)}_one`, `${withoutPlural(key)}_other`]),
      );
  });

  test('every problem of a roll has a short name as well', () => {
    expect(Object.keys(catalogue.zh.field.rollProblem)).toEqual(Object.keys(rollProblems));
  });
});

describe('every event has its line', () => {
  const events = Object.entries(catalogue.zh.event) as [EventType, string][];

  test('the catalogue and the table of events name the same', () => {
    expect(events.map(([type]) => type).sort()).toEqual(Object.keys(eventTable).sort());
  });

  test('every placeholder is a field of the event that cannot be absent, and no voter is shown', () => {
    for (const [type, text] of events)
      for (const path of placeholders(text)) {
        const found = schemasAt(eventTable[type], path.split('.'));
        expect(found.length, `${type} has no ${path}`).toBeGreaterThan(0);
        expect(eventTable[type].shape, `${type}: ${path} may be absent`).not.toHaveProperty(
          [path, 'def', 'type'],
          'optional',
        );
        expect(path).not.toMatch(/voter/);
      }
  });

  test('what is an enum or a yes and no is shown by its label, and each of its values has one', () => {
    for (const [type, text] of events)
      for (const path of placeholders(text)) {
        const section = eventLabels[type]?.[path];
        const values = schemasAt(eventTable[type], path.split('.')).flatMap(({ def }) =>
          def.type === 'enum'
            ? Object.values(def.entries ?? {})
            : def.type === 'boolean'
              ? ['true', 'false']
              : (def.values ?? []),
        );
        if (values.length > 0) expect(section, `${type}: ${path} has no labels`).toBeDefined();
        if (section) expect(Object.keys(catalogue.zh.field[section])).toEqual(expect.arrayContaining(values));
      }
    for (const [type, paths] of Object.entries(eventLabels))
      for (const path of Object.keys(paths))
        expect(placeholders(catalogue.zh.event[type as EventType])).toContain(path);
  });
});

describe('every value and every field has its word', () => {
  const { name, answer: _, ...sections } = catalogue.zh.field;
  const fields = new Set<string>();
  const enums: string[][] = [];
  for (const { data } of Object.values(commandTable))
    walk(
      data,
      '',
      key => fields.add(key),
      all => enums.push(all),
    );
  for (const schema of Object.values(eventTable))
    walk(
      schema,
      '',
      key => fields.add(key),
      all => enums.push(all),
    );
  walk(
    settingsSchema,
    '',
    () => {},
    all => enums.push(all),
  );

  test('fields of commands and events', () => {
    expect([...fields].filter(key => !Object.hasOwn(name, key))).toEqual([]);
  });

  test('values of every enum of commands, events and settings', () => {
    const labelled = Object.values(sections).map(section => new Set(Object.keys(section)));
    expect(enums.filter(all => !labelled.some(section => all.every(value => section.has(value))))).toEqual(
      [],
    );
  });

  test('commands and settings', () => {
    expect(Object.keys(catalogue.zh.field.command).sort()).toEqual(Object.keys(commandTable).sort());
    expect(Object.keys(catalogue.zh.setting).sort()).toEqual(Object.keys(settingsSchema.shape).sort());
    expect(Object.keys(settingRule).sort()).toEqual(Object.keys(settingsSchema.shape).sort());
  });
});

describe('the languages say the same', () => {
  const zh = textsOf(catalogue.zh);

  test.each(['pt', 'en'] as const)('%s has the keys and the placeholders of zh', language => {
    const other = textsOf(catalogue[language]);
    expect(other.map(([path]) => path).sort()).toEqual(zh.map(([path]) => path).sort());
    const texts = new Map(other);
    for (const [path, text] of zh)
      expect(placeholders(texts.get(path) ?? ''), path).toEqual(placeholders(text));
  });

  test.each(languages)(
    '%s: texts are whole, and hold no code, no rule id and no straight quotation mark',
    language => {
      for (const [path, text] of textsOf(catalogue[language])) {
        expect(text, path).toMatch(/^\S(.*\S)?$/s);
        expect(text.replace(/\{[A-Za-z.]+\}/g, 'x'), path).not.toMatch(
          /[{}'"<>\n]| {2}|\bR-\d|\b[a-z]+(-[a-z]+){2,}\b/,
        );
      }
    },
  );

  test.each(languages)('%s: a refusal is one or two sentences', language => {
    for (const [path, text] of textsOf(catalogue[language].refusal)) {
      const ends = text.match(language === 'zh' ? /。/g : /[.!?](?=\s|$)/g) ?? [];
      expect(ends.length, `${path}: ${text}`).toBeGreaterThan(0);
      expect(ends.length, `${path}: ${text}`).toBeLessThanOrEqual(2);
      expect(text, path).toMatch(language === 'zh' ? /。$/ : /\.$/);
    }
  });

  test('Chinese is Traditional, with Chinese punctuation', () => {
    const simplified =
      /[会选举员内发开关闭断运时间长对错误请输认识还没数据库记录证书与个们这从为应该须让给过进远运达联总点结报备号码签页务区域图纸张块门问题闻设计评论试验读写话语说谁课调谢变护买卖贵费资质赢跃转轮软较载辑输边连适选递逻遗释铃银错锁键镜闲队阶际陆险随隐页项顺须预领频颜风飞馆马验鸟黄齐龄龙]/u;
    for (const [path, text] of zh) {
      const found = [...text].find(character => simplified.test(character));
      expect(found, `${path}: ${text}`).toBeUndefined();
      expect(text, path).not.toMatch(/\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}/u);
    }
  });

  test('Portuguese is European', () => {
    const brazilian =
      /(^|[^\p{L}])(usuários?|arquivos?|tela|senha|você|registrar|registrad[oa]s?|cédulas?|mesários?|ata|planilha|deletar|acessar|salvar|contato|fato|gerenciar|mouse)(?=$|[^\p{L}])/iu;
    for (const [path, text] of textsOf(catalogue.pt)) expect(text, path).not.toMatch(brazilian);
  });
});

describe('a text is filled', () => {
  test('placeholders by name and by dotted path; one without a value leaves nothing', () => {
    expect(fill('{a} of {b.c} for {d}.', { a: 1, b: { c: 'two' } })).toBe('1 of two for .');
    expect(fill('{at}', { at: 'x' }, (value, path) => `${path}=${String(value)}`)).toBe('at=x');
  });

  test('what is put in is not read as a template again', () => {
    expect(fill('{a}', { a: '{b}', b: 'no' })).toBe('{b}');
  });

  test('a refusal in three languages, with labels for its enums', () => {
    const refusal = {
      rule: 'R-54.2',
      code: 'wrong-phase',
      params: { phase: 'closed', command: 'issue-ballot' },
    };
    expect(refusalText('zh', refusal)).toBe(
      '票站現時是「投票已結束」階段，不能「發出選票」。沒有作出任何更改。',
    );
    expect(refusalText('en', refusal)).toContain('“Hand out the ballot”');
    expect(refusalText('pt', refusal)).toContain('«votação encerrada»');
  });

  test('a bad field is named by its last word', () => {
    const params = { field: 'custody.0.seal', problem: 'invalid_format' };
    expect(refusalText('en', { rule: 'R-43.1', code: 'bad-input', params })).toContain('“seal number”');
  });

  test('one second, two seconds', () => {
    const wait = (seconds: number) =>
      refusalText('en', { rule: 'station', code: 'pin-wait', params: { name: 'Ho', seconds } });
    expect(wait(1)).toContain('1 second and');
    expect(wait(2)).toContain('2 seconds and');
  });

  test('a code that nobody knows is never shown alone: what was confirmed is safe, and the code is for support', () => {
    for (const language of languages) {
      const text = refusalText(language, { rule: 'station', code: 'from-the-future', params: {} });
      expect(text).toContain('from-the-future');
      expect(text).not.toContain('{');
    }
  });

  test('an event with its labels, and a person written by the screen', () => {
    const data = { reason: 'committee' };
    expect(eventText('zh', { type: 'voter-refused', data })).toBe('沒有發出選票：選委會成員沒有投票權');
    const pin = { type: 'pin-refused' as const, data: { person: 'ho', times: 2, delayMs: 0 } };
    expect(eventText('en', pin, (value, path) => (path === 'person' ? 'Ho Ka Man' : String(value)))).toBe(
      'Wrong PIN of Ho Ka Man, 2 in all',
    );
  });

  test('a problem of the roll is told with its row and its column', () => {
    const problem = { row: 7, column: '學號', code: 'duplicate-number', params: { value: '0012', first: 3 } };
    expect(rollProblemText('zh', problem)).toBe('第 7 行，學號：學號 0012 與第 3 行重複。');
    expect(rollProblemText('en', { row: 0, column: '', code: 'empty-file', params: {} })).toBe(
      'The file holds no students.',
    );
  });

  test('why the roll gives somebody no vote is told in the language of the screen, never by the name of its column', () => {
    expect(noVoteText('zh', 'status', '休學')).toBe('學籍狀態：休學');
    expect(noVoteText('pt', 'status', '休學')).toBe('Situação académica: 休學');
    expect(noVoteText('zh', 'REG_STATUS', '休學')).toBe('休學'); // of the file alone
    expect(noVoteText('zh', '不在學', '休學')).toBe('不在學：休學'); // the committee's own words
    for (const language of languages) {
      for (const { why } of SAMPLE_MAPPING.entitled) expect(label(language, 'noVote', why)).not.toBe(why);
      const struckOff = noVoteText(language, 'struck-off', '');
      expect(struckOff).not.toContain('struck-off');
      expect(struckOff).not.toMatch(/[:：]$/);
    }
  });

  test('labels fall back on the value itself', () => {
    expect(label('pt', 'phase', 'open')).toBe('votação a decorrer');
    expect(label('zh', 'yesNo', 'toString')).toBe('toString');
    for (const sections of Object.values(refusalLabels))
      for (const section of Object.values(sections)) expect(catalogue.zh.field[section]).toBeDefined();
  });
});
