// What index.html has of the page is that of the opening pair, in English and in the browser's own colours: a link shows
// another one, and who has chosen another language or asks for one first may be shown it in that.
{
  const { dataset } = document.documentElement;
  dataset.theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  if (location.search !== '' || !/^en\b/.test(chosenLanguage() ?? navigator.languages[0])) {
    dataset.opening = 'other';
  }

  function chosenLanguage() {
    try {
      return localStorage.getItem('cardinal.language');
    } catch {
      return null;
    }
  }
}
