import { type ComponentType, lazy } from 'react';
import type { Messages } from '../../i18n/en';
import { addMessages } from '../../i18n/t';

/** A view that is loaded when it is first shown, after the texts that it speaks. */
export function later<Props = object>(
  texts: () => Promise<Partial<Messages>>,
  view: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  return lazy(async () => {
    addMessages(await texts());
    return { default: await view() };
  });
}
