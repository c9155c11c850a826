import type { Calls, RunProgress } from './protocol';

export interface RunHandle<T> {
  /** Rejects with an `EngineError` (code `cancelled` after `cancel`). */
  readonly result: Promise<T>;
  cancel(): void;
}

/** What the store asks of the engine; the worker's client is one, a test may bring another. */
export interface EnginePort {
  backend(request: Calls['backend']['request']): Promise<Calls['backend']['value']>;
  backends(): Promise<Calls['backends']['value']>;
  decode(request: Calls['decode']['request']): Promise<Calls['decode']['value']>;
  crop(request: Calls['crop']['request']): Promise<Calls['crop']['value']>;
  measure(
    request: Calls['measure']['request'],
    onProgress: (progress: RunProgress) => void,
  ): RunHandle<Calls['measure']['value']>;
  onnx(request: Calls['onnx']['request']): Promise<Calls['onnx']['value']>;
  run(
    request: Calls['run']['request'],
    onProgress: (progress: RunProgress) => void,
  ): RunHandle<Calls['run']['value']>;
}
