import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { isForPlayer, moveOf } from './stepKeys';

const { document } = parseHTML(`<main>
  <button id="undo"></button><div role="slider" tabindex="0" id="c"></div><section tabindex="-1" id="panel"></section>
  <aside><button id="next"></button><input id="answer" /></aside>
</main>`);
const player = document.querySelector('aside') as unknown as Element;
const byId = (id: string) => document.getElementById(id) as unknown as Element;

it('arrows to the sides and the keys of clickers go on and back, others nowhere', () => {
  expect(['ArrowRight', 'PageDown', 'ArrowLeft', 'PageUp'].map(moveOf)).toEqual([1, 1, -1, -1]);
  expect(['ArrowDown', 'Home', 'a', ' '].map(moveOf)).toEqual([0, 0, 0, 0]);
});

it('they are the player’s where nothing else on the page has them', () => {
  expect(isForPlayer(null, player)).toBe(true);
  expect(isForPlayer(document.body as unknown as Element, player)).toBe(true);
  expect(isForPlayer(byId('panel'), player)).toBe(true);
  expect(isForPlayer(byId('next'), player)).toBe(true);
  expect(isForPlayer(byId('answer'), player)).toBe(false);
  expect(isForPlayer(byId('undo'), player)).toBe(false);
  expect(isForPlayer(byId('c'), player)).toBe(false);
});
