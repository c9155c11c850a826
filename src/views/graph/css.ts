import styles from './graph.module.css';

/** The classes of these names in the stylesheet of the drawing; a name without a style stays as it is. */
export function css(...names: readonly string[]): string {
  return names.map((name) => styles[name] ?? name).join(' ');
}
