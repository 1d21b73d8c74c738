// The field in which a file is typed. Numbers its lines, asks the service what is wrong when the typing pauses, and loses nothing that was typed:
// not when the person goes back to the page, and not when the service is away. The editor that lies over the field is another script.

const text = document.querySelector('textarea[data-check]');
const numbers = document.getElementById('numbers');
const checked = document.getElementById('checked');
const pauseMs = 700;

if (text instanceof HTMLTextAreaElement && text.form !== null && numbers !== null && checked !== null) {
  const { form } = text;
  const { check: checkAddress = '', away = '' } = text.dataset;
  /** @returns {HTMLInputElement[]} What the file was like when the page was made. */
  const seen = () => [...form.querySelectorAll('input[name="seen"]')].filter((each) => each instanceof HTMLInputElement);
  const written = text.value;
  let isSent = false;
  let asked = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  // Kept with this entry of the history: the browser brings it back with the page, and another tab has its own.
  const { draft } = history.state ?? {};
  const note = form.elements.namedItem('why');
  if (typeof draft?.text === 'string' && Array.isArray(draft.seen) && draft.text !== written) {
    text.value = draft.text;
    if (note instanceof HTMLInputElement) note.value = String(draft.note ?? '');
    // What another person has saved meanwhile is told when the form is sent.
    seen().forEach((field, index) => {
      field.value = String(draft.seen[index] ?? field.value);
    });
  }

  const number = () => {
    const count = text.value.split('\n').length + 12;
    if (text.rows === count) return;
    text.rows = count;
    numbers.textContent = Array.from({ length: count }, (_, index) => index + 1).join('\n');
  };
  const check = async () => {
    asked += 1;
    const mine = asked;
    const body = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    const response = await fetch(checkAddress, { method: 'POST', body }).catch(() => undefined);
    // An answer to an older text is of no use. A session that is over is said when the form is sent.
    if (mine !== asked || !response?.ok || response.redirected) return;
    const found = await response.text();
    if (mine !== asked) return;
    checked.innerHTML = found;
    text.dispatchEvent(new Event('checked'));
  };
  const keep = () => {
    try {
      const draft = { text: text.value, note: note instanceof HTMLInputElement ? note.value : '', seen: seen().map(({ value }) => value) };
      history.replaceState({ ...history.state, draft }, '');
    } catch {
      // A browser that is asked too often keeps it the next time.
    }
  };
  text.addEventListener('input', () => {
    number();
    clearTimeout(timer);
    timer = setTimeout(() => {
      keep();
      void check();
    }, pauseMs);
  });
  form.addEventListener('submit', (event) => {
    keep();
    if (isSent) return;
    event.preventDefault();
    void send(event.submitter);
  });
  /** @param {HTMLElement | null} by */
  const send = async (by) => {
    const answer = await fetch('/console/assets/console.css', { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
    if (!answer?.ok) {
      checked.textContent = away;
      return;
    }
    isSent = true;
    form.requestSubmit(by);
  };
  addEventListener('beforeunload', (event) => {
    if (!isSent && text.value !== written) event.preventDefault();
  });
  // A page that the browser kept as it was has an id that may be saved by now.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    isSent = true;
    location.reload();
  });
  number();
  void check();
}
