/** Where in its file each value of a JSON text stands, so that a fault can be pointed at with the line in an editor. */

export type Path = readonly (string | number)[];

export const pathKey = (path: Path): string => JSON.stringify(path);

const tokens = /\n|"(?:\\.|[^"\\])*"|[{}[\],]|[^\s{}[\],:"]+/gu;

/** Line (from 1) of each value by `pathKey`; of a member of an object, that of its name. `text` must be sound JSON. */
export function jsonLines(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  const path: (string | number)[] = [];
  const open: ('object' | 'array')[] = [];
  let line = 1;
  let wantsName = false;
  lines.set(pathKey([]), 1);
  const value = () => {
    if (open.at(-1) === 'array') lines.set(pathKey(path), line);
  };
  for (const [token] of text.matchAll(tokens)) {
    if (token === '\n') line++;
    else if (token === '{' || token === '[') {
      value();
      open.push(token === '{' ? 'object' : 'array');
      path.push(token === '{' ? '' : 0);
      wantsName = token === '{';
    } else if (token === '}' || token === ']') {
      open.pop();
      path.pop();
      wantsName = false;
    } else if (token === ',') {
      const last = path.at(-1);
      if (typeof last === 'number') path[path.length - 1] = last + 1;
      wantsName = open.at(-1) === 'object';
    } else if (wantsName) {
      path[path.length - 1] = String(JSON.parse(token));
      lines.set(pathKey(path), line);
      wantsName = false;
    } else value();
  }
  return lines;
}

/** The line at which the text stops being JSON, or null when it is sound. */
export function brokenLine(text: string): number | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    const position = /position (\d+)/.exec(String(error))?.[1];
    return text.slice(0, position === undefined ? text.length : Number(position)).split('\n').length;
  }
}

type JsonText =
  | { readonly ok: true; readonly text: string; readonly json: unknown }
  | { readonly ok: false; readonly why: 'not-utf8' | 'not-json'; readonly line: number };

/** A JSON file that somebody wrote by hand; or the line at which it cannot be read, and why. */
export function readJsonText(bytes: Uint8Array): JsonText {
  // The decoder takes off the byte order mark that editors on Windows put before what they save.
  const text = new TextDecoder().decode(bytes);
  const lost = text.indexOf('\ufffd');
  if (lost >= 0) return { ok: false, why: 'not-utf8', line: text.slice(0, lost).split('\n').length };
  const line = brokenLine(text);
  return line === null ? { ok: true, text, json: JSON.parse(text) } : { ok: false, why: 'not-json', line };
}
