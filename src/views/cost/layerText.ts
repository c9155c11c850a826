import type { Layer, Pair, Shape } from '../../core/layer';
import { t } from './layersWords';

/** What a layer does: "3×3 conv /2, 32 groups". */
export function kindText({ op }: Layer): string {
  const parts = [nameText(op)];
  if ('stride' in op && op.stride[0] > 1) {
    parts[0] = `${parts[0]} ${t('cost.kind.stride', { stride: op.stride[0] })}`;
  }
  if (op.kind === 'conv' && op.groups > 1) {
    parts.push(t('cost.kind.groups', { groups: op.groups }));
  }
  return parts.join(t('cost.join'));
}

/** Channels, height and width: "256 × 56 × 56"; what has no extent, its channels. */
export function shapeText({ channels, heightPx, widthPx }: Shape): string {
  if (heightPx === 1 && widthPx === 1) return String(channels);
  return t('cost.shape', { channels, height: heightPx, width: widthPx });
}

function nameText(op: Layer['op']): string {
  if (op.kind === 'adaptiveAvgPool') return t('cost.kind.adaptiveAvgPool', windowOf(op.out));
  if (op.kind === 'conv' || op.kind === 'maxPool') {
    return t(`cost.kind.${op.kind}`, windowOf(op.kernel));
  }
  return t(`cost.kind.${op.kind}`);
}

function windowOf([height, width]: Pair): { kernel: string } {
  return { kernel: t('cost.window', { height, width }) };
}
