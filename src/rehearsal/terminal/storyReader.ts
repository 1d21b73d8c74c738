// Reads the caller's acts from a story, and does them again.

import { areKeys, type CallerInput, type OnEvent, type Outcome, outcomes, type Press } from '../phone/callEvent.ts';
import type { StoryHead } from './story.ts';

/** An act of a story, with the number of its line. */
export type Act = { readonly line: number } & (
  | { readonly is: 'press'; readonly press: Press }
  | { readonly is: 'rang'; readonly outcome: Outcome; readonly number?: string }
  | { readonly is: 'clock'; readonly at: string }
);

export type Story = StoryHead & { readonly acts: readonly Act[] };

/** Reads a story. Throws, with the number of the line, if its head is incomplete or a command is invalid. */
export function readStory(text: string): Story {
  const lines = text.split('\n');
  const comments = lines.filter((line) => line.startsWith('#')).map((line) => line.slice(1).trim());
  const headEnds = lines.findIndex((line) => line.trim() === '');
  const head = lines.slice(0, headEnds === -1 ? lines.length : headEnds);
  const fieldIn = (name: string) =>
    head
      .find((line) => line.startsWith(`${name} `))
      ?.slice(name.length + 1)
      .trim();
  const [at, to, from] = [fieldIn('at'), fieldIn('to'), fieldIn('from')];
  if (at === undefined || to === undefined) {
    throw new Error('A story begins with lines like “at 2026-12-30T19:00:00+09:00” and “to +815000000001”, then an empty line.');
  }
  const acts = lines.flatMap((line, index) => (index <= headEnds ? [] : actOf(line.trim(), index + 1)));
  return { comments, at, to, ...(from !== undefined && { from }), acts };
}

function actOf(line: string, number: number): readonly Act[] {
  if (line === 'silence') return [{ line: number, is: 'press', press: { act: 'silence' } }];
  if (line === 'hang up') return [{ line: number, is: 'press', press: { act: 'hang-up' } }];
  const [, telephone, command, rest = ''] = /^(?:(\+\d+) (?=->))?(press|->|at) (.*)$/.exec(line) ?? [];
  switch (command) {
    case 'press':
      if (!areKeys(rest)) throw new Error(`Line ${number}: “${rest}” is not a row of keys. Write keys like 8, * or #.`);
      return [{ line: number, is: 'press', press: { act: 'press', keys: rest } }];
    case '->': {
      const outcome = outcomes.find((each) => each === rest);
      if (outcome === undefined)
        throw new Error(`Line ${number}: “${rest}” is not how a line can end. Write one of: ${outcomes.join(', ')}.`);
      return [{ line: number, is: 'rang', outcome, ...(telephone !== undefined && { number: telephone }) }];
    }
    case 'at':
      return [{ line: number, is: 'clock', at: rest }];
    default:
      return [];
  }
}

/** The caller's input of a story, with its desks and its clock. Rejects if the call no longer fits the story. */
export function storyInput({ acts }: Story, onEvent: OnEvent, setClock: (at: string) => void): CallerInput {
  let done = 0;
  const next = (wanted: string): Act => {
    const act = acts[done];
    done += 1;
    if (act === undefined) throw new Error(`The story ends, but the call waits for ${wanted}. Add it, or “hang up”.`);
    if (act.is !== 'clock') return act;
    setClock(act.at);
    onEvent({ is: 'clock', at: act.at });
    return next(wanted);
  };
  return {
    press: async () => {
      const act = next('a key');
      if (act.is === 'press') return act.press;
      throw new Error(`Line ${act.line}: the story says how a line ends, but the call waits for a key.`);
    },
    ring: async (number) => {
      const act = next(`the end of the ringing of ${number}`);
      if (act.is === 'rang' && act.number !== undefined && act.number !== number)
        throw new Error(`Line ${act.line}: the story says how ${act.number} ends, but ${number} rings.`);
      if (act.is === 'rang') return act.outcome;
      if (act.is === 'press' && act.press.act === 'hang-up') return 'hang-up';
      throw new Error(`Line ${act.line}: the story presses a key, but ${number} rings.`);
    },
  };
}
