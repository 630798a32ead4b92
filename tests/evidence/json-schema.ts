/**
 * JSON Schema draft 4, as far as the NIST schema uses it: an unknown keyword throws, so that nothing is passed over in
 * silence. Answers with every way in which the value is not as the schema says.
 */
import { readFileSync } from 'node:fs';

type Schema = { readonly [keyword: string]: unknown };

const dateTime =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const formats: { readonly [name: string]: RegExp } = { 'date-time': dateTime, date: /^\d{4}-\d{2}-\d{2}$/ };

const typeOf = (value: unknown): string =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'array'
      : Number.isInteger(value)
        ? 'integer'
        : typeof value;

export function schemaFaults(schema: Schema, value: unknown, root: Schema = schema, at = '$'): string[] {
  const faults: string[] = [];
  const inner = (sub: unknown, part: unknown, where: string) =>
    schemaFaults(sub as Schema, part, root, where);
  const fields = typeOf(value) === 'object' ? (value as { readonly [key: string]: unknown }) : {};
  for (const [keyword, told] of Object.entries(schema)) {
    switch (keyword) {
      case '$schema':
      case 'definitions':
        break;
      case '$ref':
        faults.push(...inner(pointed(root, String(told)), value, at));
        break;
      case 'type':
        if (typeOf(value) !== told && !(told === 'number' && typeOf(value) === 'integer'))
          faults.push(`${at}: not of type ${told}`);
        break;
      case 'enum':
        if (!(told as unknown[]).includes(value))
          faults.push(`${at}: ${JSON.stringify(value)} is none of ${told}`);
        break;
      case 'format': {
        const format = formats[String(told)];
        if (!format) throw new Error(`no format ${told} here`);
        if (typeof value === 'string' && !format.test(value)) faults.push(`${at}: not a ${told}`);
        break;
      }
      case 'required':
        for (const name of told as string[])
          if (!Object.hasOwn(fields, name)) faults.push(`${at}: no ${name}`);
        break;
      case 'properties':
        for (const [name, sub] of Object.entries(told as Schema))
          if (Object.hasOwn(fields, name)) faults.push(...inner(sub, fields[name], `${at}.${name}`));
        break;
      case 'additionalProperties':
        if (told !== false) throw new Error('additionalProperties other than false');
        for (const name of Object.keys(fields))
          if (!Object.hasOwn((schema.properties ?? {}) as Schema, name))
            faults.push(`${at}: ${name} has no place`);
        break;
      case 'items':
        if (Array.isArray(value))
          for (const [index, one] of value.entries()) faults.push(...inner(told, one, `${at}[${index}]`));
        break;
      case 'minItems':
        if (Array.isArray(value) && value.length < Number(told)) faults.push(`${at}: fewer than ${told}`);
        break;
      case 'oneOf': {
        const ways = (told as unknown[]).map(sub => inner(sub, value, at));
        const right = ways.filter(way => way.length === 0).length;
        if (right !== 1) faults.push(`${at}: as ${right} of ${ways.length} schemas, not one`, ...ways.flat());
        break;
      }
      default:
        throw new Error(`the keyword ${keyword} is not known here`);
    }
  }
  return faults;
}

function pointed(root: Schema, ref: string): unknown {
  let found: unknown = root;
  for (const part of ref.replace(/^#\//, '').split('/')) found = (found as Schema)[part];
  if (found === undefined) throw new Error(`nothing at ${ref}`);
  return found;
}

export const eelSchema = JSON.parse(
  readFileSync(new URL('../vectors/nist-eel.schema.json', import.meta.url), 'utf8'),
) as Schema;
