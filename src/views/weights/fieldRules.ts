import { MAX_CHANNEL, MAX_RESIZE_PX } from '../../core/trained';

const WHOLE = /^\d{1,5}$/;
const DECIMAL = /^[-−]?(\d+\.?\d*|\.\d+)$/;

/** A size to resize to, px; null for what is none. */
export function readResize(text: string): number | null {
  const px = WHOLE.test(text) ? Number(text) : 0;
  return px >= 1 && px <= MAX_RESIZE_PX ? px : null;
}

/** A channel's mean; null for what is none. */
export function readMean(text: string): number | null {
  const value = readDecimal(text);
  return value !== null && Math.abs(value) <= MAX_CHANNEL ? value : null;
}

/** A channel's standard deviation, by which is divided; null for what is none. */
export function readStd(text: string): number | null {
  const value = readDecimal(text);
  return value !== null && value > 0 && value <= MAX_CHANNEL ? value : null;
}

function readDecimal(text: string): number | null {
  const typed = text.replace(',', '.');
  return DECIMAL.test(typed) ? Number(typed.replace('−', '-')) : null;
}
