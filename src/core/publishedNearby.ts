import { type MistakeCode, mistakesWith } from './mistakes';
import { PRESETS, type Preset, residualOf } from './presets';
import { type ArchSpec, isResidual, type ResNetSpec } from './spec';
import { type Structure, structureKey, structureOf, structureParams } from './structure';

/** A published network that one mistake turns into the one that is given. */
export interface PublishedNearby {
  readonly presetId: string;
  /** The published network's name. */
  readonly label: string;
  readonly code: MistakeCode;
  readonly params: Readonly<Record<string, number | string>>;
  /** Parameters of the given network, and of the published one with the same classifier. */
  readonly count: number;
  readonly publishedCount: number;
  /** Its classes where the published network has others; null where it has the same or no classifier. */
  readonly classes: number | null;
}

interface Explanation {
  readonly preset: Preset & { readonly spec: ResNetSpec };
  readonly code: MistakeCode;
  readonly params: PublishedNearby['params'];
}

/** Published networks that no preset is: timm's, and those of Mahajan et al. 2018 and of wide ResNets. */
const FURTHER: readonly ResNetSpec[] = [
  ...[16, 32, 48].map((groupWidth) => ({ ...residualOf('resnext101_32x8d'), groupWidth })),
  { ...residualOf('resnet50'), blocks: [2, 2, 2, 2] },
  { ...residualOf('resnext50_32x4d'), blocks: [2, 2, 2, 2] },
];

/**
 * The published network that comes out as the given one by a single known mistake, and which: true by
 * construction, for the mistake is made with the published network and what comes out is the given one,
 * stage by stage. Classes, input and strides don't count. Undefined for a network that is itself
 * published, for one that no mistake explains, and where mistakes with different networks make the same;
 * an exchange of C and d goes before the others.
 */
export function publishedNearby(given: ArchSpec): PublishedNearby | undefined {
  if (!isResidual(given) || !given.residual) return undefined;
  return nearbyOfStructure(structureOf(given), given.includeTop ? given.classes : null);
}

/** The same for a network that is no `ResNetSpec`; `classes` is null where it has no classifier. */
export function nearbyOfStructure(
  given: Structure,
  classes: number | null,
): PublishedNearby | undefined {
  const found = explanations().get(structureKey(given)) ?? [];
  // An exchange brings no number of its own, so that it is simpler than whatever else makes the same.
  const exchanges = found.filter(({ code }) => code === 'exchanged');
  const simplest = exchanges.length > 0 ? exchanges : found;
  const [first] = simplest;
  const isOne = simplest.every(({ preset }) => preset === first?.preset);
  if (first === undefined || !isOne) return undefined;
  const { preset, code, params } = first;
  return {
    presetId: preset.id,
    label: preset.label,
    code,
    params,
    count: structureParams(given, classes),
    publishedCount: structureParams(structureOf(preset.spec), classes),
    classes: classes === preset.spec.classes ? null : classes,
  };
}

let known: ReadonlyMap<string, readonly Explanation[]> | undefined;

/** What comes out of every mistake with every published network, without what is published itself. */
function explanations(): ReadonlyMap<string, readonly Explanation[]> {
  known ??= explained();
  return known;
}

function explained(): ReadonlyMap<string, readonly Explanation[]> {
  const residual = PRESETS.filter((preset): preset is Explanation['preset'] =>
    isResidual(preset.spec),
  );
  const honest = new Set(
    [...residual.map(({ spec }) => spec), ...FURTHER].map((spec) =>
      structureKey(structureOf(spec)),
    ),
  );
  const found = new Map<string, Explanation[]>();
  // The small pair was trained for this page and is nobody's to build anew.
  for (const preset of residual.filter(({ group }) => group !== 'trained')) {
    for (const { structure, ...told } of mistakesWith(preset.spec, structureOf(preset.spec))) {
      const key = structureKey(structure);
      if (!honest.has(key)) found.set(key, [...(found.get(key) ?? []), { preset, ...told }]);
    }
  }
  return found;
}
