import { PRESETS, type Preset } from '../presets';
import type { ArchSpec } from '../spec';

/** The preset of its family that a network differs from in the fewest fields; of equals the first in the menu. */
export function closestPreset(spec: ArchSpec): Preset {
  let [closest] = PRESETS;
  let fewest = Number.POSITIVE_INFINITY;
  for (const preset of PRESETS) {
    const sameFamily = preset.spec.family === spec.family;
    const differing = sameFamily ? differences(spec, preset.spec) : fewest;
    if (differing >= fewest) continue;
    closest = preset;
    fewest = differing;
  }
  return closest as Preset;
}

function differences(one: ArchSpec, other: ArchSpec): number {
  const others: ReadonlyMap<string, unknown> = new Map(Object.entries(other));
  return Object.entries(one).filter(([field, value]) => String(value) !== String(others.get(field)))
    .length;
}
