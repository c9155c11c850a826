import { argument, storeLanes } from './lanes';

/**
 * Maximum over windows; what lies beyond the edge is no value. Its numbers: x, y, height, width,
 * channels, output's width, window, stride and padding, each vertical then horizontal, output's height.
 * Units: output pixels, of all images.
 */
export function maxPool(p: usize, from: usize, to: usize): void {
  const x = argument(p, 0), y = argument(p, 1), channels = argument(p, 4), pixel = channels << 2;
  const height = <i32>argument(p, 2), width = <i32>argument(p, 3), outWidth = argument(p, 5), outHeight = argument(p, 12);
  for (let m = from; m < to; m++) {
    const line = m / outWidth, image = x + line / outHeight * <usize>(height * width) * pixel;
    const firstTop = <i32>(line % outHeight * argument(p, 8)) - <i32>argument(p, 10);
    const firstLeft = <i32>(m % outWidth * argument(p, 9)) - <i32>argument(p, 11);
    const top = max(firstTop, 0), bottom = min(firstTop + <i32>argument(p, 6), height);
    const left = max(firstLeft, 0), right = min(firstLeft + <i32>argument(p, 7), width);
    for (let c: usize = 0; c < channels; c += 4) {
      let largest = f32x4.splat(-Infinity);
      for (let row = top; row < bottom; row++) {
        let at = image + <usize>(row * width + left) * pixel + (c << 2);
        for (let column = left; column < right; column++, at += pixel) {
          largest = f32x4.pmax(v128.load(at), largest);
        }
      }
      storeLanes(y + m * pixel + (c << 2), largest, channels - c);
    }
  }
}

/**
 * Averages so that the output has so many pixels (PyTorch's AdaptiveAvgPool2d): output i covers rows from
 * `floor(i h / oh)` up to `ceil((i + 1) h / oh)`. Its numbers: x, y, height, width, channels, output's
 * height and width. Units: output pixels, of all images.
 */
export function averagePool(p: usize, from: usize, to: usize): void {
  const x = argument(p, 0), y = argument(p, 1), height = argument(p, 2), width = argument(p, 3);
  const channels = argument(p, 4), outHeight = argument(p, 5), outWidth = argument(p, 6), pixel = channels << 2;
  for (let m = from; m < to; m++) {
    const line = m / outWidth, image = x + line / outHeight * height * width * pixel;
    const i = line % outHeight, j = m % outWidth;
    const top = i * height / outHeight, bottom = ((i + 1) * height + outHeight - 1) / outHeight;
    const left = j * width / outWidth, right = ((j + 1) * width + outWidth - 1) / outWidth;
    const share = f32x4.splat(1 / <f32>((bottom - top) * (right - left)));
    for (let c: usize = 0; c < channels; c += 4) {
      let sum = f32x4.splat(0);
      for (let row = top; row < bottom; row++) {
        let at = image + (row * width + left) * pixel + (c << 2);
        for (let column = left; column < right; column++, at += pixel) sum = f32x4.add(sum, v128.load(at));
      }
      storeLanes(y + m * pixel + (c << 2), f32x4.mul(sum, share), channels - c);
    }
  }
}
