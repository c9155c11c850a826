import { createOwnEngine, type OwnEngine } from '../../worker/ownEngine';
import { machineOf } from './machine';
import type { ReportPage } from './reportPage';

/** Makes a report on this machine, on an engine of its own that ends with it. */
export async function reportHere<Report>(
  make: (engine: OwnEngine['engine'], page: ReportPage) => Promise<Report>,
  makeEngine: () => OwnEngine = createOwnEngine,
): Promise<Report> {
  const machine = await machineOf(navigator);
  const version: string = import.meta.env.CARDINAL_VERSION;
  const { engine, end } = makeEngine();
  try {
    return await make(engine, { version, machine });
  } finally {
    end();
  }
}
