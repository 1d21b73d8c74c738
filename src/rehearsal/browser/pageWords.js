// The page in Japanese and in English. Each text is there in both, and the style sheet shows one.

/**
 * The element that the page has for a selector. Throws where it has none of that kind.
 *
 * @template {Element} Kind
 * @param {string} selector
 * @param {new () => Kind} kind
 * @returns {Kind}
 */
export function find(selector, kind) {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page has no ${selector}.`);
  return found;
}

/**
 * A text in both languages, to be put into the page.
 *
 * @param {string} ja
 * @param {string} en
 */
export function both(ja, en) {
  const fragment = document.createDocumentFragment();
  for (const [language, words] of Object.entries({ ja, en })) fragment.append(element('span', `in-${language}`, words, language));
  return fragment;
}

/**
 * An element with a class, words and the language that they are in.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {string} className
 * @param {string | Node} content
 * @param {string} [language]
 */
export function element(name, className, content = '', language = undefined) {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  if (language !== undefined) made.lang = language;
  made.append(content);
  return made;
}

/**
 * The language that the page is in.
 *
 * @returns {'ja' | 'en'}
 */
export function pageLanguage() {
  return document.documentElement.lang === 'ja' ? 'ja' : 'en';
}

/**
 * Puts the page into a language, and remembers it for the next time.
 *
 * @param {string} language
 */
export function turnTo(language) {
  document.documentElement.lang = language;
  remember('language', language);
}

/**
 * What was remembered of this page, or else.
 *
 * @param {string} name
 * @param {string} otherwise
 */
export function recall(name, otherwise) {
  try {
    return localStorage.getItem(`madoguchi ${name}`) ?? otherwise;
  } catch {
    // A browser may keep nothing.
    return otherwise;
  }
}

/**
 * @param {string} name
 * @param {string} value
 */
export function remember(name, value) {
  try {
    localStorage.setItem(`madoguchi ${name}`, value);
  } catch {
    // As above.
  }
}
