import type { Role } from '@/lib/access/roles';
import { expectations, type Staff as StaffRoute, type World } from '../access/expectations';
import { baseUrl } from '../setup/app-server';
import { jsonHeaders } from './desk';
import { plain, readable } from './readable';
import type { Asks, Reader } from './readers';
import { fieldsIn } from './word';

/** What somebody was given: where, what answer, and the fields whose words stand in it. */
export type Given = { as: Reader; name: string; at: string; status: number; cache: string; fields: string[] };

/** An address, and which roles ask for it. Whoever has no role asks for all of them. `post`: of a read that is posted, its body. */
export type Address = { at: string; by: readonly Role[] | 'everybody'; post?: object };

/** Parts of lists that the address alone does not show. A new tab or filter is a line here. */
const parts: Readonly<Record<string, readonly string[]>> = {
  '/api/correspondence': ['waiting', 'overdue', 'owed', 'steps', 'deaths'].map((tab) => `?tab=${tab}`),
  '/api/correspondence/breaches/export': ['?what=people'],
  '/api/confirmations': ['?tab=decided'],
  '/api/attention': ['?state=resolved'],
  '/api/identity/cases': ['?tab=decided'],
  '/api/identity/lists': ['overdue', 'consents', 'needed'].map((list) => `?list=${list}`),
  '/api/deaths': ['to-tell', 'acknowledged', 'over'].map((tab) => `?tab=${tab}`),
  '/api/imports/[id]/rows': ['clear', 'faulty', 'candidates'].map((show) => `?show=${show}`),
  '/api/counterpart/[listId]/lines': ['faulty', 'decided', 'unknown'].map((show) => `?show=${show}`),
  '/api/tellings': ['to-open', 'waiting', 'overdue', 'told', 'withdrawn'].map((tab) => `?tab=${tab}`),
  '/api/matching': ['contested', 'decided'].map((show) => `?show=${show}`),
  '/api/prisoners': ['?sealed=1', '?health=neutral-country', '?waiting=wish'],
  '/api/inquiries': ['?mine=1', '?unread=1', '?kinship=verified'],
};

/**
 * Every address there is to read, for these records: the access matrix's own table, so that a new route is walked too.
 * A page the matrix finds closed to a role is not asked for a second time here, unless it stands under a record's name;
 * the pages of the other records (one that is sealed, one whose death is decided) are asked for by those nearest to them,
 * their API by everybody.
 */
export function addresses(world: World, ...others: readonly World[]): Address[] {
  const found = new Map<string, Address>();
  for (const [name, route] of Object.entries(expectations)) {
    const posted = 'methods' in route || !route.POST?.reads ? undefined : route.POST.body?.(world);
    if (posted) found.set(`POST ${route.path(world)}`, { at: route.path(world), post: posted, by: 'everybody' });
    const reads = 'methods' in route ? route.methods.includes('GET') : (route as StaffRoute).GET !== undefined;
    if (!reads) continue;
    const at = route.path(world);
    const open = 'methods' in route || route.kind === 'api';
    const record = at.startsWith('/prisoners/');
    for (const other of others.map(route.path)) found.set(other, { at: other, by: open ? 'everybody' : nearest });
    found.set(at, { at, by: open || record ? 'everybody' : ((route as StaffRoute).GET ?? []) });
    for (const part of parts[name] ?? []) found.set(at + part, { at: at.split('?')[0] + part, by: 'everybody' });
  }
  return [...found.values()];
}
const nearest: readonly Role[] = ['supervisor', 'case-officer', 'medical-officer'];

/** A few at a time: the machine is small. */
export async function abreast<T>(things: readonly T[], work: (thing: T) => Promise<void>) {
  const waiting = [...things];
  const lane = async () => {
    for (let thing = waiting.shift(); thing !== undefined; thing = waiting.shift()) await work(thing);
  };
  await Promise.all(Array.from({ length: 6 }, lane));
}

/** `text`: headers and body, to look for words in; `body`: as it came. */
type Answered = Given & { text: string; body: string };

export type Question = { at: string; method?: string; body?: object };

export async function ask(asks: Asks, { at, method = 'GET', body }: Question): Promise<Answered> {
  const response = await fetch(baseUrl() + at, {
    method,
    redirect: 'manual',
    headers: method === 'GET' ? { 'accept-language': 'en', cookie: asks.cookie } : jsonHeaders(asks.cookie),
    ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
  });
  const { headers, status } = response;
  const said = await readable(response);
  const text = plain(`${[...headers].map((pair) => pair.join(': ')).join('\n')}\n${said}`);
  const cache = headers.get('cache-control') ?? '';
  return {
    as: asks.as,
    name: asks.name,
    at: `${method} ${at}`,
    status,
    cache,
    fields: fieldsIn(text),
    text,
    body: said,
  };
}

const kept = ({ text: _, body: __, ...given }: Answered): Given => given;
const following = (text: string) => /"next":"([^"]+)"/.exec(text)?.[1];

/** An answer, and of a list the pages after it. */
async function readOn(asks: Asks, { at, post }: Address): Promise<Given[]> {
  if (post) return [kept(await ask(asks, { at, method: 'POST', body: post }))];
  const all: Given[] = [];
  for (let page = 0, here: string | undefined = at; here !== undefined && page < 5; page += 1) {
    const given = await ask(asks, { at: here });
    all.push(kept(given));
    const next = at.startsWith('/api/') && given.status === 200 ? following(given.body) : undefined;
    here = next && `${at}${at.includes('?') ? '&' : '?'}after=${encodeURIComponent(next)}`;
  }
  return all;
}

/** Everything these readers are given. A second person of a role asks the API where anybody was answered. */
export async function gather(asking: readonly Asks[], where: readonly Address[]): Promise<Given[]> {
  const found: Given[] = [];
  const opened = new Set<string>();
  const first = (asks: Asks) => asks.name === asks.as;
  const walk = async (askers: readonly Asks[]) =>
    abreast(
      askers.flatMap((asks) => where.map((at) => ({ asks, at }))),
      async ({ asks, at: address }) => {
        const { at, by } = address;
        const question = `${address.post ? 'POST ' : ''}${at}`;
        if (asks.role !== null && by !== 'everybody' && !by.includes(asks.role)) return;
        if (!first(asks) && !(at.startsWith('/api/') && opened.has(question))) return;
        const given = await readOn(asks, address);
        if (given[0]?.status === 200) opened.add(question);
        found.push(...given);
      },
    );
  await walk(asking.filter(first));
  await walk(asking.filter((asks) => !first(asks)));
  return found;
}

/** Every write of the access matrix that has a body, about these records: their versions are nobody's. */
export const writesOf = (worlds: readonly World[]): Question[] =>
  Object.values(expectations).flatMap((route) => {
    if ('methods' in route) return [];
    return (['POST', 'PATCH', 'DELETE'] as const).flatMap((method) => {
      const body = route[method]?.body;
      if (!body) return [];
      const all = worlds.map((world) => ({ at: route.path(world), method, body: body(world) }));
      return all.filter((one, n) => all.findIndex(({ at }) => at === one.at) === n);
    });
  });

/** What everybody hears who writes with a version nobody has, or may not write at all. */
export async function refusedWrites(asking: readonly Asks[], worlds: readonly World[]): Promise<Given[]> {
  const found: Given[] = [];
  await abreast(
    asking.flatMap((asks) => writesOf(worlds).map((write) => ({ asks, write }))),
    async ({ asks, write }) => void found.push(kept(await ask(asks, write))),
  );
  return found;
}
