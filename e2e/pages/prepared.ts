import { EngineError } from '../../src/core/failure';
import { residualOf } from '../../src/core/presets';
import { hashedInput } from '../../src/engine/fixtures/hashed';
import { QUIET } from '../../src/engine/fixtures/pass';
import type { RunOrder, Session } from '../../src/engine/session';
import { openSession } from './device';
import { countObjects } from './objects';

const SPEC = { ...residualOf('cifar10-resnext29-4x6d'), blocks: [2, 2, 2] };
const RUN: RunOrder = {
  spec: SPEC,
  weights: { kind: 'hashed' },
  input: hashedInput(32),
  inputShape: [1, 32, 32, 3],
  backend: null,
  taps: [],
  timed: false,
};

type Made = Readonly<Record<string, number>>;

/** What a preparation makes, and what the first run after it, its loading included. */
export async function preparedRun(): Promise<{ preparing: Made; running: Made }> {
  const session = await openSession();
  const preparing = await madeBy(() => prepare(session, QUIET.signal));
  const running = await madeBy(() => session.run(RUN, QUIET));
  session.close();
  return { preparing, running };
}

/** The same for a preparation that is told to stop at its first pipeline, and how it ends. */
export async function interruptedPreparation(): Promise<{
  preparing: Made;
  running: Made;
  code: string;
}> {
  const session = await openSession();
  const controller = new AbortController();
  let code = 'done';
  const preparing = await madeBy(async () => {
    const ended = prepare(session, controller.signal).catch((error: unknown) => {
      code = error instanceof EngineError ? error.failure.code : String(error);
    });
    await new Promise((resolve) => setTimeout(resolve));
    controller.abort();
    await ended;
  });
  const running = await madeBy(() => session.run(RUN, QUIET));
  session.close();
  return { preparing, running, code };
}

function prepare(session: Session, signal: AbortSignal): Promise<void> {
  return session.prepare({ spec: SPEC, weights: null }, signal);
}

async function madeBy(work: () => Promise<unknown>): Promise<Made> {
  const objects = countObjects();
  await work();
  return objects.stop().made;
}
