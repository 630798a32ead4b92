/** Every command there is. The page `commands.md` beside this file is generated from this table. */
import type { z } from 'zod';
import { accountCommands } from './account/commands.ts';
import { ballotsCommands } from './ballots/commands.ts';
import { boxesCommands } from './boxes/commands.ts';
import { clockCommands } from './clock/commands.ts';
import type { CommandsOf } from './command.ts';
import { countCommands } from './count/commands.ts';
import { decisionsCommands } from './decisions/commands.ts';
import { evidenceCommands } from './evidence/commands.ts';
import { interruptionCommands } from './interruption/commands.ts';
import { irregularityCommands } from './irregularity/commands.ts';
import { issueCommands } from './issue/commands.ts';
import { objectionsCommands } from './objections/commands.ts';
import { pollCommands } from './poll/commands.ts';
import { presenceCommands } from './presence/commands.ts';
import { recordCommands } from './record/commands.ts';
import { rollCommands } from './roll/commands.ts';

export const commandTable = {
  ...pollCommands,
  ...clockCommands,
  ...presenceCommands,
  ...ballotsCommands,
  ...boxesCommands,
  ...issueCommands,
  ...interruptionCommands,
  ...irregularityCommands,
  ...objectionsCommands,
  ...decisionsCommands,
  ...rollCommands,
  ...accountCommands,
  ...countCommands,
  ...recordCommands,
  ...evidenceCommands,
} as const;

export type Command = CommandsOf<typeof commandTable>;
export type CommandType = keyof typeof commandTable;
export type CommandData<T extends CommandType> = z.output<(typeof commandTable)[T]['data']>;
export type CommandOf<T extends CommandType> = { readonly type: T; readonly data: CommandData<T> };
