import type { Picture } from '../photo';

/** Beyond so many sigmas a Gaussian's weights do not move a byte. */
const REACH_SIGMAS = 3;

/**
 * A picture [h,w,4] under a Gaussian of `sigmaPx`, along the rows and then the columns; at the edges the
 * picture is mirrored, so that its mean stays. The weights sum to 1.
 * Source: SciPy's `gaussian_filter(mode='reflect', truncate=3)` of each channel.
 */
export function blurred(picture: Picture, sigmaPx: number): Picture {
  if (sigmaPx <= 0) return picture;
  const { widthPx, heightPx } = picture;
  const weights = gaussian(sigmaPx);
  const rgb = new Float32Array(widthPx * heightPx * 3);
  for (let from = 0, to = 0; to < rgb.length; from += 4, to += 3) {
    rgb[to] = picture.rgba[from] as number;
    rgb[to + 1] = picture.rgba[from + 1] as number;
    rgb[to + 2] = picture.rgba[from + 2] as number;
  }
  const across = mixed(
    rgb,
    { lines: heightPx, lineStep: widthPx * 3, length: widthPx, step: 3 },
    weights,
  );
  const both = mixed(
    across,
    { lines: widthPx, lineStep: 3, length: heightPx, step: widthPx * 3 },
    weights,
  );
  const rgba = new Uint8ClampedArray(picture.rgba.length).fill(255);
  for (let from = 0, to = 0; from < both.length; from += 3, to += 4) {
    rgba[to] = both[from] as number;
    rgba[to + 1] = both[from + 1] as number;
    rgba[to + 2] = both[from + 2] as number;
  }
  return { widthPx, heightPx, rgba };
}

/** The weights at distances 0, 1, 2...; those of both sides sum to 1. */
function gaussian(sigmaPx: number): Float64Array {
  const reach = Math.max(1, Math.ceil(REACH_SIGMAS * sigmaPx));
  const heights = Float64Array.from({ length: reach + 1 }, (_, distance) =>
    Math.exp(-(distance * distance) / (2 * sigmaPx * sigmaPx)),
  );
  const sum = heights.reduce((total, height) => total + 2 * height, -(heights[0] as number));
  return heights.map((height) => height / sum);
}

/** Lines of pixels in an array of rgb values: how many, how far apart, and how far apart the pixels of one are. */
interface Lines {
  readonly lines: number;
  readonly lineStep: number;
  readonly length: number;
  readonly step: number;
}

/** Each pixel of each line as the weighted mean of its neighbours on the line. */
function mixed(
  rgb: Float32Array,
  { lines, lineStep, length, step }: Lines,
  weights: Float64Array,
): Float32Array {
  const out = new Float32Array(rgb.length);
  const reach = weights.length - 1;
  // Where the neighbours of a place are: looked up, because mirroring at every tap takes most of the time.
  const places = Int32Array.from(
    { length: length + 2 * reach },
    (_, at) => step * mirrored(at - reach, length),
  );
  for (let line = 0; line < lines; line += 1) {
    const start = line * lineStep;
    for (let place = 0; place < length; place += 1) {
      let [red, green, blue] = [0, 0, 0];
      for (let tap = -reach; tap <= reach; tap += 1) {
        const from = start + (places[place + tap + reach] as number);
        const weight = weights[tap < 0 ? -tap : tap] as number;
        red += weight * (rgb[from] as number);
        green += weight * (rgb[from + 1] as number);
        blue += weight * (rgb[from + 2] as number);
      }
      const to = start + place * step;
      out[to] = red;
      out[to + 1] = green;
      out[to + 2] = blue;
    }
  }
  return out;
}

/** A place beyond the end of a line as the one that it mirrors: -1 is 0, -2 is 1. */
function mirrored(place: number, length: number): number {
  const within = ((place % (2 * length)) + 2 * length) % (2 * length);
  return within < length ? within : 2 * length - 1 - within;
}
