/**
 * Writes the table rule → code → tests into shared/domain/README.md, between its markers.
 *   node build/rule-table.mjs           writes it
 *   node build/rule-table.mjs --check   exits 1 when it is stale, or a rule has no code or no test
 * A file is code of a rule when it names the rule's id; a test file proves it when the title of a test does.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const domain = join(root, 'shared/domain');
const page = join(domain, 'README.md');
const [begin, end] = ['<!-- rules: made by build/rule-table.mjs -->', '<!-- /rules -->'];

const filesIn = (folder, suffix) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && entry.name.endsWith(suffix))
    .map(entry => join(entry.parentPath ?? entry.path, entry.name))
    .filter(path => !path.includes('node_modules'))
    .sort();

/** `R-54.5).` ends with the rule's id, not with its full stop. */
const idsIn = text => new Set((text.match(/\bR-[0-9A-Za-z.]+/g) ?? []).map(id => id.replace(/\.+$/, '')));

/** Titles of tests and their groups, whatever quotes they stand in. */
const titlesIn = text =>
  [...text.matchAll(/\b(?:test|it|describe)(?:\.\w+)?\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g)]
    .map(([, , title]) => title)
    .join('\n');

const idsOfFiles = (paths, read) =>
  paths
    .map(path => ({ path, ids: idsIn(read(readFileSync(path, 'utf8'))) }))
    .filter(({ ids }) => ids.size > 0);

const rules = [
  ...readFileSync(join(domain, 'rule-ids.ts'), 'utf8').matchAll(/^ {2}'(R-[^']+)':\s+'([^']*)',$/gm),
].map(([, id, gist]) => ({ id, gist }));
const code = idsOfFiles(
  filesIn(domain, '.ts').filter(path => basename(path) !== 'rule-ids.ts'),
  text => text,
);
const tests = idsOfFiles(filesIn(join(root, 'tests'), '.test.ts'), titlesIn);

const link = (path, text) => `[${text}](${relative(domain, path).split(sep).join('/')})`;
const naming = (files, id) => files.filter(({ ids }) => ids.has(id)).map(({ path }) => path);

const rows = rules.map(({ id, gist }) => {
  const inCode = naming(code, id).map(path => link(path, relative(domain, path).split(sep).join('/')));
  const inTests = naming(tests, id).map(path =>
    link(path, relative(join(root, 'tests'), path).split(sep).join('/')),
  );
  return {
    id,
    inCode,
    inTests,
    line: `| ${id} | ${gist} | ${inCode.join('<br>')} | ${inTests.join('<br>')} |`,
  };
});
const table = [
  '| Rule | What it says | Code | Tests |',
  '|---|---|---|---|',
  ...rows.map(({ line }) => line),
].join('\n');

const before = readFileSync(page, 'utf8');
const [from, to] = [before.indexOf(begin), before.indexOf(end)];
if (rules.length === 0 || from < 0 || to < from) {
  console.error('rule-table: no rules in rule-ids.ts, or no markers in shared/domain/README.md');
  process.exit(1);
}
const after = `${before.slice(0, from + begin.length)}\n${table}\n${before.slice(to)}`;

const problems = rows.flatMap(({ id, inCode, inTests }) => [
  ...(inCode.length === 0 ? [`${id} has no code`] : []),
  ...(inTests.length === 0 ? [`${id} has no test that names it in its title`] : []),
]);
if (process.argv.includes('--check')) {
  if (after !== before) problems.push('the table is stale: run node build/rule-table.mjs');
} else if (after !== before) {
  writeFileSync(page, after);
}
for (const problem of problems) console.error(`rule-table: ${problem}`);
if (problems.length > 0) process.exit(1);
console.log(`rule-table: ${rows.length} rules, each with code and a test`);
