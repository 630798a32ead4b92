#!/usr/bin/env node
// `pollkeeper verify | disclose | package | simulate | commands`: plain Node, built on first use like the app itself.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfStale, installIfStale, root } from './prepare.mjs';

await installIfStale();
await buildIfStale();
const { pollkeeper } = await import(pathToFileURL(join(root, '.out', 'pollkeeper.mjs')).href);
process.exitCode = await pollkeeper(process.argv.slice(2));
