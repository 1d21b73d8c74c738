// An XML document as a tree that keeps the order of text, elements and comments.

import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { CarrierFault, notReadable } from './fault.ts';

export type XmlElement = {
  readonly is: 'element';
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
};
export type XmlNode = XmlElement | { readonly is: 'text' | 'comment'; readonly text: string };

type Parsed = { readonly ':@'?: Readonly<Record<string, string>> } & { readonly [name: string]: readonly Parsed[] | string };

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  commentPropName: '#comment',
  trimValues: false,
  parseTagValue: false,
  // The parser reads numeric references only with HTML's names as well. parseXml refuses all but XML's five names.
  htmlEntities: true,
});

/** The root element. Throws a CarrierFault with the line if the text is no XML. */
export function parseXml(text: string): XmlElement {
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new CarrierFault(notReadable, `the document is no XML: line ${valid.err.line}: ${valid.err.msg}`);
  const foreign = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)\S{0,10}/.exec(
    text.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, ''),
  );
  if (foreign !== null) throw new CarrierFault(notReadable, `the document is no XML: “${foreign[0]}” is no entity of XML.`);
  const roots = nodes(parser.parse(text) as readonly Parsed[]).filter((node) => node.is === 'element');
  const [root] = roots;
  if (root === undefined || roots.length > 1) throw new CarrierFault(notReadable, 'the document is no XML: it must have one root element.');
  return root;
}

/** All text inside an element, unchanged. */
export function textOf({ children }: XmlElement): string {
  return children.map((node) => (node.is === 'text' ? node.text : node.is === 'element' ? textOf(node) : '')).join('');
}

function nodes(parsed: readonly Parsed[]): readonly XmlNode[] {
  return parsed.flatMap((each): readonly XmlNode[] => {
    const name = Object.keys(each).find((key) => key !== ':@') ?? '';
    const content = each[name] ?? '';
    if (name.startsWith('?')) return [];
    if (typeof content === 'string') return [{ is: 'text', text: content }];
    const children = nodes(content);
    if (name === '#comment') return [{ is: 'comment', text: children.map((child) => (child.is === 'text' ? child.text : '')).join('') }];
    return [{ is: 'element', name, attributes: each[':@'] ?? {}, children }];
  });
}
