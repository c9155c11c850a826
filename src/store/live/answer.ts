import type { Perturbation } from '../../core/perturbation';
import type { EnginePort } from '../../worker/enginePort';
import type { LiveAnswer, LiveNetwork } from './states';

/** What is looked at: the photo, changed or not, or a camera's newest frame. */
export type Looked =
  | { readonly kind: 'photo'; readonly photoId: number; readonly perturbation: Perturbation }
  | { readonly kind: 'frame'; readonly frameId: number };

/** A run of a network on what is looked at; a signal ends it with `cancelled`. Errors: those of a run. */
export async function liveAnswer(
  engine: EnginePort,
  network: LiveNetwork,
  looked: Looked,
  signal?: AbortSignal,
): Promise<LiveAnswer> {
  const { request, preprocessing, wishes } = network;
  const order = { network: request, input: { ...looked, preprocessing }, ...wishes };
  const handle = engine.run(order, () => undefined);
  signal?.addEventListener('abort', handle.cancel);
  if (signal?.aborted) handle.cancel();
  try {
    const { logits, backend, elapsedMs } = await handle.result;
    return { network, logits, backend, elapsedMs };
  } finally {
    signal?.removeEventListener('abort', handle.cancel);
  }
}
