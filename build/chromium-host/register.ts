// Started by `node --import …/register.mjs main.mjs`: from here on `import 'electron'` means this host.
import * as nodeModule from 'node:module';
import { resolve } from './resolve.ts';

type Hooks = { registerHooks?: (hooks: { resolve: typeof resolve }) => void };
const { registerHooks } = nodeModule as Hooks;

// Node 22.15 brought hooks in the same thread and later versions deprecate the older way; Node 20 has only that.
if (registerHooks) registerHooks({ resolve });
else nodeModule.register('./resolve.mjs', import.meta.url);
