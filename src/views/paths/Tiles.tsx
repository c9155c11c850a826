import type { KeyboardEvent } from 'react';
import { useRef, useState } from 'react';
import type { LookedAt } from '../looks/useLookedAt';
import { toggled } from './offPaths';
import { t } from './pathsWords';
import styles from './Tiles.module.css';
import { TILES_IN_ROW, tileAfter } from './tileKeys';

interface TilesProps {
  readonly at: LookedAt;
  readonly block: string;
  readonly paths: number;
  /** Numbers of those that are off. */
  readonly off: readonly number[];
  /** Whether something else than paths is off now. */
  readonly isAside: boolean;
  readonly onTurn: (path: number, off: readonly number[]) => void;
}

/** The paths of a block: one Tab stop, arrow keys go among them, Space switches one. */
export function Tiles({ at, block, paths, off, isAside, onTurn }: TilesProps) {
  const [stop, setStop] = useState(0);
  const grid = useRef<HTMLDivElement>(null);
  const isOff = new Set(off);
  const current = Math.min(stop, paths - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = tileAfter(event.key, current, paths);
    if (next === null) return;
    event.preventDefault();
    setStop(next);
    grid.current?.querySelectorAll<HTMLElement>('button')[next]?.focus();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
    <div
      ref={grid}
      className={styles.tiles}
      style={{ gridTemplateColumns: `repeat(${Math.min(paths, TILES_IN_ROW)}, minmax(0, 1fr))` }}
      data-aside={isAside}
      role="group"
      aria-label={t('paths.tiles', { block, lane: at.id.toUpperCase() })}
      onKeyDown={onKeyDown}
    >
      {Array.from({ length: paths }, (_, path) => (
        <button
          // biome-ignore lint/suspicious/noArrayIndexKey: a path is its place
          key={path}
          type="button"
          className={styles.tile}
          tabIndex={path === current ? 0 : -1}
          aria-pressed={!isOff.has(path)}
          aria-label={t(isOff.has(path) ? 'paths.tile.off' : 'paths.tile.on', {
            path: path + 1,
            paths,
          })}
          onFocus={() => setStop(path)}
          onClick={() => onTurn(path, toggled(off, path, paths))}
        >
          {path + 1}
        </button>
      ))}
    </div>
  );
}
