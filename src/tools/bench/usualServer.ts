// (c) The usual way, as the carrier's own guides show it: Express, urlencoded, twilio.webhook(), and a VoiceResponse built anew for
// every request. Here it need not even decide anything. The token is in TWILIO_AUTH_TOKEN, where the library looks for it.

import { createServer } from 'node:http';
import express from 'express';
import twilio from 'twilio';
import { type Given, listen, readGiven } from './given.ts';

const { answers, publicUrl } = readGiven();
const { host, protocol } = new URL(publicUrl);
const app = express();

app.use(express.urlencoded({ extended: false }));
app.post('/voice/*rest', twilio.webhook({ host, protocol: protocol.replace(':', '') }), (request, response) => {
  const answer = answers[request.originalUrl];
  response.type('text/xml').send(answer === undefined ? '' : documentOf(answer));
});

listen(createServer(app));

function documentOf({ action, pieces }: NonNullable<Given['answers'][string]>): string {
  const response = new twilio.twiml.VoiceResponse();
  const gather = response.gather({ action, method: 'POST', numDigits: 1, timeout: 7, finishOnKey: '', actionOnEmptyResult: true });
  for (const piece of pieces) {
    if (piece.is === 'play') {
      gather.play({}, piece.url);
      continue;
    }
    const [first, ...rest] = piece.parts;
    const said = gather.say(
      { voice: piece.voice as 'alice', language: piece.language as 'ja-JP' },
      typeof first === 'string' ? first : '',
    ) as unknown as {
      break(attributes: { time: string }): void;
      sub(attributes: { alias: string }, written: string): void;
      addText(text: string): void;
    };
    for (const part of typeof first === 'string' || first === undefined ? rest : [first, ...rest]) {
      if (typeof part === 'string') said.addText(part);
      else if ('time' in part) said.break(part);
      else said.sub({ alias: part.alias }, part.written);
    }
  }
  response.redirect({ method: 'POST' }, action);
  return response.toString();
}
