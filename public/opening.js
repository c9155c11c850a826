// What index.html has of the page is that of the opening pair in the browser's own colours: a link shows another one.
{
  const { dataset } = document.documentElement;
  dataset.theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  if (location.search !== '') dataset.opening = 'other';
}
