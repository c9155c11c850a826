import { useMemo } from 'react';
import { type KernelStack, kernelStack } from '../../core/stackedKernels';
import { exact, ratio, short } from '../../i18n/format';
import { Keep } from '../keep/Keep';
import styles from './ComparisonTable.module.css';
import { t } from './relativesWords';

/** VGG-16's stage 3. */
const CHANNELS = 256;
const SIZE_PX = 56;

/** VGG's argument: two 3x3 against one 5x5, three against one 7x7. */
export function KernelStacks() {
  const pairs = useMemo(
    () => [2, 3].map((layers) => [stackOf(1 + 2 * layers, 1), stackOf(3, layers)] as const),
    [],
  );
  return (
    <div data-kept="">
      <Keep name="stacked-kernels" title={t('relatives.stack.title')} corner />
      <table className={styles.table}>
        <caption className={styles.caption}>{t('relatives.stack.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('relatives.stack.what')}</th>
            <th scope="col">{t('relatives.stack.field')}</th>
            <th scope="col">{t('relatives.stack.params')}</th>
            <th scope="col">{t('relatives.stack.macs')}</th>
            <th scope="col">{t('relatives.stack.ratio')}</th>
          </tr>
        </thead>
        {pairs.map(([one, many]) => (
          <tbody key={one.kernelPx}>
            <Row stack={one} one={one} />
            <Row stack={many} one={one} />
          </tbody>
        ))}
      </table>
      <p className={styles.note}>
        {t('relatives.stack.note', { channels: CHANNELS, size: SIZE_PX })}
      </p>
    </div>
  );
}

function Row({ stack, one }: { stack: KernelStack; one: KernelStack }) {
  const { kernelPx: kernel, layers, receptiveFieldPx: px, params, macs } = stack;
  return (
    <tr>
      <th scope="row">
        {layers === 1
          ? t('relatives.stack.one', { kernel })
          : t('relatives.stack.many', { layers, kernel })}
      </th>
      <td className="num">{t('relatives.stack.px', { px })}</td>
      <td className="num">{exact(params)}</td>
      <td className="num">{short(macs)}</td>
      <td className="num">{stack === one ? '' : ratio(params / one.params)}</td>
    </tr>
  );
}

function stackOf(kernelPx: number, layers: number): KernelStack {
  return kernelStack(kernelPx, layers, CHANNELS, SIZE_PX);
}
