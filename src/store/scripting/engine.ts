import type { EnginePort } from '../../worker/enginePort';
import type { BackendInfo, BackendName, BackendPresence } from '../../worker/protocol';

/** What the page computes with. */
export interface ScriptEngine {
  /** What the browser offers, the best first. */
  readonly backends: readonly BackendPresence[];
  readonly inUse: BackendName;
  /** Why this one: `forced`, `hardware-adapter`, or what keeps a better one from being used. */
  readonly reason: BackendInfo['reason'];
  readonly adapter: string | null;
  readonly simd: boolean;
  readonly threads: number;
}

/** Asks the engine; opens the backend where none is open yet. */
export async function engineOf(
  engine: EnginePort,
  forced: BackendName | null,
): Promise<ScriptEngine> {
  const backends = await engine.backends();
  const { name, reason, adapter, simd, threads } = await engine.backend({ forced });
  return { backends, inUse: name, reason, adapter, simd, threads };
}
