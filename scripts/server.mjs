import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { HEADERS } from './headers.mjs';

/** @import { IncomingMessage, Server, ServerResponse } from 'node:http' */

/** @type {Record<string, string>} */
const MIME_TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

const COMPRESSIBLE = new Set(['.css', '.html', '.js', '.json', '.md', '.svg', '.txt', '.wasm']);

/** @type {Record<string, (body: Buffer) => Promise<Buffer>>} */
const ENCODERS = {
  br: (body) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (body) => promisify(gzip)(body),
};

/**
 * @typedef {object} Asset
 * @property {Record<string, string>} headers
 * @property {Buffer} body
 * @property {boolean} compressible
 * @property {Map<string, Promise<Buffer>>} encoded bodies by encoding, made when first asked for
 */

/**
 * @param {string} file
 * @param {string} path of the URL
 * @param {Record<string, string>} headers
 * @returns {Promise<Asset>}
 */
async function readAsset(file, path, headers) {
  const body = await readFile(file);
  const extension = extname(file);
  return {
    body,
    compressible: COMPRESSIBLE.has(extension),
    encoded: new Map(),
    headers: {
      ...headers,
      'Content-Type': MIME_TYPES[extension] ?? 'application/octet-stream',
      'Cache-Control': path.startsWith('/assets/')
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
      ETag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`,
      Vary: 'Accept-Encoding',
    },
  };
}

/**
 * Reads a directory whole, so that a build that replaces it meanwhile does no harm.
 * @param {string} directory
 * @param {Record<string, string>} headers
 * @returns {Promise<Map<string, Asset>>} by URL path. Only what is in here is served, so that no
 * request can name a file outside.
 */
async function readAssets(directory, headers) {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const assets = new Map(
    await Promise.all(
      files.map(async ({ parentPath, name }) => {
        const file = join(parentPath, name);
        const path = file.slice(directory.length).replaceAll('\\', '/');
        return /** @type {const} */ ([path, await readAsset(file, path, headers)]);
      }),
    ),
  );
  for (const [path, asset] of [...assets]) {
    if (path.endsWith('/index.html')) assets.set(path.slice(0, -'index.html'.length), asset);
  }
  return assets;
}

/**
 * @param {IncomingMessage} request
 * @returns {string | undefined} undefined when it is no valid escape sequence
 */
function pathOf(request) {
  try {
    return decodeURIComponent((request.url ?? '/').split('?', 1)[0] ?? '/');
  } catch {
    return undefined;
  }
}

/**
 * @param {IncomingMessage} request
 * @param {Asset} asset
 * @returns {string | undefined}
 */
function encodingFor(request, asset) {
  if (!asset.compressible) return undefined;
  const accepted = String(request.headers['accept-encoding'] ?? '')
    .split(',')
    .map((part) => part.trim());
  return Object.keys(ENCODERS).find((encoding) => accepted.includes(encoding));
}

/**
 * @param {Asset} asset
 * @param {string} encoding
 * @returns {Promise<Buffer>}
 */
function encode(asset, encoding) {
  const known = asset.encoded.get(encoding);
  if (known) return known;
  const encoder = ENCODERS[encoding];
  if (!encoder) throw new Error(`no such content encoding: ${encoding}`);
  const body = encoder(asset.body);
  asset.encoded.set(encoding, body);
  return body;
}

/**
 * @param {ServerResponse} response
 * @param {number} status
 * @param {string} text
 */
function answerText(response, status, text) {
  response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(text);
}

/**
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 * @param {Asset} asset
 */
async function answerAsset(request, response, asset) {
  if (request.headers['if-none-match'] === asset.headers.ETag) {
    response.writeHead(304, asset.headers).end();
    return;
  }
  const encoding = encodingFor(request, asset);
  const body = encoding === undefined ? asset.body : await encode(asset, encoding);
  response.writeHead(200, {
    ...asset.headers,
    ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
    'Content-Length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/**
 * A server of the files that a directory holds now, from memory.
 * @param {string} directory
 * @param {Record<string, string>} [headers] of every file; the page's own unless told
 * @returns {Promise<Server>}
 */
export async function createStaticServer(directory, headers = HEADERS) {
  const assets = await readAssets(directory, headers);
  return createServer(async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      answerText(response, 405, 'method not allowed');
      return;
    }
    const asset = assets.get(pathOf(request) ?? '');
    if (asset === undefined) answerText(response, 404, 'not found');
    else await answerAsset(request, response, asset);
  });
}

/**
 * @param {Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>} false when the port is taken
 */
function tryListen(server, port, host) {
  return new Promise((resolve, reject) => {
    /** @param {NodeJS.ErrnoException} error */
    const onError = (error) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error));
    server.once('error', onError);
    server.listen(port, host, () => {
      server.off('error', onError);
      resolve(true);
    });
  });
}

const PORTS_TO_TRY = 20;

/**
 * Serves a directory on the first free port from `port` on (0: any).
 * @param {string} directory
 * @param {{ port?: number, host?: string, headers?: Record<string, string>, onTaken?: (port: number) => void }} [options]
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve(
  directory,
  { port = 0, host = '127.0.0.1', headers = HEADERS, onTaken } = {},
) {
  const server = await createStaticServer(directory, headers);
  for (let candidate = port; candidate < port + PORTS_TO_TRY; candidate += 1) {
    if (await tryListen(server, candidate, host)) return running(server, host);
    onTaken?.(candidate);
  }
  throw new Error(`no free port from ${port} to ${port + PORTS_TO_TRY - 1}`);
}

/**
 * @param {Server} server
 * @param {string} host
 */
function running(server, host) {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://${host}:${address.port}/`,
    close: () =>
      /** @type {Promise<void>} */ (
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        })
      ),
  };
}
