import { type ComponentType, lazy, useState } from 'react';
import type { LostProps } from './LostPart';
import { lostStyles } from './lostStyles';
import { PartBoundary } from './PartBoundary';

/**
 * A view that is loaded, with the words that it says, when it is first shown. Where it does not come, or stops, `Lost` stands in its place, and the rest of the page goes on.
 */
export function later<Props extends object = object>(
  view: () => Promise<ComponentType<Props>>,
  Lost?: ComponentType<LostProps>,
): ComponentType<Props> {
  const load = (styles: () => Promise<void>) =>
    lazy(async () => {
      await styles();
      return { default: await view() };
    });
  // What did not come is remembered as such: every try is one of its own.
  let latest = load(async () => undefined);
  return function Later(props: Props) {
    const [View, setView] = useState(() => latest);
    const again = () => {
      latest = load(lostStyles);
      setView(() => latest);
    };
    return (
      <PartBoundary Lost={Lost} onAgain={again}>
        <View {...props} />
      </PartBoundary>
    );
  };
}
