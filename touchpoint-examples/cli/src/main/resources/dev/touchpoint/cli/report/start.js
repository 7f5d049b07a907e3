// Begins when everything else is there.

function startTheme() {
  const button = document.getElementById('theme');
  const root = document.documentElement;
  const dark = () =>
    root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  const name = () => {
    button.textContent = dark() ? 'Light colours' : 'Dark colours';
  };
  button.hidden = false;
  button.addEventListener('click', () => {
    root.dataset.theme = dark() ? 'light' : 'dark';
    name();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', name);
  name();
}

// Paper can't be opened.
function startPrinting() {
  let opened = [];
  window.addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details.open-in-print:not([open])')];
    opened.forEach((details) => {
      details.open = true;
    });
  });
  window.addEventListener('afterprint', () => opened.forEach((details) => {
    details.open = false;
  }));
}

startTheme();
startPrinting();
startFilters();
startWays();
