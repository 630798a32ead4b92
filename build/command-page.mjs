/**
 * Writes shared/domain/commands.md: every command with its rule, its phases, who gives it and its fields, from the
 * tables that the program itself reads.
 *   node build/command-page.mjs           writes it
 *   node build/command-page.mjs --check   exits 1 when it is stale
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exported } from './exported.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const domain = join(root, 'shared/domain');
const page = join(domain, 'commands.md');

const folders = readdirSync(domain, { withFileTypes: true })
  .filter(entry => entry.isDirectory() && existsSync(join(domain, entry.name, 'commands.ts')))
  .map(({ name }) => name)
  .sort();

const { z, phases, commandTable, ...modules } = await exported(
  [
    "export { z } from 'zod';",
    "export { phases } from './phase.ts';",
    "export { commandTable } from './commands.ts';",
    ...folders.map(name => `export * as ${name} from './${name}/commands.ts';`),
  ],
  domain,
);

/** A field's shape in a few words, from its JSON Schema. */
function words(schema) {
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum) return schema.enum.map(value => `\`${value}\``).join(', ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map(words).join(' or ');
  switch (schema.type) {
    case 'string':
      if (schema.maxLength) return `text, at most ${schema.maxLength}`;
      return schema.pattern ? `text like \`${schema.pattern.replaceAll('|', '\\|')}\`` : 'text';
    case 'integer':
    case 'number':
      return `whole number ${schema.minimum ?? '…'} to ${schema.maximum ?? '…'}`;
    case 'boolean':
      return 'yes or no';
    case 'null':
      return 'nothing (`null`)';
    case 'array':
      return `list of at most ${schema.maxItems ?? '…'}: ${words(schema.items ?? {})}`;
    case 'object':
      if (schema.properties) return `{ ${fields(schema).join('; ')} }`;
      return `by ${words(schema.propertyNames ?? {})}: ${words(schema.additionalProperties ?? {})}`;
    default:
      return 'anything';
  }
}

const fields = ({ properties = {}, required = [] }) =>
  Object.entries(properties).map(
    ([name, schema]) => `**${name}**${required.includes(name) ? '' : ' (may be left out)'}: ${words(schema)}`,
  );

function shape(schema) {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.map(one => fields(one).join('; ')).join('<br>or<br>');
  return fields(schema).join('<br>') || 'none';
}

const people = {
  program: 'the program itself',
  staff: 'one of the staff or the committee',
  chair: 'the chair or the delegate',
  two: 'two different persons of the staff or the committee',
  'chair-and-one': 'the chair or the delegate, and a second person of the staff or the committee',
};

/** The comment above a row of a table says what the row cannot. */
function remarks(folder) {
  const text = readFileSync(join(domain, folder, 'commands.ts'), 'utf8');
  const found = text.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*'([a-z-]+)': \{/g);
  return new Map([...found].map(([, comment, type]) => [type, comment.replace(/\s*\n\s*\* ?/g, ' ').trim()]));
}

const allPhases = where => (where.length === phases.length ? 'every phase' : where.join(', '));

const sections = folders.map(folder => {
  const remark = remarks(folder);
  const table = Object.entries(modules[folder]).find(([name]) => name.endsWith('Commands'))[1];
  const commands = Object.entries(table).map(([type, { rule, phases: where, who, data }]) =>
    [
      `### ${type}`,
      ...(remark.has(type) ? ['', remark.get(type)] : []),
      '',
      '| Rule | Phases | Who | Fields |',
      '|---|---|---|---|',
      `| ${rule} | ${allPhases(where)} | ${people[who]} | ${shape(z.toJSONSchema(data, { io: 'input' }))} |`,
    ].join('\n'),
  );
  return [`## ${folder}`, '', commands.join('\n\n')].join('\n');
});

const after = `<!-- biome-ignore-all format: made by a program -->
# The commands

Made by \`build/command-page.mjs\` from the tables in \`*/commands.ts\`: do not edit. A command is refused with the id of
its rule when its data do not fit, its phase does not allow it, or other people give it than it asks for; a refused
command changes nothing. ${Object.keys(commandTable).length} commands.

${sections.join('\n\n')}
`;

const before = existsSync(page) ? readFileSync(page, 'utf8') : '';
if (process.argv.includes('--check') && after !== before) {
  console.error('command-page: shared/domain/commands.md is stale: run node build/command-page.mjs');
  process.exit(1);
}
if (after !== before) writeFileSync(page, after);
console.log(`command-page: ${Object.keys(commandTable).length} commands`);
