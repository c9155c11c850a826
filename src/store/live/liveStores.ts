import type { EnginePort } from '../../worker/enginePort';
import type { GetState } from '../state';
import { createCamera } from './camera';
import { createCurves } from './curve';
import { createPerturbing } from './perturbing';
import type { LiveStores } from './states';

/** The stores of a page's live views. */
export function createLiveStores(engine: EnginePort, page: GetState): LiveStores {
  return {
    perturbing: createPerturbing(engine, page),
    curves: createCurves(engine, page),
    camera: createCamera(engine, page),
  };
}
