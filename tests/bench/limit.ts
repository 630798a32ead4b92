/** The least that a start can do with a journal: read it, parse it, put every event in canonical form, hash it. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import canonicalize from 'canonicalize';

/**
 * Milliseconds, with the canonical form as the library alone makes it, and without it. Throws when an event is not
 * canonical: then something else was read than what was written.
 */
export async function measureLimit(journal: string): Promise<{ canonical: number; hashed: number }> {
  const hashed = await hashing(journal, event => event);
  const canonical = await hashing(journal, event => canonicalize(JSON.parse(event)));
  return { canonical, hashed };
}

async function hashing(journal: string, form: (event: string) => string | undefined): Promise<number> {
  const began = performance.now();
  const text = await readFile(journal, 'utf8');
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const { events } = JSON.parse(line) as { events: string[] };
    for (const event of events) {
      const bytes = form(event);
      if (bytes !== event) throw new Error('an event of the journal is not canonical');
      createHash('sha256').update('\0').update(bytes).digest();
    }
  }
  return performance.now() - began;
}
