type Next<R> = (specifier: string, context: unknown) => R;

/** The loader hook: `electron` is the file beside this one; everything else goes on. */
export function resolve<R>(specifier: string, context: unknown, next: Next<R>) {
  if (specifier !== 'electron' && specifier !== 'electron/main') return next(specifier, context);
  return {
    url: new URL('./electron.mjs', import.meta.url).href,
    format: 'module' as const,
    shortCircuit: true,
  };
}
