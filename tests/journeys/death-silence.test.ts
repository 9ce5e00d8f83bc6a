import type { Role } from '@/lib/access/roles';
import { aFamily, theWorld } from '../access/callers';
import { type Expectation, expectations, type World } from '../access/expectations';
import { baseUrl, inApplication } from '../setup/app-server';
import { aClaimOfDeath, aPersonEverybodyKnows, cookieOf, emailOf, send } from './death-given';

/*
 * Until the last family has acknowledged a death, nothing anybody else can ask for says anything else than before it was
 * proposed: every page and every answer of the access matrix, for every role that may not know, and for a family.
 */
type Voice = { name: string; role: Role | null; cookie: string };
const silent = [
  'operator',
  'case-officer-2',
  'medical-officer',
  'treatment-officer',
  'planner',
  'administrator',
  'auditor',
  'partner',
] as const;

// What tells of the asking itself: the log, who was seen when, who saved a file.
const ofTheAsking = [
  '/api/audit',
  '/api/audit/export',
  '/audit',
  '/api/health',
  '/api/prisoners/[id]/access',
  '/api/attachments/[id]',
  '/api/users',
  '/api/users/[userId]',
  '/settings/users',
  '/settings/users/[userId]',
];

let world: World;
let voices: Voice[];
let cookies: Record<'case-officer' | 'analyst' | 'supervisor', string>;
let prisonerId = '';
let soughtId = '';
let before: ReadonlyMap<string, string>;
let deathId = '';
let tellingId = '';

/**
 * What is in an answer, without what is made anew for each: scripts (what they carry is asked by itself, as JSON), marks of
 * a form, and how many minutes ago something was.
 */
const said = (text: string) =>
  text
    .replaceAll(/<script[\s\S]*?<\/script>/g, '')
    .replaceAll(/ nonce="[^"]*"/g, '')
    .replaceAll(/name="(key|id|listId)" value="[^"]*"/g, '')
    .replaceAll(/"now":"[^"]*"/g, '')
    .replaceAll(/\d+ (хвилин|секунд|годин)\p{L}*/gu, '');

async function hear(voice: Voice, path: string) {
  const response = await fetch(baseUrl() + path, { redirect: 'manual', headers: { cookie: voice.cookie } });
  const kind = response.headers.get('content-type') ?? '';
  const text = /json|html|csv|text/.test(kind) ? said(await response.text()) : kind;
  return `${response.status} ${response.headers.get('location') ?? ''} ${text}`;
}

const byPerson: Role[] = ['operator', 'partner'];
/*
 * What this voice reads; that the rest is refused to it, also of a death, is in the access matrix. An operator and a partner
 * may read of this person what of the matrix's person is refused to them: they ask everything.
 */
const reads = ({ role }: Voice, one: Expectation) =>
  one.kind === 'page' || one.kind === 'api'
    ? role !== null && Boolean(one.GET && (byPerson.includes(role) || one.GET.includes(role)))
    : one.kind === 'own' && role === null && one.methods.includes('GET');

/** Every answer of the table for every voice that may not know. */
async function everythingSaid(): Promise<Map<string, string>> {
  const asked: { voice: Voice; route: string; path: string }[] = [];
  for (const [route, one] of Object.entries(expectations)) {
    if (ofTheAsking.includes(route)) continue;
    for (const voice of voices) if (reads(voice, one)) asked.push({ voice, route, path: one.path(world) });
  }
  const answers = new Map<string, string>();
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let next = asked.shift(); next; next = asked.shift())
        answers.set(`${next.voice.name} ${next.route}`, await hear(next.voice, next.path));
    }),
  );
  return answers;
}

/** Where two tellings differ, with a little of how. */
function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) {
  return [...one].flatMap(([where, text]) => {
    const now = other.get(where) ?? '';
    if (now === text) return [];
    let at = 0;
    while (text[at] === now[at]) at += 1;
    return [
      `${where}: …${text.slice(Math.max(0, at - 60), at + 60)}… is now …${now.slice(Math.max(0, at - 60), at + 60)}…`,
    ];
  });
}

beforeAll(async () => {
  const family = await aFamily(97);
  world = await theWorld(family);
  prisonerId = (await aPersonEverybodyKnows(world.inquiry)).id;
  world = { ...world, prisoner: prisonerId };
  soughtId = world.sought;
  voices = [];
  for (const who of silent)
    voices.push({ name: who, role: who.replace(/-2$/, '') as Role, cookie: await cookieOf(who) });
  voices.push({ name: 'family', role: null, cookie: family.cookie });
  cookies = {
    'case-officer': await cookieOf('case-officer'),
    analyst: await cookieOf('analyst'),
    supervisor: await cookieOf('supervisor'),
  };
  world = { ...world, claim: await aClaimOfDeath(cookies.analyst, prisonerId) };
  await workDone();
  before = await everythingSaid();
}, 300_000);

/** Until the worker has done what the world above gave it to do: what it finds meanwhile is also news, and not this one. */
async function workDone() {
  const open = `select from graphile_worker.jobs where task_identifier like 'match-%' and attempts < max_attempts`;
  while ((await inApplication(open)).length > 0) await new Promise((later) => setTimeout(later, 250));
}

const soon = () => new Date(Date.now() + 3_600_000).toISOString();
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

test('a proposal, a decision, a visit arranged and a family told are heard by nobody who may not know', async () => {
  expect(before.size).toBeGreaterThan(200);
  const proposal = { ground: 'identifiers', prisonerId, claimIds: [world.claim] };
  deathId = (await send(cookies.analyst, '/api/deaths', proposal)).deathId ?? '';
  expect(differences(before, await everythingSaid())).toEqual([]);

  await send(cookies.supervisor, `/api/deaths/${deathId}/decision`, { version: 1, decision: 'decide' });
  const [officer] = await inApplication<{ id: string }>('select id from app_user where email = $1', [
    emailOf('case-officer'),
  ]);
  const visit = {
    soughtId,
    officerId: officer?.id,
    plannedAt: soon(),
    place: 'At home',
    companion: 'psychologist',
    companionName: 'Olha Tykha',
    whom: 'The mother',
    language: 'uk',
    script: 'Мені дуже шкода.',
  };
  tellingId = (await send(cookies.supervisor, `/api/deaths/${deathId}/tellings`, visit)).tellingId ?? '';
  const told = { version: 1, how: 'in-person', occurredAt: ago(20) };
  await send(cookies['case-officer'], `/api/deaths/tellings/${tellingId}/told`, told);
  expect(differences(before, await everythingSaid())).toEqual([]);
}, 240_000);

test('with the acknowledgement it is heard: the comparison above could have failed', async () => {
  const word = { version: 2, how: 'in-words', whom: 'The mother', occurredAt: ago(10) };
  await send(cookies['case-officer'], `/api/deaths/tellings/${tellingId}/acknowledgement`, word);
  const heard = differences(before, await everythingSaid()).map((line) => line.split(':')[0]);
  expect(heard).toEqual(
    expect.arrayContaining(['planner /api/prisoners/[id]', 'partner /api/prisoners/[id]', 'family /[lang]/status']),
  );
}, 120_000);
