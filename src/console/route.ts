// An address of the console as plain data: who may use it, and what it answers. Pages know no web server; only consoleRouter.ts does.

import type { Instant } from '../hours/timetable.ts';
import type { StaffLanguage } from '../messages/message.ts';
import type { Centre, Directory } from '../schedules/directory.ts';
import type { Html } from '../website/html.ts';

/** What a person may do in a centre. Each includes those before it. */
export const roles = ['viewer', 'editor', 'admin'] as const;
export type Role = (typeof roles)[number];

/** The name of all centres, where a role or a notice is for each of them. No centre can be called so. */
export const everyCentre = '*';

/** A member of the staff who has signed in. */
export type Person = {
  readonly id: string;
  /** The name by which the person signs in. */
  readonly name: string;
  /** By centre, or by `everyCentre`. */
  readonly roles: Readonly<Record<string, Role>>;
};

/**
 * Who may use an address. `visitor`: a person who has not signed in. `person`: every person who has. A role: in the centre of the address, or in
 * all centres where the address has none.
 */
export type Needs = 'visitor' | 'person' | Role;

/** Who sends a request, as far as the network says it. */
export type Sender = {
  /** The address on the network, to count by. It is kept nowhere. */
  readonly address: string;
  /** The browser, in words for its owner: `Edge · Windows`. */
  readonly agent: string;
  /** Whether the request was made on the machine of the service. */
  readonly isHere: boolean;
  /** What the browser sent as its cookies. */
  readonly cookies: string;
  /** The id of the session in the store; absent for a visitor. It is no secret: the cookie is another word. */
  readonly session?: string;
};

/** A request as a page sees it. */
export type Visit = {
  /** Absent where a test asks a page without a request. */
  readonly sender?: Sender;
  readonly person: Person | undefined;
  readonly language: StaffLanguage;
  readonly now: Instant;
  readonly directory: Directory;
  /** The centre in the address; absent where the address has none. */
  readonly centre?: Centre;
  /** The other parts of the address by name. */
  readonly parts: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** What a form sent; empty for a GET. */
  readonly form: URLSearchParams;
  /** Files that a form sent, by the name of their field; only where the route takes any. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
  /** Each form of a page sends it back as `token`. */
  readonly token: string;
  /** The store is away: the page is as it is, and nothing can be changed. */
  readonly isAway?: true;
};

/** The centre in the address. Throws where the address has none, which is a fault of the route. */
export function centreIn({ centre }: Pick<Visit, 'centre'>): Centre {
  if (centre === undefined) throw new Error('The address of this page has a centre.');
  return centre;
}

/** A page. */
export type PageReply = {
  readonly page: Html;
  readonly title: string;
  readonly status?: number;
  /** Scripts and style sheets of src/console that the page asks for, by file name. */
  readonly scripts?: readonly string[];
  readonly styles?: readonly string[];
  /** Whether it has the field over which the editor of files lies. */
  readonly isEditor?: boolean;
  readonly cookies?: readonly string[];
  /** Of a page that answers a form: the address that shows the form with what was chosen, for going back and for the other language. */
  readonly again?: string;
  /** When it is worth while to ask again. */
  readonly retryAfterSeconds?: number;
};

/** A page, an address to go on to, a file to save, or a part of a page for a script. */
export type Reply =
  | PageReply
  | { readonly to: string; readonly cookies?: readonly string[] }
  | { readonly file: string; readonly name: string; readonly type: string }
  | { readonly fragment: Html }
  /** A picture (SVG) that a page shows. */
  | { readonly picture: string }
  /** Words that come while the page is open (server-sent events). `listen` begins to send, and returns what ends it. */
  | { readonly listen: (send: (event: string, data: string) => void) => () => void };

export type Route = {
  readonly method: 'get' | 'post';
  /** As Express writes it: `/console/centres/:centre/close`. The part `:centre` is always a centre. */
  readonly path: string;
  readonly needs: Needs;
  /** The page reads nothing from the store: while that is away it is shown to persons who were confirmed not long ago. Only for a GET. */
  readonly withoutStore?: true;
  /** The form has a file (`multipart/form-data`), and is so many bytes long at most. It is read only for a person who may send it. */
  readonly upload?: { readonly mostBytes: number };
  readonly answer: (visit: Visit) => Reply | Promise<Reply>;
};
