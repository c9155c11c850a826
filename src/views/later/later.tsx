import { type ComponentType, lazy, useState } from 'react';
import type { Messages } from '../../i18n/en';
import { addMessages } from '../../i18n/t';
import type { LostProps } from './LostPart';
import { lostStyles } from './lostStyles';
import { PartBoundary } from './PartBoundary';

/**
 * A view that is loaded when it is first shown, after the texts that it speaks. Where it does not come,
 * or stops, `Lost` stands in its place, and the rest of the page goes on.
 */
export function later<Props extends object = object>(
  texts: () => Promise<Partial<Messages>>,
  view: () => Promise<ComponentType<Props>>,
  Lost?: ComponentType<LostProps>,
): ComponentType<Props> {
  const load = (styles: () => Promise<void>) =>
    lazy(async () => {
      await styles();
      addMessages(await texts());
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
