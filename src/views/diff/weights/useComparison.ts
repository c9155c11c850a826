import { useEffect, useRef, useState } from 'react';
import { orTold } from '../../../store/orTold';
import type { RunProgress } from '../../../store/runs';
import type { Inspection, TensorDiff } from '../../../store/weights/tensors';
import { t as app } from '../../appWords';
import { useCardinalStore } from '../../CardinalContext';
import { type Compared, keyOf } from './sources';

/** A file that is read, or two checkpoints that are compared: how far that is, and its end. */
export interface Working {
  /** The file that is read; null while two are compared. */
  readonly file: string | null;
  readonly progress: RunProgress | null;
  cancel(): void;
}

interface Result {
  readonly key: string;
  readonly diffs: readonly TensorDiff[];
}

/** Compares two checkpoints when it is asked to; what was found of other two is forgotten. */
export function useComparison(a: Compared | null, b: Compared | null) {
  const store = useCardinalStore();
  const [working, setWorking] = useState<Working | null>(null);
  const [result, setResult] = useState<Result | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  /** Does one thing at a time, and shows how far it is; null after a cancel, and after a failure, which is told. */
  const work = async <T>(
    file: string | null,
    task: (inspection: Inspection, hooks: Parameters<Inspection['diff']>[2]) => Promise<T | null>,
  ): Promise<T | null> => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const cancel = () => controller.abort();
    const shown = (progress: RunProgress | null) => {
      if (!signal.aborted) setWorking({ file, progress, cancel });
    };
    shown(null);
    const { inspection } = store.getState();
    const value = await orTold(store.getState(), app('app.panel.weights'), async () =>
      task(await inspection(), { onProgress: shown, signal }),
    );
    if (running.current === controller) setWorking(null);
    return signal.aborted ? null : value;
  };

  const compare = async () => {
    if (a === null || b === null) return;
    const key = `${keyOf(a)} ${keyOf(b)}`;
    const diffs = await work(null, async (inspection, hooks) => {
      const [one, other] = [await idOf(inspection, a), await idOf(inspection, b)];
      return one === null || other === null ? null : inspection.diff(one, other, hooks);
    });
    if (diffs !== null) setResult({ key, diffs });
  };
  const read = (fileName: string, files: readonly File[]) =>
    work(fileName, (inspection, hooks) =>
      inspection.read(
        fileName,
        files.map((file) => ({ name: file.name, blob: file })),
        hooks,
      ),
    );
  const isOfThese = result !== null && result.key === `${keyOf(a)} ${keyOf(b)}`;
  return { working, diffs: isOfThese ? result.diffs : null, compare, read };
}

async function idOf(inspection: Inspection, compared: Compared): Promise<number | null> {
  return 'shipped' in compared ? inspection.shipped(compared.shipped) : compared.weightsId;
}
