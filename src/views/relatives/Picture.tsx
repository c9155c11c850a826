import { INCEPTION } from '../../core/families/googlenet';
import { residualOf } from '../../core/presets';
import type { Kin } from './kin';
import styles from './Picture.module.css';

const WIDTH_PX = 216;
const HEIGHT_PX = 88;
/** Channels of a relative's layer that are drawn one by one. */
const DRAWN_CHANNELS = 12;

/** What is special about a relative, drawn: decoration beside words that say the same. */
export function Picture({ id }: { id: Kin['id'] }) {
  return (
    <svg className={styles.picture} viewBox={`0 0 ${WIDTH_PX} ${HEIGHT_PX}`} aria-hidden="true">
      {PICTURES[id]()}
    </svg>
  );
}

const PICTURES: Record<Kin['id'], () => React.JSX.Element> = {
  vgg: () => <Stack />,
  alexnet: () => <Groups groups={2} />,
  googlenet: () => <Branches />,
  resnext: () => <Groups groups={residualOf('resnext50_32x4d').cardinality} />,
  mobilenet: () => <Separable />,
};

const PIXEL_PX = 9;
const SIDE = 7;

/** Pixels that one output sees through one, two and three 3x3. */
function Stack() {
  const pixels = [1, 2, 3].flatMap((layers) =>
    Array.from({ length: SIDE * SIDE }, (_, at) => {
      const [row, column] = [Math.floor(at / SIDE), at % SIDE];
      const seen = Math.max(Math.abs(row - 3), Math.abs(column - 3)) <= layers;
      return { key: `${layers}-${at}`, seen, layers, row, column };
    }),
  );
  return (
    <>
      {pixels.map(({ key, seen, layers, row, column }) => (
        <rect
          key={key}
          className={seen ? styles.strong : styles.faint}
          x={10 + (layers - 1) * 70 + column * PIXEL_PX}
          y={12 + row * PIXEL_PX}
          width={PIXEL_PX - 1}
          height={PIXEL_PX - 1}
        />
      ))}
    </>
  );
}

/** Input channels above, output channels below; each group sees its own. */
function Groups({ groups }: { groups: number }) {
  const room = WIDTH_PX - 16;
  const gap = groups > 8 ? 2 : 12;
  const width = (room - gap * (groups - 1)) / groups;
  return (
    <>
      {Array.from({ length: groups }, (_, group) => {
        const x = 8 + group * (width + gap);
        const fan = `M${x} 24 L${x} 64 L${x + width} 64 L${x + width} 24 Z`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place
          <g key={group}>
            <path className={styles.fan} d={fan} />
            <rect className={styles.strong} x={x} y={14} width={width} height={10} />
            <rect className={styles.strong} x={x} y={64} width={width} height={10} />
          </g>
        );
      })}
    </>
  );
}

/** The four branches of Inception 3a, widths to scale, side by side as they are concatenated. */
function Branches() {
  const [one, reduceThree, three, reduceFive, five, pooled] = INCEPTION[0]?.['3a'] ?? [];
  const branches = [[one], [reduceThree, three], [reduceFive, five], [pooled]];
  const total = branches.reduce((sum, branch) => sum + (branch.at(-1) ?? 0), 0);
  const gap = 12;
  const scale = (WIDTH_PX - 16 - 3 * gap) / total;
  let x = 8;
  return (
    <>
      {branches.map((branch, index) => {
        const out = (branch.at(-1) ?? 0) * scale;
        const left = x;
        x += out + gap;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a branch is its place
          <g key={index}>
            <path className={styles.line} d={`M${WIDTH_PX / 2} 6 L${left + out / 2} 26 V72`} />
            {branch.map((width = 0, layer) => (
              <rect
                // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place
                key={layer}
                className={styles.strong}
                x={left + (out - width * scale) / 2}
                y={branch.length === 1 ? 44 : 32 + layer * 24}
                width={width * scale}
                height={10}
              />
            ))}
            <rect className={styles.joined} x={left} y={74} width={out} height={6} />
          </g>
        );
      })}
    </>
  );
}

/** One filter a channel; then every output sees every channel. */
function Separable() {
  const step = (WIDTH_PX - 16) / DRAWN_CHANNELS;
  const channels = Array.from({ length: DRAWN_CHANNELS }, (_, channel) => 8 + channel * step);
  return (
    <>
      <path className={styles.fan} d={`M8 50 L8 72 L${WIDTH_PX - 10} 72 L${WIDTH_PX - 10} 50 Z`} />
      {channels.map((x) => (
        <g key={x}>
          <path className={styles.line} d={`M${x + step / 2 - 1} 18 V44`} />
          {[8, 40, 72].map((y) => (
            <rect key={y} className={styles.strong} x={x} y={y} width={step - 2} height={10} />
          ))}
        </g>
      ))}
    </>
  );
}
