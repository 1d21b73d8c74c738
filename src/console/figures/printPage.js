// The button that prints the page. Without scripts the browser's own menu prints it.

for (const button of document.querySelectorAll('[data-print]')) button.addEventListener('click', () => window.print());
