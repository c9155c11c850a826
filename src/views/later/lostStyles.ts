import { useEffect } from 'react';

/** Addresses of styles that did not come. */
const lost = new Set<string>();

/** Notes styles that do not come: what loads parts asks for them once, whatever becomes of that. */
export function useLostStyles(): void {
  useEffect(() => {
    const onError = ({ target }: Event) => {
      if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') lost.add(target.href);
    };
    // Errors of elements do not bubble.
    addEventListener('error', onError, true);
    return () => removeEventListener('error', onError, true);
  }, []);
}

/** Asks for them anew. Rejects where one still does not come. */
export async function lostStyles(): Promise<void> {
  await Promise.all([...lost].map(askAgain));
}

function askAgain(href: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    link.addEventListener('load', () => {
      lost.delete(href);
      resolve();
    });
    link.addEventListener('error', () => {
      link.remove();
      reject(new Error(`Unable to preload CSS for ${href}`));
    });
    document.head.append(link);
  });
}
