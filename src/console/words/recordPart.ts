// The part of a prompt's page with the microphone. Without a script or a microphone, a WAV file is chosen.

import type { Language } from '../../call/speech.ts';
import type { Message } from '../../messages/message.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import { digestOf, type WrittenApproval } from '../../speech/approvals.ts';
import { type Html, html } from '../../website/html.ts';
import { fieldFault } from '../formParts.ts';
import type { Visit } from '../route.ts';
import type { PromptState } from './promptStates.ts';
import { onceFields, promptAddress } from './wordsAddress.ts';

type Recorded = {
  readonly language: Language;
  readonly state: PromptState;
  /** The words as they are in the file. */
  readonly written: string;
  /** Who made the recording that there is. */
  readonly madeBy: WrittenApproval | undefined;
  readonly fault?: Message;
};

/** The part, with the levels and the buttons that the script `record.js` shows. */
export function recordPart(visit: Visit, { language, state, written, madeBy, fault }: Recorded): Html {
  const { language: reader } = visit;
  const seen = digestOf(written);
  const to = `${promptAddress(language, state.key)}/recording`;
  const said = (name: string, key: `record.${'recording' | 'nothing' | 'no-microphone' | 'unreadable' | 'ready'}`) =>
    html` data-${name}="${sayKey(reader, key)}"`;
  return html`<section>
      <h2>${sayKey(reader, 'record.title')}</h2>
      ${state.recording === 'stale' && html`<div class="told stop"><p>${sayKey(reader, 'record.stale')}</p>${oldRecording(visit, to, seen)}</div>`}
      ${madeBy !== undefined && html`<p class="soft">${sayKey(reader, 'record.made-by', { by: madeBy.by, on: madeBy.on })}</p>`}
      <form class="sheet" method="post" action="${to}" enctype="multipart/form-data" data-record${said('recording', 'record.recording')}${said('nothing', 'record.nothing')}${said('refused', 'record.no-microphone')}${said('unreadable', 'record.unreadable')}${said('ready', 'record.ready')}>
        ${onceFields(visit, { seen })}
        <p>${sayKey(reader, 'record.say')}</p>
        <p class="words big" lang="${language}">${state.words}</p>
        <div data-microphone hidden>
          <p class="acts"><button type="button" class="stop" data-start data-again="${sayKey(reader, 'record.again')}">${sayKey(reader, 'record.start')}</button><button type="button" class="second" data-end hidden>${sayKey(reader, 'record.end')}</button><button type="button" class="second" data-listen hidden>${sayKey(reader, 'record.listen')}</button></p>
          <p><label for="level">${sayKey(reader, 'record.level')}</label> <meter id="level" min="0" max="1" low="0.08" high="0.95" optimum="0.5" value="0" data-level></meter></p>
          <p role="status" data-status></p>
        </div>
        <div class="field" data-file>
          <label class="title" for="sound">${sayKey(reader, 'record.file')}</label>
          <p class="hint" id="sound-hint">${sayKey(reader, 'record.file-hint')}</p>
          <input id="sound" name="sound" type="file" accept="audio/wav,audio/*" aria-describedby="sound-hint"${fault !== undefined && html` aria-invalid="true"`}>
          ${fieldFault('sound', fault, reader)}
        </div>
        <p class="acts"><button data-take>${sayKey(reader, 'record.take')}</button></p>
      </form>
      ${state.recording === 'recorded' && html`<form method="post" action="${to}">${onceFields(visit, { seen, act: 'remove' })}<p class="acts"><button class="second">${sayKey(reader, 'record.remove')}</button></p></form>`}
    </section>`;
}

function oldRecording(visit: Visit, to: string, seen: string): Html {
  const { language: reader } = visit;
  return html`<form method="post" action="${to}">${onceFields(visit, { seen })}
        <p class="acts"><button class="second" name="act" value="keep">${sayKey(reader, 'record.keep')}</button><button class="second" name="act" value="remove">${sayKey(reader, 'record.remove')}</button></p></form>`;
}
