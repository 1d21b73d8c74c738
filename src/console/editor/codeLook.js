// How the editor looks: the colours of the console, in light and in dark.

import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const mono = 'ui-monospace, "Noto Sans Mono CJK JP", monospace';

const look = EditorView.theme({
  '&': {
    minHeight: '14rem',
    maxHeight: 'max(70vh, 22rem)',
    border: '1px solid var(--field-line)',
    borderRadius: '0.4rem',
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    fontSize: '1rem',
  },
  '&.cm-focused': { outline: '3px solid var(--link)', outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: mono, lineHeight: '1.5' },
  '.cm-content': { caretColor: 'var(--ink)', padding: '0.5rem 0' },
  '.cm-gutters': { backgroundColor: 'var(--ground)', color: 'var(--soft)', borderRight: '1px solid var(--line)' },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--link) 8%, transparent)' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent', color: 'var(--ink)', fontWeight: '700' },
  '.cm-content ::selection': { backgroundColor: 'color-mix(in srgb, var(--link) 30%, transparent)' },
  '.cm-selectionMatch, .cm-searchMatch': { backgroundColor: 'var(--only-ground)' },
  '.cm-searchMatch.cm-searchMatch-selected': { backgroundColor: 'color-mix(in srgb, var(--only) 45%, transparent)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--open-ground)', color: 'inherit' },
  '&.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'var(--stop-ground)', color: 'inherit' },
  '.cm-tooltip': {
    border: '1px solid var(--field-line)',
    borderRadius: '0.4rem',
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    boxShadow: '0 0.25rem 1rem rgb(0 0 0 / 25%)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: mono, fontSize: '0.95rem', maxHeight: '14rem', maxWidth: 'min(44rem, 94vw)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {
    overflow: 'hidden',
    padding: '0.35rem 0.6rem',
    lineHeight: '1.4',
    textOverflow: 'ellipsis',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--act)', color: '#ffffff' },
  '.cm-completionDetail': { marginLeft: '1rem', color: 'var(--soft)', fontFamily: 'system-ui, sans-serif', fontStyle: 'normal' },
  'li[aria-selected] .cm-completionDetail': { color: 'inherit' },
  '.cm-completionMatchedText': { fontWeight: '700', textDecoration: 'underline' },
  '.cm-tooltip.cm-completionInfo': { maxWidth: 'min(22rem, 94vw)', padding: '0.5rem 0.75rem', lineHeight: '1.5' },
  '.cm-tooltip-lint': { maxWidth: 'min(36rem, 94vw)' },
  '.cm-diagnostic': { padding: '0.35rem 0.6rem', lineHeight: '1.5' },
  '.cm-diagnostic-error': { borderLeft: '0.3rem solid var(--stop)' },
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--stop) 1.5px', textUnderlineOffset: '0.2em' },
  '.cm-lintRange-active': { backgroundColor: 'var(--stop-ground)' },
  '.cm-panels': { backgroundColor: 'var(--ground)', color: 'var(--ink)', fontFamily: 'system-ui, sans-serif' },
  '.cm-panels.cm-panels-top': { borderBottom: '1px solid var(--line)' },
  '.cm-panels.cm-panels-bottom': { borderTop: '1px solid var(--line)' },
  '.cm-panel.cm-search': { padding: '0.5rem 3rem 0.5rem 0.5rem', fontSize: '1rem' },
  '.cm-panel.cm-search label': { display: 'inline-flex', alignItems: 'center', gap: '0.35rem', fontSize: '0.95rem', minHeight: '2.75rem' },
  '.cm-textfield': {
    minHeight: '2.75rem',
    padding: '0.25rem 0.5rem',
    border: '1px solid var(--field-line)',
    borderRadius: '0.4rem',
    backgroundColor: 'var(--paper)',
    color: 'var(--ink)',
    fontSize: '1rem',
  },
  '.cm-button': {
    minHeight: '2.75rem',
    padding: '0.25rem 0.75rem',
    border: '1px solid var(--field-line)',
    borderRadius: '0.4rem',
    backgroundColor: 'var(--paper)',
    backgroundImage: 'none',
    color: 'var(--ink)',
    fontSize: '1rem',
  },
  '.cm-panel.cm-search [name=close], .cm-dialog-close': {
    minWidth: '2.75rem',
    minHeight: '2.75rem',
    color: 'var(--ink)',
    fontSize: '1.4rem',
  },
  '.cm-panel.cm-search .cm-textfield': { maxWidth: '11rem' },
  ':focus-visible': { outline: '3px solid var(--link)', outlineOffset: '2px' },
  '.cm-content:focus-visible': { outline: 'none' },
});

const colours = HighlightStyle.define([
  { tag: [tags.definition(tags.propertyName), tags.propertyName], color: 'var(--link)' },
  { tag: [tags.comment, tags.lineComment], color: 'var(--soft)', fontStyle: 'normal' },
  { tag: [tags.string, tags.attributeValue], color: 'var(--open)' },
  { tag: [tags.labelName, tags.typeName, tags.keyword, tags.meta], color: 'var(--only)' },
]);

const dark = matchMedia('(prefers-color-scheme: dark)');

/** The look, and whether it is dark now. */
export const codeLook = [look, syntaxHighlighting(colours)];

/** What the library itself draws, for the colours of the reader. */
export const ground = () => EditorView.theme({}, { dark: dark.matches });

/** @param {() => void} run What to do when the reader changes from light to dark or back. */
export const onGroundChange = (run) => dark.addEventListener('change', run);
