/**
 * What the program keeps on the disk, beside the browser's profile: one folder for the real package of this laptop,
 * one for each practice, and the habits of the machine.
 */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { languages } from '../../shared/contract/view.ts';
import { latestOf } from '../ledger/marker.ts';
import { faultNotesOf } from './fault-notes.ts';

const habitsSchema = z.object({
  language: z.enum(languages).catch('zh'),
  /** folder of the package in use, relative to the data folder; null: none yet */
  current: z
    .string()
    .regex(/^(real|practice-[0-9]+)$/)
    .nullable()
    .catch(null),
  /** by the package's folder */
  second: z.record(z.string(), z.object({ folder: z.string(), elsewhere: z.boolean() })).catch({}),
});
export type Habits = z.infer<typeof habitsSchema>;
/** The second drive of a package; `elsewhere`: it is another drive than the first journal's. */
export type SecondHabit = NonNullable<Habits['second'][string]>;

export const firstHabits: Habits = { language: 'zh', current: null, second: {} };

/** Paths of one package's folder. */
export const filesOf = (folder: string) => ({
  package: join(folder, 'package.pollkeeper'),
  pins: join(folder, 'practice-pins.json'),
  journal: join(folder, 'journal.ndjson'),
  attachments: join(folder, 'attachments'),
});

export class DataFolder {
  readonly #root: string;
  constructor(root: string) {
    this.#root = root;
  }

  /** broken assumptions of ours, as main notes them */
  get faultsLog(): string {
    return join(this.#root, 'faults.log');
  }

  folder(name: string): string {
    return join(this.#root, name);
  }
  /** Kept apart from the journal: it says that a package was opened here before (ledger.md §2). */
  marker(name: string): string {
    return join(this.#root, 'markers', `${name}.txt`);
  }

  /** Damaged or missing habits are the first start's: nothing of the poll is in them. */
  async habits(): Promise<Habits> {
    try {
      return habitsSchema.parse(JSON.parse(await readFile(join(this.#root, 'machine.json'), 'utf8')));
    } catch {
      return firstHabits;
    }
  }
  async keepHabits(habits: Habits): Promise<void> {
    await mkdir(this.#root, { recursive: true });
    await this.#replace(join(this.#root, 'machine.json'), JSON.stringify(habits));
  }

  /** A new folder for a practice; earlier practices go: they were never a record. */
  async newPractice(wallMs: number): Promise<string> {
    await mkdir(join(this.#root, 'markers'), { recursive: true });
    for (const name of await readdir(this.#root))
      if (/^practice-[0-9]+$/.test(name)) {
        await rm(join(this.#root, name), { recursive: true, force: true });
        const marker = this.marker(name);
        for (const path of [marker, latestOf(marker), faultNotesOf(marker)]) await rm(path, { force: true });
      }
    return `practice-${wallMs}`;
  }

  async keep(name: string, file: 'package' | 'pins', bytes: Uint8Array | string): Promise<void> {
    await mkdir(this.folder(name), { recursive: true });
    await mkdir(join(this.#root, 'markers'), { recursive: true });
    await this.#replace(filesOf(this.folder(name))[file], bytes);
  }

  async read(name: string, file: 'package' | 'pins'): Promise<Buffer | null> {
    return readFile(filesOf(this.folder(name))[file]).catch(() => null);
  }

  async #replace(path: string, content: Uint8Array | string): Promise<void> {
    await writeFile(`${path}.new`, content, { flush: true });
    await rename(`${path}.new`, path);
  }
}
