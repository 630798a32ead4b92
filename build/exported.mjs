import { build } from 'esbuild';

/**
 * What TypeScript of the program exports, for a script that runs before anything is built. `lines`: export statements;
 * their paths are relative to `folder`.
 */
export async function exported(lines, folder) {
  const bundled = await build({
    stdin: { contents: lines.join('\n'), resolveDir: folder, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  const source = Buffer.from(bundled.outputFiles[0].contents).toString('base64');
  return import(`data:text/javascript;base64,${source}`);
}
