// Custom schemes on an engine that does not know them: app://station/x is https://station.app.localhost/x in the
// browser. A secure origin of its own, with storage that persists, and never resolved on the network.

const OUTSIDE = /^https:\/\/([a-z0-9-]+)\.([a-z0-9+-]+)\.localhost(?=[/?#]|$)/;
const INSIDE = /^([a-z][a-z0-9+-]*):\/\/([a-z0-9-]+)(?=[/?#]|$)/i;

const schemes = new Set<string>();

export const addScheme = (scheme: string): void => {
  schemes.add(scheme);
};

/** app://station/x → https://station.app.localhost/x; what is not of a registered scheme stays as it is. */
export function toBrowser(url: string): string {
  const [start, scheme, host] = INSIDE.exec(url) ?? [];
  if (!start || !scheme || !host || !schemes.has(scheme.toLowerCase())) return url;
  return `https://${host.toLowerCase()}.${scheme.toLowerCase()}.localhost${url.slice(start.length) || '/'}`;
}

/** The way back; what did not come from a registered scheme stays as it is. */
export function fromBrowser(url: string): string {
  const [start, host, scheme] = OUTSIDE.exec(url) ?? [];
  if (!start || !scheme || !schemes.has(scheme)) return url;
  return `${scheme}://${host}${url.slice(start.length)}`;
}

/** The registered scheme that a browser's URL belongs to, or null. */
export function schemeOf(url: string): string | null {
  const scheme = OUTSIDE.exec(url)?.[2];
  return scheme !== undefined && schemes.has(scheme) ? scheme : null;
}

/** In a policy, `app:` and `app://station` become the sources that the browser sees. */
export function policyToBrowser(policy: string): string {
  return policy.replace(/[^\s;,]+/g, source => {
    const scheme = source.endsWith(':') ? source.slice(0, -1).toLowerCase() : '';
    return schemes.has(scheme) ? `https://*.${scheme}.localhost` : toBrowser(source).replace(/\/$/, '');
  });
}
