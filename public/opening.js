// What index.html has of the page is that of the opening pair, in English and in the browser's own colours: a link shows
// another one, and who has chosen another language or asks for one first may be shown it in that.
{
  const { dataset } = document.documentElement;
  dataset.theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  if (location.search !== '' || !/^en\b/.test(chosenLanguage() ?? navigator.languages[0])) {
    dataset.opening = 'other';
  }

  // The head is painted first: running the page's script takes a phone longer than a frame. Styles have come by now, since
  // the built index.html has this file after them.
  if (dataset.opening === undefined) {
    requestAnimationFrame(() => setTimeout(start));
    // There are no frames in a tab behind others.
    setTimeout(start, 500);
  } else {
    start();
  }

  /** Runs the page's script, which the built index.html only loads, once. */
  function start() {
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', start);
      return;
    }
    const loaded = document.querySelector('link[data-runs]');
    if (loaded === null) return;
    delete loaded.dataset.runs;
    const script = document.createElement('script');
    Object.assign(script, { type: 'module', crossOrigin: '', src: loaded.href });
    document.head.append(script);
  }

  function chosenLanguage() {
    try {
      return localStorage.getItem('cardinal.language');
    } catch {
      return null;
    }
  }
}
