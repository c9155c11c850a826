/**
 * What fills both drawings: a stage, a block of it, or a layer by its name in its block (`conv2`), stages and blocks
 * counted from 0; or a layer that is in no stage (`conv1`). A network without it shows the nearest that it has.
 */
export interface Landmark {
  readonly stage: number | null;
  readonly block: number | null;
  readonly layer: string | null;
}

const IN_STAGE = /^([1-6])(?:\.([1-9]\d{0,2})(?:\.([A-Za-z]\w*(?:\.\w+){0,4}))?)?$/;
const OUTSIDE = /^[A-Za-z]\w*(?:\.\w+){0,4}$/;
const LONGEST = 80;

/** `2`, `2.1`, `2.1.conv2`, as people count from 1; or `conv1`. Undefined where a text is none of these. */
export function parseLandmark(text: string): Landmark | undefined {
  if (text.length > LONGEST) return undefined;
  if (OUTSIDE.test(text)) return { stage: null, block: null, layer: text };
  const [, stage, block, layer] = IN_STAGE.exec(text) ?? [];
  if (stage === undefined) return undefined;
  return {
    stage: Number(stage) - 1,
    block: block === undefined ? null : Number(block) - 1,
    layer: layer ?? null,
  };
}

/** The text that `parseLandmark` reads. */
export function formatLandmark({ stage, block, layer }: Landmark): string {
  const numbers = [stage, block].flatMap((each) => (each === null ? [] : [String(each + 1)]));
  return [...numbers, ...(layer === null ? [] : [layer])].join('.');
}

/** One level out; null is the whole network. */
export function outOf({ stage, block, layer }: Landmark): Landmark | null {
  if (stage === null) return null;
  if (layer !== null) return { stage, block, layer: null };
  return block === null ? null : { stage, block: null, layer: null };
}
