import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What one request for a file meets instead of a good answer. */
export type HubFault =
  /** The connection breaks after some bytes. */
  | { readonly kind: 'cut'; readonly afterBytes: number; readonly ignoresRange?: boolean }
  /** Nothing more comes after some bytes, and the connection stays. */
  | { readonly kind: 'stall'; readonly afterBytes: number }
  | { readonly kind: 'slow'; readonly bytesPerSecond: number }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      /** Whether a page of another origin is not let to read the headers. */
      readonly hidden?: boolean;
    }
  /** Other bytes, under the same name. */
  | { readonly kind: 'other'; readonly body: Buffer; readonly etag?: string }
  /** Content-Length promises more than comes. */
  | { readonly kind: 'short'; readonly missingBytes: number }
  /** 200 and everything, whatever range was asked for. */
  | { readonly kind: 'ignores-range' };

/** By their names. */
type Files = Readonly<Record<string, Buffer>>;

export interface HubRequest {
  readonly host: 'hub' | 'cdn';
  readonly method: string;
  readonly path: string;
  readonly range: string | null;
}

export interface HubServer {
  /** The base URL that a page is given. */
  readonly url: string;
  readonly cdnUrl: string;
  readonly requests: HubRequest[];
  /** Met by the requests for a file of the first repository, one each, in order. */
  readonly faults: HubFault[];
  /** Met by every request for a file once the repository's faults are used up. */
  always: HubFault | null;
  /** Another repository; its faults are returned. */
  add(repo: string, files: Files): HubFault[];
  close(): Promise<void>;
}

/** What the Hub lets a page of another origin read. */
const EXPOSED =
  'X-Repo-Commit,X-Request-Id,X-Error-Code,X-Error-Message,X-Total-Count,ETag,Link,Accept-Ranges,' +
  'Content-Range,X-Linked-Size,X-Linked-ETag,X-Xet-Hash';

/**
 * A server that behaves as the Hub does towards a page: a listing with sizes and hashes, a redirect to
 * a storage of another origin, ranges, ETags, and no preflight at that storage.
 * @param received how often the page was given bytes by now; a cut waits for it, because a page forgets
 *   what came but was not read yet
 */
export async function startHub(
  repo: string,
  files: Files,
  received: Received = () => Promise.reject(new Error('a cut has to know what was received')),
): Promise<HubServer> {
  const state = { always: null as HubFault | null };
  const requests: HubRequest[] = [];
  const repos = new Map<string, { readonly files: Files; readonly faults: HubFault[] }>();
  const add = (name: string, itsFiles: Files): HubFault[] => {
    const faults: HubFault[] = [];
    repos.set(name, { files: itsFiles, faults });
    return faults;
  };
  const faults = add(repo, files);
  const find = (url: string, between: string) => {
    for (const [name, its] of repos) {
      const [, file] = url.split(`/${name}${between}`);
      if (file !== undefined) return { ...its, name, file, body: its.files[file] };
    }
    return null;
  };

  const cdn = await listen((request, response) => {
    note('cdn', request);
    // As reported of the Hub's storage: what needs a preflight does not get through.
    if (request.method === 'OPTIONS') return void response.writeHead(403).end();
    const [path = '', ticket] = (request.url ?? '').split('?');
    const body = find(path, '/')?.body;
    if (body === undefined) return void response.writeHead(404).end();
    void answerFile(request, response, body, handedOn[Number(ticket)] ?? null, received);
  });
  /** Faults of the body; the redirect says which. */
  const handedOn: (HubFault | null)[] = [];

  const hub = await listen((request, response) => {
    note('hub', request);
    const headers = {
      'Access-Control-Allow-Origin': request.headers.origin ?? '*',
      'Access-Control-Expose-Headers': EXPOSED,
      Vary: 'Origin',
    };
    const url = request.url ?? '';
    const listing = find(url, '/tree/main');
    if (listing?.file === '') {
      response.writeHead(200, { ...headers, 'Content-Type': 'application/json' });
      return void response.end(JSON.stringify(Object.entries(listing.files).map(listed)));
    }
    const found = find(url, '/resolve/main/');
    if (found?.body === undefined) {
      return void response.writeHead(404, { ...headers, 'X-Error-Code': 'EntryNotFound' }).end();
    }
    const { name, file, body } = found;
    const fault = found.faults.shift() ?? state.always;
    if (fault?.kind === 'status') {
      const told = fault.hidden ? [] : Object.keys(fault.headers ?? {});
      const exposed = [EXPOSED, ...told].join();
      response.writeHead(fault.status, {
        ...headers,
        ...fault.headers,
        'Access-Control-Expose-Headers': exposed,
      });
      return void response.end();
    }
    const ticket = handedOn.push(fault) - 1;
    response.writeHead(302, {
      ...headers,
      Location: `${cdn.url}/${name}/${file}?${ticket}`,
      'X-Linked-Size': String(body.length),
      'X-Linked-ETag': `"${sha256(body)}"`,
    });
    response.end();
  });

  function note(host: 'hub' | 'cdn', { method = '', url = '', headers }: IncomingMessage): void {
    requests.push({ host, method, path: url, range: headers.range ?? null });
  }

  return {
    url: hub.url,
    cdnUrl: cdn.url,
    requests,
    faults,
    add,
    get always() {
      return state.always;
    },
    set always(fault) {
      state.always = fault;
    },
    close: async () => {
      await Promise.all([hub.close(), cdn.close()]);
    },
  };
}

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function listed([path, body]: [string, Buffer]) {
  const oid = createHash('sha1').update(path).digest('hex');
  const size = body.length;
  if (!path.endsWith('.safetensors')) return { type: 'file', oid, size, path };
  return { type: 'file', oid, size, path, lfs: { oid: sha256(body), size, pointerSize: 134 } };
}

async function answerFile(
  request: IncomingMessage,
  response: ServerResponse,
  good: Buffer,
  fault: HubFault | null,
  received: Received,
): Promise<void> {
  const body = fault?.kind === 'other' ? fault.body : good;
  const etag = (fault?.kind === 'other' ? fault.etag : null) ?? `"${sha256(body).slice(0, 32)}"`;
  const ignores = fault?.kind === 'ignores-range' || (fault?.kind === 'cut' && fault.ignoresRange);
  const from = ignores ? 0 : Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  const headers = {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': EXPOSED,
    'Content-Type': 'binary/octet-stream',
    'Accept-Ranges': 'bytes',
    ETag: etag,
  };
  if (from >= body.length) {
    response.writeHead(416, { ...headers, 'Content-Range': `bytes */${body.length}` }).end();
    return;
  }
  const rest = body.subarray(from);
  const range = `bytes ${from}-${body.length - 1}/${body.length}`;
  response.writeHead(from > 0 ? 206 : 200, {
    ...headers,
    'Content-Length': rest.length,
    ...(from > 0 && { 'Content-Range': range }),
  });
  await send(response, rest, fault, received);
}

type Received = () => Promise<number>;

const SLOW_STEP_MS = 50;
/** Before a cut single bytes come, so that a page which tells now and then how far it is does so. */
const SINGLE_BYTES = 200;
const SINGLE_STEP_MS = 30;

async function send(
  response: ServerResponse,
  rest: Buffer,
  fault: HubFault | null,
  received: Received,
): Promise<void> {
  switch (fault?.kind) {
    case 'cut':
      await breakAfter(response, rest.subarray(0, fault.afterBytes), received);
      return;
    case 'short':
      await breakAfter(response, rest.subarray(0, rest.length - fault.missingBytes), received);
      return;
    case 'stall':
      response.flushHeaders();
      if (fault.afterBytes > 0) response.write(rest.subarray(0, fault.afterBytes));
      return;
    case 'slow': {
      const step = Math.ceil((fault.bytesPerSecond * SLOW_STEP_MS) / 1000);
      for (let at = 0; at < rest.length && !response.destroyed; at += step) {
        response.write(rest.subarray(at, at + step));
        await sleep(SLOW_STEP_MS);
      }
      response.end();
      return;
    }
    default:
      response.end(rest);
  }
}

/** Breaks the connection once the page was given some of the bytes. */
async function breakAfter(
  response: ServerResponse,
  bytes: Buffer,
  received: Received,
): Promise<void> {
  const before = await received();
  response.write(bytes.subarray(0, -SINGLE_BYTES));
  for (const byte of bytes.subarray(-SINGLE_BYTES)) {
    if (response.destroyed || (await received()) > before) break;
    response.write(Uint8Array.of(byte));
    await sleep(SINGLE_STEP_MS);
  }
  response.destroy();
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

async function listen(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server: Server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
