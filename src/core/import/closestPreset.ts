import { PRESETS, type Preset } from '../presets';
import { isResidual, type ResNetSpec } from '../spec';

/** The preset that a residual network differs from in the fewest fields; of equals the first in the menu. */
export function closestPreset(spec: ResNetSpec): Preset {
  let [closest] = PRESETS;
  let fewest = Number.POSITIVE_INFINITY;
  for (const preset of PRESETS) {
    const differing = isResidual(preset.spec) ? differences(spec, preset.spec) : fewest;
    if (differing >= fewest) continue;
    closest = preset;
    fewest = differing;
  }
  return closest as Preset;
}

function differences(one: ResNetSpec, other: ResNetSpec): number {
  const fields = Object.keys(one) as (keyof ResNetSpec)[];
  return fields.filter((field) => String(one[field]) !== String(other[field])).length;
}
