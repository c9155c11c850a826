/** Sizes of a channel, px, that can be told in whole or half numbers, the largest first: 12, 8, 6 ... 1, 1/2, 1/3, 1/4, 1/6 ... */
const LADDER: readonly number[] = [12, 8, 6, 4, 3, 2, 1.5, 1, ...smaller(2 ** 24)];

function smaller(most: number): number[] {
  const sizes: number[] = [];
  for (let channels = 2; channels <= most; channels *= 2) {
    sizes.push(1 / channels, 1 / (channels * 1.5));
  }
  return sizes;
}

/** The largest size of a channel, px, with which all fits; the smallest there is where none does. */
export function largestThatFits(fits: (channelPx: number) => boolean): number {
  return LADDER.find(fits) ?? (LADDER.at(-1) as number);
}

/** A size of a channel as it is told: px for one channel, or channels for one px. */
export function told(channelPx: number): { readonly channels: number; readonly px: number } {
  if (channelPx >= 1) return { channels: 1, px: channelPx };
  return { channels: Math.round(1 / channelPx), px: 1 };
}
