// A Caddyfile as nested blocks, and an haproxy.cfg as sections: enough to ask what stands where.

export type Block = {
  /** The words before the brace. */
  readonly head: string;
  /** The other lines, by their first word. */
  readonly lines: ReadonlyMap<string, string>;
  readonly blocks: readonly Block[];
};

/** The blocks of a Caddyfile, without its comments. Throws where its braces do not match. */
export function caddyBlocks(text: string): Block {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const root = blockOf('', lines);
  if (lines.length > 0) throw new Error('The Caddyfile closes a brace that it did not open.');
  return root;
}

function blockOf(head: string, lines: string[]): Block {
  const own = new Map<string, string>();
  const blocks: Block[] = [];
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line === '}') return { head, lines: own, blocks };
    if (line === '{' || line.endsWith(' {')) blocks.push(blockOf(line.slice(0, -1).trim(), lines));
    else own.set(line.split(' ')[0] ?? '', line.split(' ').slice(1).join(' '));
  }
  if (head !== '') throw new Error(`The Caddyfile does not close “${head}”.`);
  return { head, lines: own, blocks };
}

/** The block at a path of heads. Throws where there is none. */
export function blockAt(block: Block, ...heads: readonly string[]): Block {
  return heads.reduce((found, head) => {
    const next = found.blocks.find((each) => each.head === head);
    if (next === undefined)
      throw new Error(`There is no “${head}” in “${found.head}”, only ${found.blocks.map((each) => each.head).join(', ')}.`);
    return next;
  }, block);
}

/** The lines of each section of an haproxy.cfg, without its comments: `backend calls` → [`timeout server 8s`, …]. */
export function haproxySections(text: string): ReadonlyMap<string, readonly string[]> {
  const sections = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.trim().startsWith('#')) continue;
    if (/^\s/.test(line)) current.push(line.trim());
    else {
      current = [];
      sections.set(line.trim(), current);
    }
  }
  return sections;
}
