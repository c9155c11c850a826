import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { letterOf, takesNoLetters } from './hallKeys';

const pressed = (change: object) => ({
  key: 'H',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  defaultPrevented: false,
  repeat: false,
  ...change,
});

test('a letter counts as pressed once, alone, and by nobody else', () => {
  expect(letterOf(pressed({}))).toBe('h');
  for (const name of ['ctrlKey', 'metaKey', 'altKey', 'defaultPrevented', 'repeat']) {
    expect(letterOf(pressed({ [name]: true })), name).toBeNull();
  }
});

test('while a letter is typed or finds a name, it is not the page’s', () => {
  const { document } = parseHTML(
    `<body><button></button><input type="radio"><input type="text"><textarea></textarea><select></select>
      <svg role="tree"><g></g></svg><div role="tree"><i></i></div><div role="listbox" id="list"></div><div role="slider"></div></body>`,
  );
  const own = (selector: string) => takesNoLetters(document.querySelector(selector));
  for (const selector of ['body', 'button', '[type=radio]', '[role=slider]', 'g', 'nothing']) {
    expect(own(selector), selector).toBe(true);
  }
  for (const selector of ['[type=text]', 'textarea', 'select', 'i', '#list']) {
    expect(own(selector), selector).toBe(false);
  }
});
