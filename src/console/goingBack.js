// A page that answers a form is not shown again by a browser: going back to it would end at an error. In the history it is the page whose
// address it names.

const address = document.querySelector('main')?.dataset.again;

if (address !== undefined) history.replaceState(null, '', address);
