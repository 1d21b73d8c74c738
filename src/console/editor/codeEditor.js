// The editor of a file: CodeMirror over the field of the page. The field stays what is sent. If this script does not come, it is what is typed in.
// CodeMirror writes styles while it runs, which the policy of the pages allows in a shadow root only.

import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  startCompletion,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab, isolateHistory, redo, undo } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { bracketMatching, indentOnInput, indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap, nextDiagnostic, setDiagnostics } from '@codemirror/lint';
import { highlightSelectionMatches, openSearchPanel, search, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState } from '@codemirror/state';
import { EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import { codeLook, ground, onGroundChange } from './codeLook.js';
import { completeAt } from './completeFile.js';
import { marksOf } from './fileMarks.js';

const text = document.querySelector('textarea[data-check]');
const host = document.getElementById('code');
const checked = document.getElementById('checked');
const tools = document.getElementById('tools');

if (text instanceof HTMLTextAreaElement && host !== null && checked !== null && tools !== null) {
  const language = document.documentElement.lang;
  const { schema = '', names = '{}', phrases = '{}', how = '' } = host.dataset;
  /** @type {import('./completeFile.js').Known | undefined} */
  let known;
  // Without the schema everything else works.
  const ready = fetch(new URL(schema, import.meta.url))
    .then((answer) => answer.json())
    .then((read) => {
      known = { schema: read, names: JSON.parse(names), language };
    })
    .catch(() => undefined);

  const look = new Compartment();
  const root = host.attachShadow({ mode: 'open' });
  const told = document.createElement('p');
  told.id = 'how';
  told.textContent = how;
  told.style.cssText = 'margin: 0.4rem 0; color: var(--soft); font-size: 0.95rem';
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text.value,
      selection: { anchor: Math.min(text.selectionStart, text.value.length) },
      extensions: [
        lineNumbers(),
        lintGutter(),
        highlightActiveLineGutter(),
        highlightActiveLine(),
        history(),
        indentUnit.of('  '),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        highlightSelectionMatches(),
        search({ top: true }),
        yaml(),
        autocompletion({ override: [complete], icons: false }),
        EditorView.lineWrapping,
        EditorState.phrases.of(JSON.parse(phrases)),
        EditorView.contentAttributes.of({
          'aria-label': document.querySelector('label[for="text"]')?.textContent ?? '',
          'aria-describedby': told.id,
          tabindex: '0',
          ...(text.getAttribute('aria-invalid') !== null && { 'aria-invalid': 'true' }),
        }),
        look.of(ground()),
        codeLook,
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (!docChanged) return;
          text.value = state.doc.toString();
          text.dispatchEvent(new Event('input'));
        }),
        keymap.of([
          { key: 'Tab', run: acceptCompletion },
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...searchKeymap,
          ...historyKeymap,
          ...completionKeymap,
          ...lintKeymap,
          indentWithTab,
        ]),
      ],
    }),
  });
  root.append(told);
  onGroundChange(() => view.dispatch({ effects: look.reconfigure(ground()) }));

  /**
   * @param {import('@codemirror/autocomplete').CompletionContext} context
   * @returns {Promise<import('@codemirror/autocomplete').CompletionResult | null>}
   */
  async function complete({ state, pos, explicit }) {
    if (explicit) await ready;
    const found = known && completeAt(state.doc.toString(), pos, known);
    if (found === undefined || (!explicit && found.from === pos)) return null;
    const { from, until, options } = found;
    return {
      from,
      options: options.map(({ label, called, says, insert, caret, isName }, index) => ({
        label,
        detail: called,
        ...(says.replace(/[。.]$/, '') !== called && says !== '' && { info: says }),
        sortText: String(index).padStart(4, '0'),
        apply: (/** @type {EditorView} */ by, /** @type {unknown} */ _chosen, /** @type {number} */ start, /** @type {number} */ end) => {
          by.dispatch({
            changes: { from: start, to: end + until - pos, insert },
            selection: { anchor: start + caret },
            userEvent: 'input.complete',
            // Undone by itself, and not with what is typed behind it.
            annotations: isolateHistory.of('full'),
          });
          // What may stand behind the name is offered at once.
          if (isName) startCompletion(by);
        },
      })),
    };
  }

  const mark = () => {
    const places = [...checked.querySelectorAll('[data-line]')].flatMap((each) =>
      each instanceof HTMLElement
        ? [{ line: Number(each.dataset.line), column: Number(each.dataset.column), says: each.querySelector('span')?.textContent ?? '' }]
        : [],
    );
    const marks = marksOf(view.state.doc.toString(), places);
    view.dispatch(
      setDiagnostics(
        view.state,
        marks.map(({ from, until, says }) => ({ from, to: until, severity: 'error', message: says })),
      ),
    );
  };
  text.addEventListener('checked', mark);

  const commands = { suggest: startCompletion, undo, redo, search: openSearchPanel, next: nextDiagnostic };
  tools.addEventListener('click', ({ target }) => {
    const name = target instanceof Element ? target.closest('button')?.dataset.do : undefined;
    if (name === undefined || !Object.hasOwn(commands, name)) return;
    // On a low screen the buttons are in sight, and what they do may not be.
    if (name === 'search') view.dom.scrollIntoView();
    else {
      view.focus();
      view.dispatch({ effects: EditorView.scrollIntoView(view.state.selection.main, { y: 'center' }) });
    }
    commands[/** @type {keyof typeof commands} */ (name)](view);
  });
  // What leads to the field leads to the editor.
  document.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element) || target.closest('label[for="text"], a[href="#text"]') === null) return;
    event.preventDefault();
    view.focus();
    view.dom.scrollIntoView({ block: 'nearest' });
  });
  const hadFocus = document.activeElement === text;
  for (const shown of [host, tools]) shown.hidden = false;
  for (const covered of document.querySelectorAll('.editor')) if (covered instanceof HTMLElement) covered.hidden = true;
  if (hadFocus) view.focus();
  mark();
}
