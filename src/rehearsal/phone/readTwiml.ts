// Reads a TwiML document as the carrier does: its verbs in order, or the error that the carrier would report.

import type { DialledNumber, Gloss } from './callEvent.ts';
import { CarrierFault, notInSchema, notResponse } from './fault.ts';
import { languageOf } from './languageOfTag.ts';
import type { Audible, Dial, Gather, Method, Play, Say, Verb } from './verbs.ts';
import { parseXml, textOf, type XmlElement, type XmlNode } from './xml.ts';

/** The verbs of a document. Throws a CarrierFault if it is no TwiML, or has a verb that this telephone does not know. */
export function readTwiml(xml: string): readonly Verb[] {
  const root = parseXml(xml);
  if (root.name !== 'Response') throw new CarrierFault(notResponse, `the document begins with <${root.name}>. It must be a <Response>.`);
  return withGlosses(root.children, readVerb);
}

function readVerb(element: XmlElement): Verb {
  const { name, attributes, children } = element;
  switch (name) {
    case 'Gather':
      return readGather(element);
    case 'Dial':
      return readDial(element);
    case 'Redirect':
      return { verb: 'Redirect', url: textOf(element).trim(), method: methodOf(attributes) };
    case 'Hangup':
      if (children.length > 0) throw new CarrierFault(notInSchema, '<Hangup> has something inside. It must be empty.');
      return { verb: 'Hangup' };
    case 'Reject':
      return { verb: 'Reject', reason: attributes.reason ?? 'rejected' };
    default:
      return readAudible(element, 'Response');
  }
}

function readAudible(element: XmlElement, parent: string): Audible {
  const { name, attributes } = element;
  switch (name) {
    case 'Say': {
      // The account's default language is American English unless it was changed.
      const language = languageOf(attributes.language ?? 'en-US');
      if (language === undefined) throw new CarrierFault(notInSchema, `<Say language="${attributes.language}"> is not a language.`);
      return { verb: 'Say', language, stretches: stretchesOf(element), glosses: [] };
    }
    case 'Play': {
      const url = textOf(element).trim();
      if (url === '') throw new CarrierFault(notInSchema, '<Play> has no address. This telephone plays nothing else.');
      return { verb: 'Play', url, glosses: [] };
    }
    case 'Pause':
      return { verb: 'Pause', seconds: numberOf(element, 'length', 1) };
    default:
      throw new CarrierFault(notInSchema, `<${parent}> has a <${name}> inside, which this telephone does not know there.`);
  }
}

/** https://www.twilio.com/docs/voice/twiml/gather#attributes */
function readGather(element: XmlElement): Gather {
  const { attributes, children } = element;
  return {
    verb: 'Gather',
    ...(attributes.action !== undefined && { action: attributes.action }),
    method: methodOf(attributes),
    seconds: numberOf(element, 'timeout', 5),
    numDigits: numberOf(element, 'numDigits', Number.POSITIVE_INFINITY),
    finishOnKey: attributes.finishOnKey ?? '#',
    actionOnEmptyResult: attributes.actionOnEmptyResult === 'true',
    speech: withGlosses(children, (child) => readAudible(child, 'Gather')),
  };
}

/** https://www.twilio.com/docs/voice/twiml/dial#attributes: a number is its text, or each Number in it. */
function readDial(element: XmlElement): Dial {
  const { attributes, children } = element;
  const elements = children.filter((child) => child.is === 'element');
  const numbers = elements.map((child): DialledNumber => {
    if (child.name !== 'Number')
      throw new CarrierFault(notInSchema, `<Dial> has a <${child.name}> inside. This telephone rings numbers only.`);
    const { sendDigits, url } = child.attributes;
    return {
      number: textOf(child).trim(),
      ...(sendDigits !== undefined && { sends: sendDigits }),
      ...(url !== undefined && { whisper: url }),
    };
  });
  const dialled = numbers.length > 0 ? numbers : [{ number: textOf(element).trim() }];
  if (dialled.some(({ number }) => number === '')) throw new CarrierFault(notInSchema, '<Dial> has no number.');
  return {
    verb: 'Dial',
    ...(attributes.action !== undefined && { action: attributes.action }),
    method: methodOf(attributes),
    seconds: numberOf(element, 'timeout', 30),
    numbers: dialled,
  };
}

/** Reads the elements among some nodes. A comment after a Say or a Play is its gloss. Other text between verbs is an error. */
function withGlosses<Kind extends Verb>(children: readonly XmlNode[], read: (element: XmlElement) => Kind): readonly Kind[] {
  const verbs: Kind[] = [];
  for (const node of children) {
    const last = verbs.at(-1);
    if (node.is === 'element') verbs.push(read(node));
    else if (node.is === 'text' && node.text.trim() !== '')
      throw new CarrierFault(notInSchema, `the words “${node.text.trim()}” are outside every verb.`);
    else if (node.is === 'comment' && (last?.verb === 'Say' || last?.verb === 'Play'))
      verbs[verbs.length - 1] = addGloss(last, node.text) as typeof last;
  }
  return verbs;
}

function addGloss(spoken: Say | Play, comment: string): Say | Play {
  const [, tag = '', words = ''] = /^\s*([a-z]{2,3}): ([\s\S]*?)\s*$/.exec(comment) ?? [];
  const language = languageOf(tag);
  if (language === undefined) return spoken;
  const gloss: Gloss = { language, words };
  return { ...spoken, glosses: [...spoken.glosses, gloss] };
}

/** The words of a Say, cut at its breaks. */
function stretchesOf(say: XmlElement): readonly string[] {
  const stretches: string[] = [''];
  const walk = (element: XmlElement): void => {
    for (const node of element.children) {
      if (node.is === 'text') stretches[stretches.length - 1] += node.text;
      else if (node.is === 'element' && node.name === 'break') stretches.push('');
      else if (node.is === 'element') walk(node);
    }
  };
  walk(say);
  return stretches.map((words) => words.replace(/\s+/g, ' ').trim()).filter((words) => words !== '');
}

function methodOf(attributes: Readonly<Record<string, string>>): Method {
  return attributes.method?.toUpperCase() === 'GET' ? 'GET' : 'POST';
}

function numberOf({ name, attributes }: XmlElement, attribute: string, absent: number): number {
  const written = attributes[attribute];
  if (written === undefined) return absent;
  if (!/^\d+$/.test(written)) throw new CarrierFault(notInSchema, `<${name} ${attribute}="${written}"> is not a whole number.`);
  return Number(written);
}
