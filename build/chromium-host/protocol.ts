// protocol.handle: requests to a custom scheme are answered by main, every other request is refused. No network.
import { addScheme, fromBrowser, policyToBrowser, schemeOf } from './address.ts';
import type { CdpSession } from './cdp.ts';

type Handler = (request: GlobalRequest) => GlobalResponse | Promise<GlobalResponse>;
type GlobalRequest = Request;
type GlobalResponse = Response;
type Scheme = { scheme: string; privileges?: object };

export type Paused = {
  requestId: string;
  frameId: string;
  resourceType: string;
  request: {
    url: string;
    method: string;
    headers: Record<string, string>;
    hasPostData?: boolean;
    postData?: string;
    postDataEntries?: { bytes?: string }[];
  };
};

const handlers = new Map<string, Handler>();

export const protocol = {
  registerSchemesAsPrivileged(customSchemes: Scheme[]): void {
    for (const { scheme } of customSchemes) addScheme(scheme);
  },
  handle(scheme: string, handler: Handler): void {
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    addScheme(scheme);
    handlers.set(scheme, handler);
  },
  unhandle(scheme: string): void {
    handlers.delete(scheme);
  },
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
};

function requestOf({ request }: Paused): Request {
  const { method, headers } = request;
  const parts = (request.postDataEntries ?? []).map(({ bytes }) => Buffer.from(bytes ?? '', 'base64'));
  const body = parts.length > 0 ? Buffer.concat(parts) : request.postData;
  const url = fromBrowser(request.url);
  return new Request(
    url,
    body === undefined || body === '' ? { method, headers } : { method, headers, body },
  );
}

type Header = { name: string; value: string };

function headersOf(response: Response, refused: string): Header[] {
  const headers = [...response.headers].map(([name, value]) => ({
    name,
    value: name.startsWith('content-security-policy') ? policyToBrowser(value) : value,
  }));
  // of two policies for one feature the last one holds
  return refused === '' ? headers : [...headers, { name: 'permissions-policy', value: refused }];
}

/** Answers one request of a page; `refused` is a policy that is added. A handler that throws is a failed request, as in Electron. */
export async function answer(session: CdpSession, paused: Paused, refused = ''): Promise<void> {
  const { requestId } = paused;
  const handler = handlers.get(schemeOf(paused.request.url) ?? '');
  if (!handler) {
    session.tell('Fetch.failRequest', { requestId, errorReason: refusal(paused) });
    return;
  }
  try {
    const response = await handler(requestOf(paused));
    if (response.type === 'error') throw new Error('Response.error()');
    const body = Buffer.from(await response.arrayBuffer()).toString('base64');
    session.tell('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: headersOf(response, refused),
      body,
    });
  } catch (error) {
    console.error(`protocol handler for ${fromBrowser(paused.request.url)}:`, error);
    session.tell('Fetch.failRequest', { requestId, errorReason: 'Failed' });
  }
}

// Any other reason than Aborted would replace the page that was there by an error page.
const refusal = (paused: Paused) => (paused.resourceType === 'Document' ? 'Aborted' : 'BlockedByClient');
