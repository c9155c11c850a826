import type { Calls, DownloadProgress, RunProgress } from './protocol';

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
  readWeights(
    request: Calls['readWeights']['request'],
    onProgress: (progress: RunProgress) => void,
  ): RunHandle<Calls['readWeights']['value']>;
  tensors(request: Calls['tensors']['request']): Promise<Calls['tensors']['value']>;
  tensorStats(request: Calls['tensorStats']['request']): Promise<Calls['tensorStats']['value']>;
  tensorFilters(
    request: Calls['tensorFilters']['request'],
  ): Promise<Calls['tensorFilters']['value']>;
  tensorValues(request: Calls['tensorValues']['request']): Promise<Calls['tensorValues']['value']>;
  saveWeights(
    request: Calls['saveWeights']['request'],
    onProgress: (progress: RunProgress) => void,
  ): RunHandle<Calls['saveWeights']['value']>;
  readersAhead(): Promise<null>;
  hubFiles(request: Calls['hubFiles']['request']): RunHandle<Calls['hubFiles']['value']>;
  hubDownload(
    request: Calls['hubDownload']['request'],
    onProgress: (progress: DownloadProgress) => void,
  ): RunHandle<Calls['hubDownload']['value']>;
  hubKept(): Promise<Calls['hubKept']['value']>;
  hubDelete(request: Calls['hubDelete']['request']): Promise<Calls['hubDelete']['value']>;
  onnx(request: Calls['onnx']['request']): Promise<Calls['onnx']['value']>;
  prepare(request: Calls['prepare']['request']): RunHandle<null>;
  run(
    request: Calls['run']['request'],
    onProgress: (progress: RunProgress) => void,
  ): RunHandle<Calls['run']['value']>;
}
