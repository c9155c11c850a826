/**
 * The Content-Security-Policy of the app, nothing inline:
 * - 'wasm-unsafe-eval' lets WebAssembly compile and nothing else;
 * - workers are files of ours: the threads of tfjs' WASM backend, which come as blob: scripts from
 *   the package, are made files by the plugin in wasmThreads.mjs;
 * - https: is for weights that the user asks for; blob: and data: are for photos.
 */
const POLICY = {
  'default-src': "'self'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
  'connect-src': "'self' https:",
  'img-src': "'self' blob: data:",
  'style-src': "'self'",
  'font-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'frame-ancestors': "'self'",
  'form-action': "'none'",
};

/**
 * The headers of every response, also of scripts and workers: a worker has the policy of its own
 * response, and under COEP a worker script without COEP does not load.
 */
export const HEADERS = {
  'Content-Security-Policy': Object.entries(POLICY)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
};
