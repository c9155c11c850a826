import { useEffect, useState } from 'react';
import { setTextSpacing, textSpacingKey } from '../graph/textWidth';

/** The page's own height of a line, in em; a little more is rounding. */
const LINE_EM = 1.4;
const SLIGHT_EM = 0.02;

/**
 * Follows a reader's own style that spaces texts out (WCAG 1.4.12): labels are fitted with it, and the document says
 * `data-spaced`, by which what has a fixed height otherwise follows its text. Returns what changes with it.
 */
export function useTextSpacing(): string {
  const [key, setKey] = useState(textSpacingKey);
  useEffect(() => {
    const sample = sampleText();
    const paragraph = sample.firstElementChild ?? sample;
    // Whatever is added makes the sample larger, so that nothing needs to be asked for in a turn.
    const observer = new ResizeObserver(() => {
      const style = getComputedStyle(paragraph);
      const em = (length: string) =>
        (Number.parseFloat(length) || 0) / Number.parseFloat(style.fontSize);
      const spacing = { letterEm: em(style.letterSpacing), wordEm: em(style.wordSpacing) };
      setTextSpacing(spacing);
      const most = Math.max(
        spacing.letterEm,
        spacing.wordEm,
        em(style.marginBottom),
        em(style.lineHeight) - LINE_EM,
      );
      document.documentElement.toggleAttribute('data-spaced', most > SLIGHT_EM);
      setKey(textSpacingKey());
    });
    observer.observe(sample);
    return () => {
      observer.disconnect();
      sample.remove();
    };
  }, []);
  return key;
}

/** A paragraph that nobody sees or hears, as large as its text and the space under it. */
function sampleText(): HTMLElement {
  const sample = document.createElement('div');
  Object.assign(sample.style, {
    position: 'absolute',
    top: '0',
    display: 'flow-root',
    visibility: 'hidden',
    whiteSpace: 'nowrap',
  });
  const paragraph = document.createElement('p');
  paragraph.textContent = 'A B';
  sample.append(paragraph);
  document.body.append(sample);
  return sample;
}
