// Numbers the lines of a file while it is typed, and asks the service what is wrong with it when the typing pauses.

const text = document.querySelector('textarea[data-check]');
const numbers = document.getElementById('numbers');
const checked = document.getElementById('checked');
const pauseMs = 700;

if (text instanceof HTMLTextAreaElement && numbers !== null && checked !== null) {
  const form = text.form;
  let timer;
  let asked = 0;
  const number = () => {
    const count = text.value.split('\n').length + 12;
    if (text.rows === count) return;
    text.rows = count;
    numbers.textContent = Array.from({ length: count }, (_, index) => index + 1).join('\n');
  };
  const check = async () => {
    asked += 1;
    const mine = asked;
    const body = new URLSearchParams([...new FormData(form ?? undefined)].map(([name, value]) => [name, String(value)]));
    const response = await fetch(text.dataset.check ?? '', { method: 'POST', body }).catch(() => undefined);
    // An answer to an older text is of no use. A session that is over is said when the form is sent.
    if (mine === asked && response?.ok && !response.redirected) checked.innerHTML = await response.text();
  };
  text.addEventListener('input', () => {
    number();
    clearTimeout(timer);
    timer = setTimeout(check, pauseMs);
  });
  number();
  void check();
}
