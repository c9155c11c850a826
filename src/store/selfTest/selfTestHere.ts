import { EngineError } from '../../core/failure';
import type { SelfTestReport } from '../../core/selfTest/report';
import type { OwnEngine } from '../../worker/ownEngine';
import { reportHere } from '../reports/reportHere';
import { runSelfTest, type SelfTestHooks, type SelfTestPlace } from './runSelfTest';

const HERE: SelfTestPlace = {
  fetchFile: async (path) => {
    const response = await fetch(path);
    if (!response.ok) throw new EngineError('photo-unreachable', { name: path });
    return response.blob();
  },
  breath: () => new Promise((resolve) => setTimeout(resolve)),
};

/** A self-test of this browser, on an engine of its own that ends with it. */
export function selfTestHere(
  hooks: SelfTestHooks,
  makeEngine?: () => OwnEngine,
): Promise<SelfTestReport> {
  return reportHere((engine, page) => runSelfTest(engine, page, HERE, hooks), makeEngine);
}
