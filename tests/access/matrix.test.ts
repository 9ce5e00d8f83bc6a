import { randomUUID } from 'node:crypto';
import { baseUrl, inApplication } from '../setup/app-server';
import { aFamily, type Caller, caseWords, everyCaller, type Family, theWorld } from './callers';
import { expectations, type Open, type Staff, type World } from './expectations';
import { routesOnDisk } from './routes-on-disk';

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
type Method = (typeof methods)[number];
type Answer = { status: number; text: string; headers: Headers };

const onDisk = routesOnDisk();
let world: World;
let callers: Caller[];
let own: Family;
let other: Family;
let words: string[];
let cells = 0;

beforeAll(async () => {
  [own, other] = [await aFamily(21), await aFamily(22)];
  callers = await everyCaller(own, other);
  world = await theWorld(own);
  words = await caseWords();
}, 300_000);

afterAll(() => {
  process.stdout.write(`\nAccess matrix: ${cells} cells\n`);
});

async function ask(
  path: string,
  caller: Pick<Caller, 'cookie'>,
  method: Method,
  more: { body?: object; headers?: Record<string, string> } = {},
): Promise<Answer> {
  cells += 1;
  const write = !['GET', 'HEAD', 'OPTIONS'].includes(method);
  const response = await fetch(baseUrl() + path, {
    method,
    redirect: 'manual',
    headers: {
      ...(caller.cookie ? { cookie: caller.cookie } : {}),
      ...(write
        ? {
            'content-type': 'application/json',
            'idempotency-key': randomUUID(),
            origin: baseUrl(),
            'sec-fetch-site': 'same-origin',
          }
        : {}),
      ...more.headers,
    },
    ...(write ? { body: JSON.stringify(more.body ?? {}) } : {}),
  });
  return { status: response.status, text: await response.text(), headers: response.headers };
}

/** Eight at a time: the matrix is long and the machine small. */
async function everyOne<T>(things: readonly T[], work: (thing: T) => Promise<string[]>): Promise<string[]> {
  const waiting = [...things];
  const found: string[] = [];
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let thing = waiting.shift(); thing !== undefined; thing = waiting.shift())
        found.push(...(await work(thing)));
    }),
  );
  return found.sort();
}

const leaks = ({ text }: Answer) =>
  words.filter((word) => text.includes(word)).map(() => 'a name of a case is in the answer');
/** The sign-in, and from there back to this page or to the record it is a part of. */
function leadsToSignIn(to: string, path: string) {
  const { pathname, searchParams } = new URL(to, baseUrl());
  const next = searchParams.get('next') ?? '';
  return pathname === '/sign-in' && next.startsWith('/') && (path === next || path.startsWith(`${next}/`));
}
// A part of a record that is closed to a role stands under the record's name, which that role may read.
const readsTheRecord = ({ role }: Caller, path: string) =>
  path.startsWith('/prisoners/') && role !== null && expectedReaders('/prisoners/[id]').includes(role);
const expectedReaders = (name: string) => (expectations[name] as Staff).GET ?? [];

test('the records that are asked about exist', () => {
  const needed = [
    'prisoner',
    'inquiry',
    'sought',
    'batch',
    'claim',
    'confirmation',
    'telling',
    'returned',
    'user',
    'party',
    'message',
    'file',
    'harmful',
    'contradiction',
    'place',
    'identityCase',
    'identityClaimed',
    'identityCheck',
    'identityDecision',
    'donor',
    'consent',
    'kit',
    'labRequest',
    'labResult',
    'laboratory',
    'debrief',
    'sighting',
    'grave',
    'candidate',
    'album',
    'photo',
    'account',
    'death',
    'deathTelling',
    'plan',
    'planned',
    'planQuestion',
    'draw',
    'planBatch',
  ] as const;
  expect(needed.filter((name) => !world[name])).toEqual([]);
});

/** What the table says a caller hears from a route of the staff, and whether that is so. */
function judge(route: Staff, { role }: Caller, method: Method, answer: Answer): string | undefined {
  const { status } = answer;
  if (status >= 500) return `broke with ${status}`;
  if (method === 'OPTIONS') return route.kind === 'page' ? one(status, 405) : one(status, 204);
  if (method === 'GET' || method === 'HEAD') return judgeRead(route, role, answer);
  if (route.kind === 'page') return one(status, 405);
  if (method === 'PUT') return one(status, 405);
  const write = route[method];
  if (!write) return one(status, 405);
  if (role === null) return one(status, 401);
  if (!write.body) return one(status, 400, 404, 409, 422);
  return write.by.includes(role) ? one(status, 200, 201, 409, 422, 400) : one(status, 404);
}

function judgeRead(route: Staff, role: Caller['role'], { status, headers }: Answer) {
  if (!route.GET) return one(status, 405);
  if (role !== null && route.leadsOn) return one(status, 307);
  if (role !== null) return route.GET.includes(role) ? one(status, 200) : one(status, 404);
  if (route.kind === 'api') return one(status, 401);
  const to = headers.get('location') ?? '';
  return status === 307 && leadsToSignIn(to, route.path(world)) ? undefined : `answered ${status} to ${to}`;
}

const one = (status: number, ...allowed: number[]) =>
  allowed.includes(status) ? undefined : `answered ${status}, not ${allowed.join(' or ')}`;

const staffRoutes = Object.entries(expectations).filter(
  (entry): entry is [string, Staff] => 'GET' in entry[1] || entry[1].kind === 'page' || entry[1].kind === 'api',
);
const reading = (method: Method) => method === 'GET' || method === 'HEAD';

test('the staff’s routes, every method, as everybody', async () => {
  // A page answers HEAD by rendering it as for GET, and a method a route has not is refused before anybody is asked who they
  // are: every fifth caller asks, others at each route and method.
  const asksToo = (route: Staff, method: Method) =>
    method === 'GET' || method === 'OPTIONS'
      ? method === 'GET'
      : method === 'HEAD'
        ? route.kind === 'api' && Boolean(route.GET)
        : route.kind === 'api' && method !== 'PUT' && Boolean(route[method]);
  const probes = staffRoutes.flatMap(([name, route], turn) =>
    methods.flatMap((method, column) =>
      callers
        .filter((_, number) => asksToo(route, method) || (turn + column + number) % 5 === 0)
        .map((caller) => ({ name, route, method, caller })),
    ),
  );
  const faults = await everyOne(probes, async ({ name, route, method, caller }) => {
    const write = method === 'POST' || method === 'PATCH' || method === 'DELETE' ? route[method] : undefined;
    const answer = await ask(route.path(world), caller, method, write?.body ? { body: write.body(world) } : {});
    const fault = judge(route, caller, method, answer);
    const mayRead =
      readsTheRecord(caller, route.path(world)) || (caller.role !== null && route.GET?.includes(caller.role));
    const told = reading(method) && mayRead ? [] : leaks(answer).slice(0, 1);
    return [...(fault ? [fault] : []), ...told].map((what) => `${method} ${name} as ${caller.name}: ${what}`);
  });
  expect(faults).toEqual([]);
}, 900_000);

const openRoutes = Object.entries(expectations).filter((entry): entry is [string, Open] => 'methods' in entry[1]);

// Before the posts below: among them is one that takes a consent back, and with it the page.
test('a family’s page opens to that family, and to nobody else', async () => {
  const closed: string[] = [];
  for (const [name, route] of openRoutes.filter(
    ([, { kind, methods: listed }]) => kind === 'own' && listed.includes('GET'),
  )) {
    for (const caller of callers) {
      const answer = await ask(route.path(world), caller, 'GET');
      const opens = answer.status === 200;
      if (opens !== caller.name.startsWith('family')) closed.push(`${name} as ${caller.name}: ${answer.status}`);
      const digits = answer.text.replace(/[^\d]/g, '');
      if (caller.name !== 'family, own' && digits.includes(own.reference))
        closed.push(`${name} as ${caller.name} shows another's reference`);
    }
  }
  expect(closed).toEqual([]);
});

test('the families’ routes and the doors, every method, as everybody', async () => {
  const probes = openRoutes.flatMap(([name, route]) =>
    methods.flatMap((method) => callers.map((caller) => ({ name, route, method, caller }))),
  );
  const faults = await everyOne(probes, async ({ name, route, method, caller }) => {
    // Leaving would close the family's page for the probes after it; it has a test of its own in the journeys.
    if (method === 'POST' && /sign-out|leave$|nextauth/.test(name)) return [];
    const answer = await ask(route.path(world), caller, method);
    const listed = route.methods.includes(method === 'HEAD' ? 'GET' : method);
    const fault =
      answer.status >= 500
        ? `broke with ${answer.status}`
        : method === 'OPTIONS'
          ? one(answer.status, 204, 405, 400)
          : listed
            ? undefined
            : one(answer.status, 405, 400);
    const isOwn = route.kind === 'own' && caller.name === 'family, own';
    return [...(fault ? [fault] : []), ...(isOwn ? [] : leaks(answer).slice(0, 1))]
      .filter(() => caller.name !== 'family, another' || fault)
      .map((what) => `${method} ${name} as ${caller.name}: ${what}`);
  });
  expect(faults).toEqual([]);
}, 600_000);

const disguises: [string, (path: string) => string, Record<string, string>][] = [
  ['RSC', (path) => path, { RSC: '1' }],
  ['RSC and prefetch', (path) => path, { RSC: '1', 'Next-Router-Prefetch': '1' }],
  [
    'segment prefetch',
    (path) => path,
    { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Router-Segment-Prefetch': '/_tree' },
  ],
  ['a trailing slash', (path) => `${path.split('?')[0]}/`, {}],
  ['a double slash', (path) => `/${path}`, {}],
  ['an encoded dot', (path) => path.replace('/', '/%2e/'), {}],
  ['the .rsc ending', (path) => `${path.split('?')[0]}.rsc`, {}],
  ['the middleware header', (path) => path, { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' }],
  ['another host', (path) => path, { 'x-forwarded-host': 'evil.example', 'x-forwarded-for': '127.0.0.1' }],
  ['an overridden method', (path) => path, { 'x-http-method-override': 'GET', 'x-original-url': '/today' }],
];

/**
 * Who tries a disguise at a route: somebody unknown, two others who are not of the staff and one of the roles that may not
 * read it, others at each route and disguise. Undisguised every one of them is asked above.
 */
function disguised(route: Staff, turn: number): Caller[] {
  const [unknown, ...outside] = callers.filter(({ role }) => role === null);
  const refused = callers.filter(({ role }) => role !== null && !route.GET?.includes(role));
  const inTurn = (list: readonly Caller[], count: number) =>
    Array.from({ length: Math.min(count, list.length) }, (_, at) => list[(turn + at) % list.length]!);
  return [unknown!, ...inTurn(outside, 2), ...inTurn(refused, 1)];
}

test.each(disguises)(
  'a read in disguise tells nobody more: %s',
  async (named, disguise, headers) => {
    const number = disguises.findIndex(([name]) => name === named);
    const readable = staffRoutes.filter(([, { GET, leadsOn }]) => GET && !leadsOn);
    const probes = readable.flatMap(([name, route], turn) =>
      disguised(route, turn + number).map((caller) => ({ name, route, caller })),
    );
    const faults = await everyOne(probes, async ({ name, route, caller }) => {
      const answer = await ask(disguise(route.path(world)), caller, 'GET', { headers });
      const broke = answer.status >= 500 ? [`broke with ${answer.status}`] : [];
      const away = /evil\.example/.test(answer.headers.get('location') ?? '') ? ['leads to another host'] : [];
      const openJson = route.kind === 'api' && answer.status === 200 ? ['answered 200'] : [];
      const told = readsTheRecord(caller, route.path(world)) ? [] : leaks(answer).slice(0, 1);
      return [...broke, ...away, ...openJson, ...told].map((what) => `${name} as ${caller.name}: ${what}`);
    });
    expect(faults).toEqual([]);
  },
  600_000,
);

const writes = staffRoutes.flatMap(([name, route]) =>
  (['POST', 'PATCH', 'DELETE'] as const).filter((method) => route[method]).map((method) => ({ name, route, method })),
);

test('a write from another site is refused, whoever is signed in', async () => {
  const crossings = [
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    { origin: 'null', 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: 'http://evil.localhost' },
  ];
  const supervisor = callers.find(({ role }) => role === 'supervisor')!;
  const probes = writes.flatMap((write) => crossings.map((headers) => ({ ...write, headers })));
  const faults = await everyOne(probes, async ({ name, route, method, headers }) => {
    const { status } = await ask(route.path(world), supervisor, method, { headers });
    return status === 403 ? [] : [`${method} ${name} from ${headers.origin}: ${status}`];
  });
  expect(faults).toEqual([]);
});

test('a write that cannot be recognised when it is repeated is refused', async () => {
  const byBody = ['/api/inquiries', '/api/search', '/api/prisoners/search'];
  const withBody = writes.filter(({ name, route, method }) => route[method]?.body && !byBody.includes(name));
  expect(withBody.length).toBeGreaterThan(5);
  const faults = await everyOne(withBody, async ({ name, route, method }) => {
    const caller = callers.find(({ role }) => role && route[method]?.by.includes(role))!;
    const answer = await ask(route.path(world), caller, method, {
      body: route[method]?.body?.(world) ?? {},
      headers: { 'idempotency-key': '' },
    });
    return answer.status === 400 && answer.text.includes('Idempotency-Key')
      ? []
      : [`${method} ${name}: ${answer.status}`];
  });
  expect(faults).toEqual([]);
});

/**
 * A page's parts are sent in the order they are ready, which differs between two askings of one address: the same parts,
 * to the letter, in another order, cut into pieces elsewhere.
 */
const inSteadyOrder = (text: string) =>
  text.replaceAll('"])</script><script NONCE>self.__next_f.push([1,"', '').split(String.raw`\n`).sort();

test('hidden and missing are the same bytes', async () => {
  const officer = callers.find(({ role }) => role === 'case-officer')!;
  const operator = callers.find(({ role }) => role === 'operator')!;
  const [{ id: sealed }] = (await inApplication<{ id: string }>(
    `select id from prisoner where status = 'confirmed-captive' and id <> $1 order by number desc limit 1`,
    [world.prisoner],
  )) as [{ id: string }];
  await inApplication('update prisoner set sealed = true where id = $1', [sealed]);
  const compare = async (caller: Caller, path: (id: string) => string, hidden: string) => {
    const missing = randomUUID();
    const [one, two] = [await ask(path(hidden), caller, 'GET'), await ask(path(missing), caller, 'GET')];
    const bare = ({ status, text, headers }: Answer, id: string) => ({
      status,
      text: inSteadyOrder(
        text.replaceAll(id, 'ID').replace(/nonce="[^"]*"|"nonce":"[^"]*"|nonce\\":\\"[^"\\]*/g, 'NONCE'),
      ),
      headers: [...headers].filter(
        ([name]) => !/^(date|x-request-id|content-security-policy|link|etag|keep-alive)$/.test(name),
      ),
    });
    expect(bare(one, hidden)).toEqual(bare(two, missing));
    expect(one.status).toBe(404);
  };
  await compare(officer, (id) => `/api/prisoners/${id}`, sealed);
  await compare(officer, (id) => `/api/prisoners/${id}/history`, sealed);
  await compare(officer, (id) => `/prisoners/${id}`, sealed);
  await compare(operator, (id) => `/api/prisoners/${id}`, world.prisoner);
  await compare(operator, (id) => `/prisoners/${id}`, world.prisoner);
  await inApplication('update prisoner set sealed = false where id = $1', [sealed]);
});

test('every page of the staff’s side carries the strict headers, and no policy is given twice', async () => {
  const pages = staffRoutes.filter(([, { kind, leadsOn }]) => kind === 'page' && !leadsOn);
  const faults: string[] = [];
  for (const [name, route] of pages) {
    const caller = callers.find(({ role }) => role && route.GET?.includes(role))!;
    const { headers, text } = await ask(route.path(world), caller, 'GET');
    const policy = headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    const right = [
      nonce &&
        policy.includes("default-src 'none'") &&
        policy.includes("frame-ancestors 'none'") &&
        !policy.includes('unsafe-'),
      nonce && text.includes(`nonce="${nonce}"`),
      headers.get('x-content-type-options') === 'nosniff',
      headers.get('referrer-policy') === 'same-origin',
      headers.get('cache-control')?.includes('no-store'),
      !/<[a-z][^>]* style="/.test(text),
    ];
    if (right.includes(false) || right.includes(undefined) || right.includes(''))
      faults.push(`${name}: ${right.map(Boolean)}`);
  }
  expect(faults).toEqual([]);
  const family = await ask('/uk', { cookie: '' }, 'GET');
  expect(family.headers.get('content-security-policy')).not.toContain('nonce');
  const nowhere = await ask('/no/such/page', { cookie: '' }, 'GET');
  expect(nowhere.status).toBe(404);
  expect(nowhere.headers.get('content-security-policy')?.split('default-src')).toHaveLength(2);
});

test('the matrix is as large as the house', () => {
  // Every route's own methods by everybody, the rest by a fifth of them, and the disguises.
  expect(cells).toBeGreaterThan(onDisk.length * methods.length * callers.length * 0.4);
});
