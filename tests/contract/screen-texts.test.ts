/**
 * A screen says nothing of its own: every word on it comes from the catalogues, in three languages. A key that is
 * asked for and is in no catalogue, a text that nobody asks for any more, a word between the tags of a component: each
 * is found here. And so that this can be believed, a component with all of these sins is written first.
 */
import { mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { uiCatalogue } from '../../renderer/station/text/catalogue.ts';
import { languages } from '../../shared/contract/view.ts';
import { keysIn, sourcesOf, textsOutside } from './screen-source.ts';

const root = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');

/** The same in every language, and meant so: languages in their own names, the mark of a practice, a digest's name. */
const ownWords = new Set(['中文', '練習 PRACTICE']);
const ownWordsOf: { readonly [path: string]: readonly string[] } = {
  'renderer/station/frame/LanguageSwitch.tsx': ['Português', 'English'],
  'renderer/station/screens/objections/ObjectionList.tsx': ['· SHA-256'],
};

const screens = [...sourcesOf('renderer/tsconfig.json', root)].filter(([path]) =>
  path.startsWith('renderer/station/'),
);

const withoutPlural = (key: string) => key.replace(/_(one|other)$/, '');
const catalogueKeys = [...new Set(Object.keys(uiCatalogue.zh).map(withoutPlural))];
const sections = new Set(catalogueKeys.map(key => key.split('.')[0]));

/** Keys that no text has, and texts that no key asks for; `*` stands for what is put in at run time. */
function compare(
  asked: readonly string[],
  known: readonly string[],
): { missing: string[]; unused: string[] } {
  const patterns = asked
    .filter(key => key.includes('*'))
    .map(key => new RegExp(`^${key.replaceAll('.', '\\.').replaceAll('*', '[a-z0-9-]+')}$`));
  const whole = new Set(asked.filter(key => !key.includes('*')));
  return {
    missing: [
      ...[...whole].filter(key => !known.includes(key)),
      ...patterns.filter(pattern => !known.some(key => pattern.test(key))).map(String),
    ],
    unused: known.filter(key => !whole.has(key) && !patterns.some(pattern => pattern.test(key))),
  };
}

describe('the reader of the sources', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'pk-screen-')));
  writeFileSync(join(folder, 'tsconfig.json'), '{"compilerOptions":{"jsx":"preserve"},"include":["."]}');
  writeFileSync(
    join(folder, 'Sinner.tsx'),
    `export const Sinner = ({ t, n, open }: any) => (
      <section aria-label="Figures" className="not a text" data-look="primary">
        Ballots handed out
        {open ? 'open now' : t('desk.idle')}
        {\`\${n} papers\`}
        <input title={open ? 'press here' : undefined} placeholder={\`type \${n}\`} />
        <b>{t(\`desk.contested-\${n}\`)}: {n} %</b>
        <i>{t(n > 1 ? '已發出' : 'desk.done')}</i>
      </section>
    );`,
  );
  const [sinner] = sourcesOf('tsconfig.json', folder).values();

  test('finds a text wherever a component may have one of its own', () => {
    expect(sinner && textsOutside(sinner).sort()).toEqual(
      ['Ballots handed out', 'Figures', 'open now', ' papers', 'press here', 'type ', '已發出'].sort(),
    );
  });

  test('finds the keys, whole and put together', () => {
    expect(sinner && keysIn(sinner)).toEqual(['desk.idle', 'desk.contested-*', 'desk.done']);
  });

  test('tells a key without a text, and a text without a key', () => {
    const known = ['desk.idle', 'desk.contested-open', 'desk.contested-no', 'desk.old'];
    expect(compare(['desk.idle', 'desk.contested-*', 'desk.done', 'desk.b-*'], known)).toEqual({
      missing: ['desk.done', '/^desk\\.b-[a-z0-9-]+$/'],
      unused: ['desk.old'],
    });
  });
});

describe('the screens', () => {
  test('are read at all', () => {
    expect(screens.length).toBeGreaterThan(100);
  });

  test('have no text outside the catalogues', () => {
    const found = screens.flatMap(([path, source]) =>
      textsOutside(source)
        .filter(text => !ownWords.has(text) && !ownWordsOf[path]?.includes(text))
        .map(text => `${path}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  test('ask for texts that there are, and leave none unused', () => {
    const asked = screens
      .filter(([path]) => path !== 'renderer/station/text/catalogue.ts')
      .flatMap(([, source]) => keysIn(source))
      .filter(key => sections.has(key.split('.')[0]));
    expect(compare(asked, catalogueKeys)).toEqual({ missing: [], unused: [] });
  });

  test.each(languages)('%s: no text is empty, and every key is a section and a name', language => {
    for (const [key, text] of Object.entries(uiCatalogue[language])) {
      expect(text.trim(), key).not.toBe('');
      expect(key).toMatch(/^[a-z]+\.[a-z0-9-]+(_one|_other)?$/);
    }
  });
});
