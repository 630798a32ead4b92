/**
 * What the commands say stands in catalogues of their own, in three languages. A sentence that the program never says, a
 * placeholder that one language lost, is found here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as enLine from '../../shared/locales/en/command-line.ts';
import * as enPackage from '../../shared/locales/en/package-command.ts';
import * as ptLine from '../../shared/locales/pt/command-line.ts';
import * as ptPackage from '../../shared/locales/pt/package-command.ts';
import * as zhLine from '../../shared/locales/zh/command-line.ts';
import * as zhPackage from '../../shared/locales/zh/package-command.ts';

const root = new URL('../..', import.meta.url).pathname;
const source = readdirSync(join(root, 'electron'), { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.ts'))
  .map(path => readFileSync(join(root, 'electron', path), 'utf8'))
  .join('\n');

function textsOf(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]): [string, string][] =>
    typeof inner === 'object' && inner !== null
      ? textsOf(inner, `${path}${key} › `)
      : [[path + key, String(inner)]],
  );
}
const placeholders = (text: string) => [...text.matchAll(/\{([A-Za-z.]+)\}/g)].map(([, name]) => name).sort();

describe.each([
  ['command-line', zhLine, ptLine, enLine],
  ['package-command', zhPackage, ptPackage, enPackage],
])('%s', (_name, zh, pt, en) => {
  test('each language has the placeholders of the first', () => {
    for (const other of [pt, en].map(one => new Map(textsOf(one))))
      for (const [path, text] of textsOf(zh))
        expect(placeholders(other.get(path) ?? ''), path).toEqual(placeholders(text));
  });

  test('the program says every sentence, and asks for none that is not there', () => {
    const keys = textsOf(zh)
      .map(([path]) => path.split(' › '))
      .filter(([, part]) => part === 'say' || part === 'fault')
      .map(path => path.at(-1)!);
    const computed = /^(mapping|passphrase)\./; // one for each column of the mapping, and each reason (Untypeable)
    const used = (key: string) =>
      source.includes(`'${key}'`) || computed.test(key) || source.includes(`say.${key}`);
    expect(keys.length).toBeGreaterThan(50);
    expect(keys.filter(key => !used(key))).toEqual([]);
  });
});
