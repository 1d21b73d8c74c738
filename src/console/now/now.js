// Keeps the first screen up to date: the service sends it again when it has changed, and a lost connection is said.

const page = document.getElementById('now');
const stale = document.getElementById('stale');
const patienceMs = 8_000;
const address = page?.dataset.events;

if (page !== null && stale !== null && address !== undefined) {
  const events = new EventSource(address);
  events.addEventListener('page', ({ data }) => {
    // What a clerk is using stays as it is: an open field, and what was unfolded.
    if (page.contains(document.activeElement) && document.activeElement?.matches('input, select, textarea')) return;
    const open = [...page.querySelectorAll('details')].map((each) => each.open);
    page.innerHTML = data;
    for (const [index, each] of [...page.querySelectorAll('details')].entries()) each.open = open[index] ?? false;
  });
  // The service ends each connection after some minutes, and the browser opens another: only a longer loss is said.
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let lost;
  events.addEventListener('open', () => {
    clearTimeout(lost);
    lost = undefined;
    stale.hidden = true;
  });
  events.addEventListener('error', () => {
    lost ??= setTimeout(() => {
      stale.hidden = false;
    }, patienceMs);
  });
}
