/**
 * The Content-Security-Policy of the app, nothing inline:
 * - 'wasm-unsafe-eval' lets WebAssembly compile and nothing else;
 * - workers are files of ours;
 * - connect-src has every https: host, and http: on this machine, because weights come from where the
 *   user wants them: an address of their own, the Hub, whose storage answers from regional hosts that
 *   change (HUB_HOSTS of src/core/hub.ts), or a mirror of it. The policy is read before anybody can
 *   say which, so it cannot be what keeps the page from speaking to others; the page asks nobody but
 *   its own origin until it is told to, which every end-to-end test watches (e2e/faults.ts);
 * - blob: and data: are for photos. A camera's pictures are a stream, not an address, and need none.
 */
const POLICY = {
  'default-src': "'self'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
  'connect-src': "'self' https: http://localhost:* http://127.0.0.1:*",
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
 * response, and under COEP a worker script without COEP does not load. The camera is for the page itself
 * and no frame in it; the browser still asks the user, when they start it.
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
  'Permissions-Policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()',
};
