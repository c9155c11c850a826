import { bytes, exact, percent, ratio, short } from '../../i18n/format';
import { language } from '../../i18n/language';
import type { Figure, Figures } from '../../lectures/figure';
import type { Text } from '../../lectures/text';

const WRITTEN: Readonly<Record<Figure['as'], (value: number) => string>> = {
  exact,
  short,
  ratio,
  percent: (value) => percent(value),
  bytes,
  tenths: (value) => value.toFixed(1),
  hundredths: (value) => value.toFixed(2),
};

/** A text without the marks of code. */
export function plain(text: string): string {
  return text.replaceAll('`', '');
}

/** A text in the page's language, with its figures in it. */
export function say(text: Text, figures: Figures = {}): string {
  return text[language()].replace(/\{(\w+)\}/g, (whole, name: string) => {
    // Names in a lesson that somebody wrote are any names.
    const figure = Object.hasOwn(figures, name) ? figures[name] : undefined;
    if (figure === undefined) return whole;
    return typeof figure === 'string' ? figure : WRITTEN[figure.as](figure.value);
  });
}
