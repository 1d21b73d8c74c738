// The part of a page with the microphone. Without a script or a microphone, a WAV file is chosen.

import type { Language } from '../../call/speech.ts';
import type { Message } from '../../messages/message.ts';
import { sayKey } from '../../messages/sayMessage.ts';
import { digestOf } from '../../speech/approvals.ts';
import type { Recording } from '../../speech/recordings.ts';
import { type Html, html } from '../../website/html.ts';
import { fieldFault } from '../formParts.ts';
import type { Visit } from '../route.ts';
import type { RecordingState } from './promptStates.ts';
import { onceFields } from './wordsAddress.ts';

type Recorded = {
  /** The address of the page; the form is sent to `/recording` behind it. */
  readonly address: string;
  /** What is recorded here: “Record”, “Record in the voice of Tokamachi”. */
  readonly title: string;
  /** Where the recording is heard. */
  readonly hint: string;
  readonly language: Language;
  readonly recording: RecordingState;
  /** The words to say. */
  readonly words: string;
  /** The words whose digest a recording is signed with, as they are in the file. */
  readonly written: string;
  /** The recording that there is. */
  readonly sound: Recording | undefined;
  /** What is heard while the recording is out of date. */
  readonly stale: string;
  readonly fault?: Message | undefined;
};

/** The script that shows the levels and the buttons. */
export const recordScript = 'record.js';

/** The part, with the levels and the buttons that the script shows. */
export function recordPart(
  visit: Visit,
  { address, title, hint, language, recording, words, written, sound, stale, fault }: Recorded,
): Html {
  const { language: reader } = visit;
  const fields = { seen: digestOf(written), before: sound?.version ?? '' };
  const to = `${address}/recording`;
  const said = (name: string, key: `record.${'recording' | 'nothing' | 'no-microphone' | 'unreadable' | 'ready'}`) =>
    html` data-${name}="${sayKey(reader, key)}"`;
  return html`<section>
      <h2>${title}</h2>
      <p class="hint">${hint}</p>
      ${recording === 'stale' && html`<div class="told stop"><p>${stale}</p>${oldRecording(visit, to, fields)}</div>`}
      ${sound?.made !== undefined && html`<p class="soft">${sayKey(reader, 'record.made-by', { by: sound.made.by, on: sound.made.on })}</p>`}
      <form class="sheet" method="post" action="${to}" enctype="multipart/form-data" data-record${said('recording', 'record.recording')}${said('nothing', 'record.nothing')}${said('refused', 'record.no-microphone')}${said('unreadable', 'record.unreadable')}${said('ready', 'record.ready')}>
        ${onceFields(visit, fields)}
        <p>${sayKey(reader, 'record.say')}</p>
        <p class="words big" lang="${language}">${words}</p>
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
      ${recording === 'recorded' && html`<form method="post" action="${to}">${onceFields(visit, { ...fields, act: 'remove' })}<p class="acts"><button class="second">${sayKey(reader, 'record.remove')}</button></p></form>`}
    </section>`;
}

function oldRecording(visit: Visit, to: string, fields: Readonly<Record<string, string>>): Html {
  const { language: reader } = visit;
  return html`<form method="post" action="${to}">${onceFields(visit, fields)}
        <p class="acts"><button class="second" name="act" value="keep">${sayKey(reader, 'record.keep')}</button><button class="second" name="act" value="remove">${sayKey(reader, 'record.remove')}</button></p></form>`;
}
