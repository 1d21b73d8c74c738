// The page in Japanese and in English. Each text is there in both, and the style sheet shows one.

/** A text in both languages, to be put into the page. */
export function both(ja, en) {
  const fragment = document.createDocumentFragment();
  for (const [language, words] of Object.entries({ ja, en })) fragment.append(element('span', `in-${language}`, words, language));
  return fragment;
}

/** An element with a class, words and the language that they are in. */
export function element(name, className, content = '', language = undefined) {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  if (language !== undefined) made.lang = language;
  made.append(content);
  return made;
}

/** The language that the page is in. */
export function pageLanguage() {
  return document.documentElement.lang;
}

/** Puts the page into a language, and remembers it for the next time. */
export function turnTo(language) {
  document.documentElement.lang = language;
  remember('language', language);
}

/** What was remembered of this page, or else. */
export function recall(name, otherwise) {
  try {
    return localStorage.getItem(`madoguchi ${name}`) ?? otherwise;
  } catch {
    // A browser may keep nothing.
    return otherwise;
  }
}

export function remember(name, value) {
  try {
    localStorage.setItem(`madoguchi ${name}`, value);
  } catch {
    // As above.
  }
}
