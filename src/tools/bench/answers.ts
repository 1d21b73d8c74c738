// What our service answers the steps with: the bytes that every other server of the bench must answer with too.

import { XMLParser } from 'fast-xml-parser';
import type { Given, Piece } from './given.ts';
import { post } from './service.ts';
import type { SignedStep, Signer } from './steps.ts';

type Node = Readonly<Record<string, readonly Node[] | string | Readonly<Record<string, string>>>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
});

/** Asks our service each step once. Rejects where one is not answered with a menu. */
export async function answersOf(port: number, steps: readonly SignedStep[], { token, publicUrl }: Signer): Promise<Given> {
  const answers: Record<string, Given['answers'][string]> = {};
  for (const step of steps) {
    const { status, body } = await post(port, step);
    if (status !== 200) throw new Error(`Our own service answered ${step.path} with ${status}. A bench needs answers: look at its log.`);
    answers[step.path] = readMenu(body);
  }
  return { token, publicUrl, answers };
}

/** Rejects unless a server answers every step with our bytes. */
export async function checkSameAnswers(name: string, port: number, steps: readonly SignedStep[], { answers }: Given): Promise<void> {
  for (const step of steps) {
    const { status, body } = await post(port, step);
    if (status === 200 && body === answers[step.path]?.document) continue;
    throw new Error(`${name} answers ${step.path} with ${status} and other bytes than ours, so nothing can be compared:\n${body}`);
  }
}

/** What a menu is made of, so that the usual way can make it again. */
export function readMenu(document: string): Given['answers'][string] {
  const root = (parser.parse(document) as readonly Node[]).find((node) => 'Response' in node);
  const gather = childrenOf(root, 'Response').find((node) => 'Gather' in node);
  if (gather === undefined) throw new Error(`This is no menu, and the bench measures menus:\n${document}`);
  const pieces = childrenOf(gather, 'Gather').flatMap((node): readonly Piece[] => {
    if ('Play' in node) return [{ is: 'play', url: String(childrenOf(node, 'Play')[0]?.['#text']) }];
    if (!('Say' in node)) return [];
    const parts = childrenOf(node, 'Say').map((part) => {
      if (part['#text'] !== undefined) return String(part['#text']);
      if ('sub' in part) return { alias: attribute(part, 'alias'), written: String(childrenOf(part, 'sub')[0]?.['#text']) };
      return { time: attribute(part, 'time') };
    });
    return [{ is: 'say', voice: attribute(node, 'voice'), language: attribute(node, 'language'), parts }];
  });
  return { document, action: attribute(gather, 'action').replaceAll('&amp;', '&'), pieces };
}

function childrenOf(node: Node | undefined, name: string): readonly Node[] {
  const children = node?.[name];
  return Array.isArray(children) ? (children as readonly Node[]) : [];
}

function attribute(node: Node, name: string): string {
  return (node[':@'] as Readonly<Record<string, string>> | undefined)?.[name] ?? '';
}
