import { Workbox } from 'workbox-window';

const SERVICE_WORKER = './serviceWorker.js';
/** Whatever is served next at such an address would get this page in its place. */
const THIS_MACHINE = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Keeps the page and all that belongs to it on this device, so that it opens without a network. A new version
 * is only told of: `onNewVersion` gets what takes it, which loads the page anew.
 */
export async function keepOffline(onNewVersion: (take: () => void) => void): Promise<void> {
  if (!('serviceWorker' in navigator) || THIS_MACHINE.test(location.hostname)) return;
  const worker = new Workbox(SERVICE_WORKER);
  worker.addEventListener('waiting', () =>
    onNewVersion(() => {
      worker.addEventListener('controlling', () => location.reload());
      worker.messageSkipWaiting();
    }),
  );
  await worker.register();
}
