import { type Role, roles } from '@/lib/access/roles';
import { firstPolicy } from '@/lib/evidence/rules/policy';
import { firstPriorities } from '@/lib/planning/rules/priority';

/*
 * Who gets an answer from each route. Every page.tsx and route.ts under app/ must have a line here; one without fails the
 * matrix. Everybody who is not named gets nothing: signed out 401 (a page: the way to the sign-in), another role 404.
 */

/** The records the probes ask about: real ones of the demonstration world, so that a 404 is a refusal and not an accident. */
export type World = Record<
  | 'prisoner'
  | 'inquiry'
  | 'sought'
  | 'batch'
  | 'agreement'
  | 'agreementEntry'
  | 'frozen'
  | 'member'
  | 'claim'
  | 'attention'
  | 'confirmation'
  | 'telling'
  | 'user'
  | 'party'
  | 'message'
  | 'view'
  | 'share'
  | 'list'
  | 'pair'
  | 'other'
  | 'merge'
  | 'file'
  | 'harmful'
  | 'joined'
  | 'returned'
  | 'thread'
  | 'line'
  | 'entry'
  | 'correspondent'
  | 'contradiction'
  | 'place'
  | 'identityCase'
  | 'identityClaimed'
  | 'identityCheck'
  | 'identityDecision'
  | 'donor'
  | 'consent'
  | 'kit'
  | 'labRequest'
  | 'labResult'
  | 'laboratory'
  | 'debrief'
  | 'sighting'
  | 'grave'
  | 'candidate'
  | 'album'
  | 'photo'
  | 'account'
  | 'death'
  | 'deathTelling'
  | 'plan'
  | 'planned'
  | 'planQuestion'
  | 'draw'
  | 'planBatch'
  | 'theirList'
  | 'theirAnswer'
  | 'nothing',
  string
>;

type Write = {
  by: readonly Role[];
  /** A body that is well formed. With it, the roles named must get past every refusal of a role, and no other role may. */
  body?: (world: World) => object;
  /** A read that is posted, because what is asked for is personal: those named are given people. */
  reads?: true;
};
export type Staff = {
  kind: 'page' | 'api';
  /** The path, with the world's records for its parameters. */
  path: (world: World) => string;
  /** Who reads it. */
  GET?: readonly Role[];
  POST?: Write;
  PATCH?: Write;
  DELETE?: Write;
  /** Answered to every member of staff by leading on: 307. */
  leadsOn?: true;
  /** A file, not JSON: no body is compared. */
  file?: true;
};
/** For anybody. `own` pages belong to a family that has shown reference and code; to others they are closed. */
export type Open = {
  kind: 'family' | 'own' | 'form' | 'open';
  path: (world: World) => string;
  methods: readonly string[];
};
export type Expectation = Staff | Open;

const everybody = roles;
const admin: Role[] = ['administrator'];
const auditor: Role[] = ['auditor'];
const readsInquiries: Role[] = ['operator', 'case-officer', 'analyst', 'supervisor'];
const worksInquiries: Role[] = ['operator', 'case-officer', 'supervisor'];
const links: Role[] = ['case-officer', 'supervisor'];
const searches: Role[] = ['operator', 'case-officer', 'analyst', 'supervisor', 'planner', 'medical-officer'];
/** Of a record that is neither shared with the partner nor linked to an inquiry of the operator. */
const opensRecord: Role[] = ['case-officer', 'analyst', 'supervisor', 'planner', 'medical-officer'];
const attaches: Role[] = ['operator', 'case-officer', 'analyst', 'medical-officer', 'supervisor'];
const evidence: Role[] = ['case-officer', 'analyst', 'supervisor'];
const confirms: Role[] = ['analyst', 'supervisor'];
const readsPolicy: Role[] = ['administrator', 'supervisor', 'analyst'];
const decidesPolicy: Role[] = ['administrator', 'supervisor'];
const readsPriorities: Role[] = ['planner', 'administrator', 'supervisor'];
const proposesPriorities: Role[] = ['planner', 'administrator'];
const readsPlans: Role[] = ['planner', 'supervisor'];
const readsBatches: Role[] = ['planner', 'supervisor', 'case-officer', 'analyst', 'medical-officer'];
const plans: Role[] = ['planner'];
const countsDeviations: Role[] = ['planner', 'supervisor', 'auditor'];
const readsAgreements: Role[] = ['planner', 'supervisor'];
const worksCounterpart: Role[] = ['planner', 'supervisor'];
const handsOver: Role[] = ['planner', 'case-officer', 'supervisor'];
const tells: Role[] = ['operator', 'case-officer', 'supervisor'];
const assigns: Role[] = ['case-officer', 'supervisor'];
const supervisor: Role[] = ['supervisor'];
const medical: Role[] = ['medical-officer'];
const readsDebriefs: Role[] = ['case-officer', 'analyst', 'supervisor', 'medical-officer', 'treatment-officer'];
/** Of a debrief the case officer holds, in which there is an account: the medical officer reads those they hold themselves. */
const readsThisDebrief: Role[] = ['case-officer', 'analyst', 'supervisor', 'treatment-officer'];
const opensDebriefs: Role[] = ['case-officer', 'analyst', 'medical-officer'];
const writesThisDebrief: Role[] = ['case-officer', 'analyst'];
/** Of a matter without news of health: the medical officer reads those with it. */
const readsLetters: Role[] = ['case-officer', 'analyst', 'supervisor', 'planner'];
const opensLetters: Role[] = [...readsLetters, 'medical-officer'];
const writesLetters: Role[] = ['case-officer', 'analyst', 'supervisor'];
const readsIdentity: Role[] = ['case-officer', 'analyst', 'supervisor', 'medical-officer'];
/** Of a relative or a sample of a record no inquiry of the operator is linked to. */
const keepsDonors: Role[] = ['case-officer', 'supervisor'];
const consultsIdentity: Role[] = [
  'operator',
  'case-officer',
  'analyst',
  'supervisor',
  'medical-officer',
  'administrator',
];

const at = (path: string) => (world: World) =>
  path.replace(/\{(\w+)\}/g, (_, name: keyof World) => world[name] || world.nothing);
const page = (path: string, GET: readonly Role[]): Staff => ({ kind: 'page', path: at(path), GET });
const api = (path: string, methods: Omit<Staff, 'kind' | 'path'>): Staff => ({
  kind: 'api',
  path: at(path),
  ...methods,
});
const family = (path: string, ...methods: string[]): Open => ({ kind: 'family', path: at(path), methods });
const own = (path: string, ...methods: string[]): Open => ({ kind: 'own', path: at(path), methods });

/** One is proposed already: whoever may propose hears that there is one. */
const policyBody = () => ({ content: firstPolicy, note: 'The same again.' });

/** One is proposed already, as above. */
const prioritiesBody = () => ({ content: firstPriorities, note: 'The same again.' });

/** Well formed; of no side, and of a version nobody has. */
const setUpContent = {
  total: 1,
  reading: '00000000-0000-4000-8000-000000000000',
  offered: {},
  groups: [],
  vehicles: [{ type: 'Bus', count: 1, seats: 1, stretchers: 0, isolation: 0 }],
  sites: [],
  dropOut: {},
};
/** Between sides nobody has recorded: whoever may propose hears that there are none such. */
const agreementBody = (world: World) => ({ ...versionBody(world), oursId: world.nothing, theirsId: world.prisoner });
const versionBody = ({ nothing }: World) => ({
  content: {
    title: 'The same again',
    mediators: [],
    stages: [],
    readings: [{ partyId: nothing, lines: [{ id: 'all', title: 'Everybody', mode: 'unconditional', criteria: [] }] }],
  },
  note: 'The same again.',
});

/** A version nobody has: whoever may do it hears that somebody was faster, and nothing is changed. */
const version = 999_999;

const someTime = { precision: 'unknown', from: null, to: null, approximate: false };
/** In the future: whoever may write it down hears that it cannot be. */
const seen = {
  name: 'x',
  from: someTime,
  until: { precision: 'day', from: '2999-01-01', to: '2999-01-01', approximate: false },
  condition: 'well',
  knownHow: 'saw',
  confidence: 'certain',
};

export const expectations: Record<string, Expectation> = {
  // ── families ──
  '/': family('/', 'GET'),
  '/[...path]': family('/no/such/page', 'GET', 'POST'),
  '/[lang]': family('/uk', 'GET'),
  '/[lang]/about-your-data': family('/uk/about-your-data', 'GET'),
  '/[lang]/calendar': family('/uk/calendar', 'GET', 'POST'),
  '/[lang]/check-a-message': family('/uk/check-a-message', 'GET'),
  '/[lang]/inquiry/[step]': family('/uk/inquiry/you', 'GET', 'POST'),
  '/[lang]/inquiry/check': family('/uk/inquiry/check', 'GET', 'POST'),
  '/[lang]/inquiry/continue': family('/uk/inquiry/continue', 'GET', 'POST'),
  '/[lang]/inquiry/keep': family('/uk/inquiry/keep', 'GET', 'POST'),
  '/[lang]/inquiry/sent': family('/uk/inquiry/sent', 'GET', 'POST'),
  '/[lang]/inquiry/slip': family('/uk/inquiry/slip', 'GET'),
  '/[lang]/open': family('/uk/open', 'GET', 'POST'),
  '/[lang]/status': own('/uk/status', 'GET', 'POST'),
  '/[lang]/status/add': own('/uk/status/add', 'GET', 'POST'),
  '/[lang]/status/consent': own('/uk/status/consent', 'GET', 'POST'),
  '/[lang]/status/leave': family('/uk/status/leave', 'POST'),
  '/[lang]/status/slip': own('/uk/status/slip', 'GET'),
  // Whoever holds a printed list, of whatever side.
  '/[lang]/verify': family('/uk/verify', 'GET', 'POST'),
  '/verify': family('/verify', 'GET'),

  // ── doors ──
  '/sign-in': { kind: 'open', path: at('/sign-in'), methods: ['GET'] },
  '/api/auth/[...nextauth]': { kind: 'open', path: at('/api/auth/csrf'), methods: ['GET', 'POST'] },
  '/api/health': { kind: 'open', path: at('/api/health'), methods: ['GET'] },
  '/api/sign-in': { kind: 'form', path: at('/api/sign-in'), methods: ['POST'] },
  '/api/sign-out': { kind: 'form', path: at('/api/sign-out'), methods: ['POST'] },
  '/api/preferences': { kind: 'form', path: at('/api/preferences'), methods: ['POST'] },
  '/api/submissions': { kind: 'open', path: at('/api/submissions'), methods: ['POST'] },

  // ── pages of the workspace ──
  '/today': page('/today', everybody),
  '/audit': page('/audit', auditor),
  '/evidence': page('/evidence', evidence),
  '/evidence/attention/[id]': page('/evidence/attention/{contradiction}', evidence),
  '/deaths': page('/deaths', confirms),
  '/deaths/[id]': page('/deaths/{death}', confirms),
  '/deaths/new/[prisonerId]': page('/deaths/new/{prisoner}', confirms),
  '/deaths/tellings/[id]': page('/deaths/tellings/{deathTelling}', ['case-officer', 'analyst', 'supervisor']),
  '/families': page('/families', tells),
  '/families/[id]': page('/families/{telling}', tells),
  '/families/returned': page('/families/returned', readsInquiries),
  '/families/returned/[id]': page('/families/returned/{returned}', evidence),
  '/inquiries': page('/inquiries', readsInquiries),
  '/inquiries/new': page('/inquiries/new', worksInquiries),
  '/inquiries/[id]': page('/inquiries/{inquiry}', readsInquiries),
  '/inquiries/[id]/kinship': page('/inquiries/{inquiry}/kinship', readsInquiries),
  '/inquiries/[id]/messages': page('/inquiries/{inquiry}/messages', readsInquiries),
  '/inquiries/[id]/timeline': page('/inquiries/{inquiry}/timeline', readsInquiries),
  '/matching': page('/matching', readsInquiries),
  '/matching/[id]': page('/matching/{pair}', evidence),
  '/prisoners': page('/prisoners', [...searches, 'partner']),
  '/places': page('/places', opensRecord),
  '/places/[key]': page('/places/{place}', opensRecord),
  '/prisoners/new': page('/prisoners/new', evidence),
  '/prisoners/[id]': page('/prisoners/{prisoner}', opensRecord),
  '/prisoners/[id]/access': page('/prisoners/{prisoner}/access', supervisor),
  '/prisoners/[id]/edit': page('/prisoners/{prisoner}/edit', evidence),
  '/prisoners/[id]/evidence': page('/prisoners/{prisoner}/evidence', opensRecord),
  '/prisoners/[id]/family': page('/prisoners/{prisoner}/family', evidence),
  '/prisoners/[id]/medical': page('/prisoners/{prisoner}/medical', medical),
  '/prisoners/[id]/medical/envelope': page('/prisoners/{prisoner}/medical/envelope', medical),
  '/prisoners/[id]/timeline': page('/prisoners/{prisoner}/timeline', opensRecord),
  '/settings': { kind: 'page', path: at('/settings'), GET: everybody, leadsOn: true },
  '/settings/me': page('/settings/me', everybody),
  '/settings/office': page('/settings/office', admin),
  '/settings/policy': page('/settings/policy', readsPolicy),
  '/settings/priorities': page('/settings/priorities', readsPriorities),
  '/settings/outbox': page('/settings/outbox', admin),
  '/settings/parties': page('/settings/parties', admin),
  '/settings/users': page('/settings/users', admin),
  '/settings/users/new': page('/settings/users/new', admin),
  '/settings/users/[userId]': page('/settings/users/{user}', admin),

  // ── correspondence with the other side and the agencies ──
  '/correspondence': page('/correspondence', opensLetters),
  '/correspondence/new': page('/correspondence/new', writesLetters),
  '/correspondence/[id]': page('/correspondence/{thread}', readsLetters),
  '/correspondence/breaches': page('/correspondence/breaches', [...readsLetters, 'auditor']),
  '/prisoners/[id]/correspondence': page('/prisoners/{prisoner}/correspondence', opensLetters),
  '/settings/correspondents': page('/settings/correspondents', admin),
  '/api/correspondence': api('/api/correspondence', {
    GET: opensLetters,
    POST: {
      by: writesLetters,
      body: ({ nothing, prisoner }) => ({
        correspondentId: nothing,
        purpose: 'question',
        prisonerIds: [prisoner],
        paper: { paperId: nothing, kind: 'question', direction: 'out', occurredOn: '2026-01-05', way: 'post' },
        said: {},
      }),
    },
  }),
  '/api/correspondence/[id]': api('/api/correspondence/{thread}', { GET: readsLetters }),
  '/api/correspondence/[id]/entries': api('/api/correspondence/{nothing}/entries', { POST: { by: writesLetters } }),
  '/api/correspondence/[id]/letter': api('/api/correspondence/{thread}/letter', { GET: writesLetters, file: true }),
  '/api/correspondence/lines/[lineId]': api('/api/correspondence/lines/{line}', {
    PATCH: { by: writesLetters, body: () => ({ version }) },
  }),
  '/api/correspondence/entries/[entryId]/withdrawal': api('/api/correspondence/entries/{entry}/withdrawal', {
    POST: { by: writesLetters, body: () => ({ version, reason: 'other' }) },
  }),
  '/api/correspondence/entries/[entryId]/claim': api('/api/correspondence/entries/{entry}/claim', {
    POST: { by: writesLetters, body: () => ({ version, claim: { reliability: 'A', credibility: 1 } }) },
  }),
  '/api/correspondence/entries/[entryId]/look': api('/api/correspondence/entries/{entry}/look', {
    POST: { by: confirms, body: () => ({ version, outcome: 'noted' }) },
  }),
  '/api/correspondence/breaches': api('/api/correspondence/breaches', { GET: [...readsLetters, 'auditor'] }),
  // In numbers: name by name it is refused to the auditor, and a test of its own says so.
  '/api/correspondence/breaches/export': api('/api/correspondence/breaches/export?what=counts', {
    GET: [...readsLetters, 'auditor'],
    file: true,
  }),
  '/api/prisoners/[id]/correspondence': api('/api/prisoners/{prisoner}/correspondence', { GET: opensLetters }),
  '/api/correspondents': api('/api/correspondents', {
    GET: [...opensLetters, ...admin],
    POST: {
      by: admin,
      body: () => ({
        code: 'bureau',
        kind: 'mediator',
        nameUk: 'а',
        nameRu: 'б',
        nameEn: 'c',
        languages: ['en'],
        replyDays: 30,
      }),
    },
  }),
  '/api/correspondents/[correspondentId]': api('/api/correspondents/{correspondent}', {
    PATCH: {
      by: admin,
      body: () => ({
        kind: 'mediator',
        nameUk: 'а',
        nameRu: 'б',
        nameEn: 'c',
        languages: ['en'],
        replyDays: 30,
        active: true,
        version,
      }),
    },
  }),
  '/api/parties/ours': api('/api/parties/ours', {
    GET: admin,
    PATCH: { by: admin, body: () => ({ partyId: null, version }) },
  }),

  // ── debriefs of those who came back ──
  '/debriefs': page('/debriefs', readsDebriefs),
  '/debriefs/[id]': page('/debriefs/{debrief}', readsThisDebrief),
  '/debriefs/albums/[albumId]': page('/debriefs/albums/{album}', evidence),
  '/debriefs/albums/[albumId]/showing': page('/debriefs/albums/{album}/showing', evidence),
  '/debriefs/photographs': page('/debriefs/photographs', evidence),
  '/debriefs/sightings': page('/debriefs/sightings', evidence),
  '/debriefs/sightings/[sightingId]': page('/debriefs/sightings/{sighting}', evidence),
  '/api/debriefs': api('/api/debriefs', {
    GET: readsDebriefs,
    POST: { by: opensDebriefs, body: () => ({ record: 'HW-99999999' }) },
  }),
  '/api/debriefs/[id]': api('/api/debriefs/{debrief}', {
    GET: readsThisDebrief,
    PATCH: {
      by: writesThisDebrief,
      body: () => ({ version, consentSearch: 'yes', consentFamilies: 'yes', withheldFrom: null, summary: null }),
    },
  }),
  '/api/debriefs/[id]/moves': api('/api/debriefs/{debrief}/moves', {
    POST: { by: writesThisDebrief, body: () => ({ version, action: 'close' }) },
  }),
  '/api/debriefs/[id]/sessions': api('/api/debriefs/{debrief}/sessions', {
    POST: { by: writesThisDebrief, body: () => ({ heldOn: '2999-01-01', place: 'x', language: 'uk' }) },
  }),
  '/api/debriefs/[id]/sightings': api('/api/debriefs/{debrief}/sightings', {
    POST: { by: writesThisDebrief, body: () => seen },
  }),
  '/api/debriefs/[id]/albums': api('/api/debriefs/{debrief}/albums', {
    POST: { by: evidence, body: () => ({ record: 'HW-99999999' }) },
  }),
  // Their own for the case officer, who holds it; to the analyst and the supervisor there is none.
  '/api/debriefs/[id]/accounts': api('/api/debriefs/{debrief}/accounts', {
    GET: ['case-officer', 'treatment-officer'],
    POST: { by: ['case-officer'] },
  }),
  '/api/accounts/[accountId]': api('/api/accounts/{account}', {
    PATCH: {
      by: ['case-officer'],
      body: () => ({ version, text: 'x', from: someTime, until: someTime, uses: ['none'] }),
    },
  }),
  '/api/albums/[albumId]': api('/api/albums/{album}', {
    GET: evidence,
    DELETE: { by: evidence, body: () => ({ version }) },
  }),
  '/api/albums/[albumId]/showing': api('/api/albums/{album}/showing', {
    POST: { by: writesThisDebrief, body: () => ({ version }) },
  }),
  '/api/albums/[albumId]/answer': api('/api/albums/{album}/answer', {
    POST: {
      by: writesThisDebrief,
      body: () => ({ version, position: 1, confidence: 'certain', layout: 'page', words: null }),
    },
  }),
  // Answered: before that nobody but whoever shows it is given a picture, and a test of its own says so.
  '/api/albums/[albumId]/pictures/[position]': api('/api/albums/{album}/pictures/1', { GET: evidence, file: true }),
  '/api/photographs': api('/api/photographs', { GET: evidence, POST: { by: evidence } }),
  '/api/photographs/[photoId]': api('/api/photographs/{photo}', {
    GET: evidence,
    file: true,
    DELETE: { by: evidence },
  }),
  '/api/sightings': api('/api/sightings', { GET: evidence }),
  '/api/sightings/[sightingId]': api('/api/sightings/{sighting}', {
    GET: evidence,
    PATCH: { by: writesThisDebrief, body: () => ({ version, ...seen }) },
  }),
  '/api/sightings/[sightingId]/attachment': api('/api/sightings/{sighting}/attachment', {
    POST: {
      by: evidence,
      body: ({ prisoner }) => ({ version, prisonerId: prisoner, says: 'alive', reliability: 'B', credibility: 2 }),
    },
    DELETE: { by: evidence, body: () => ({ version, reason: 'disproved' }) },
  }),
  '/api/sightings/[sightingId]/look': api('/api/sightings/{grave}/look', {
    POST: { by: confirms, body: () => ({ version }) },
  }),
  '/api/sightings/[sightingId]/moves': api('/api/sightings/{sighting}/moves', {
    POST: { by: writesThisDebrief, body: () => ({ version, action: 'withdraw' }) },
  }),
  '/api/sightings/candidates/[candidateId]': api('/api/sightings/candidates/{candidate}', {
    POST: { by: evidence, body: () => ({ version, verdict: 'not-same' }) },
    DELETE: { by: evidence, body: () => ({ version, reason: 'slip' }) },
  }),

  // ── the log, people, settings ──
  '/api/audit': api('/api/audit', { GET: auditor }),
  '/api/audit/export': api('/api/audit/export', { GET: auditor, file: true }),
  '/api/users': api('/api/users', {
    GET: admin,
    POST: { by: admin, body: () => ({ email: 'planner@demo.homeward.example', name: 'N', roles: ['planner'] }) },
  }),
  '/api/users/[userId]': api('/api/users/{user}', {
    GET: admin,
    PATCH: { by: admin, body: () => ({ name: 'N', roles: ['partner'], active: true, version }) },
  }),
  '/api/users/[userId]/password': api('/api/users/{nothing}/password', { POST: { by: admin } }),
  '/api/users/[userId]/sessions': api('/api/users/{nothing}/sessions', { DELETE: { by: admin } }),
  '/api/me/password': api('/api/me/password', { POST: { by: everybody } }),
  '/api/parties': api('/api/parties', {
    GET: everybody,
    POST: { by: admin, body: () => ({ code: 'north', kind: 'power', nameUk: 'а', nameRu: 'б', nameEn: 'c' }) },
  }),
  '/api/parties/[partyId]': api('/api/parties/{party}', {
    PATCH: { by: admin, body: () => ({ nameUk: 'а', nameRu: 'б', nameEn: 'c', active: true, version }) },
  }),
  '/api/settings': api('/api/settings', { GET: admin }),
  '/api/settings/[key]': api('/api/settings/office.name', {
    PATCH: { by: admin, body: () => ({ value: { uk: 'а', ru: 'б', en: 'c' }, version }) },
  }),
  '/api/outbox': api('/api/outbox', { GET: admin }),
  '/api/outbox/[messageId]': api('/api/outbox/{message}', { POST: { by: admin, body: () => ({}) } }),
  '/api/search': api('/api/search', { POST: { by: everybody } }),
  '/api/views': api('/api/views?resource=inquiries', { GET: readsInquiries, POST: { by: readsInquiries } }),
  '/api/views/[viewId]': api('/api/views/{nothing}', { DELETE: { by: readsInquiries } }),

  // ── inquiries ──
  '/api/inquiries': api('/api/inquiries', { GET: readsInquiries, POST: { by: worksInquiries } }),
  '/api/inquiries/colleagues': api('/api/inquiries/colleagues', { GET: worksInquiries }),
  '/api/inquiries/[inquiryId]': api('/api/inquiries/{inquiry}', { GET: readsInquiries }),
  '/api/inquiries/[inquiryId]/assignment': api('/api/inquiries/{inquiry}/assignment', { POST: { by: worksInquiries } }),
  '/api/inquiries/[inquiryId]/code': api('/api/inquiries/{inquiry}/code', { POST: { by: worksInquiries } }),
  '/api/inquiries/[inquiryId]/kinship-checks': api('/api/inquiries/{inquiry}/kinship-checks', {
    POST: { by: worksInquiries },
  }),
  '/api/inquiries/[inquiryId]/messages': api('/api/inquiries/{inquiry}/messages', { POST: { by: worksInquiries } }),
  '/api/inquiries/[inquiryId]/messages/read': api('/api/inquiries/{nothing}/messages/read', {
    POST: { by: worksInquiries },
  }),
  '/api/inquiries/[inquiryId]/moves': api('/api/inquiries/{inquiry}/moves', { POST: { by: worksInquiries } }),
  '/api/inquiries/[inquiryId]/sought/[soughtId]/link': api('/api/inquiries/{inquiry}/sought/{sought}/link', {
    POST: { by: links },
    DELETE: { by: links },
  }),
  '/api/inquiries/[inquiryId]/sought/[soughtId]/link/verification': api(
    '/api/inquiries/{inquiry}/sought/{sought}/link/verification',
    { POST: { by: links } },
  ),
  '/api/inquiries/[inquiryId]/urgency': api('/api/inquiries/{inquiry}/urgency', { POST: { by: worksInquiries } }),

  // ── prisoners ──
  '/api/prisoners': api('/api/prisoners', { GET: [...searches, 'partner'], POST: { by: evidence } }),
  '/api/prisoners/search': api('/api/prisoners/search', { POST: { by: searches } }),
  '/api/prisoners/[id]': api('/api/prisoners/{prisoner}', { GET: opensRecord, PATCH: { by: evidence } }),
  '/api/prisoners/[id]/access': api('/api/prisoners/{prisoner}/access', { GET: supervisor }),
  '/api/prisoners/[id]/history': api('/api/prisoners/{prisoner}/history', { GET: opensRecord }),
  '/api/prisoners/[id]/identifiers': api('/api/prisoners/{prisoner}/identifiers', { POST: { by: evidence } }),
  '/api/prisoners/[id]/kin': api('/api/prisoners/{prisoner}/kin', { POST: { by: links } }),
  '/api/prisoners/[id]/medical': api('/api/prisoners/{prisoner}/medical', { GET: medical, PATCH: { by: medical } }),
  '/api/prisoners/[id]/moves': api('/api/prisoners/{prisoner}/moves', { POST: { by: evidence } }),
  '/api/prisoners/[id]/names': api('/api/prisoners/{prisoner}/names', { POST: { by: evidence } }),
  '/api/prisoners/[id]/places': api('/api/prisoners/{prisoner}/places', { POST: { by: evidence } }),
  '/api/prisoners/[id]/seal': api('/api/prisoners/{prisoner}/seal', {
    POST: { by: supervisor, body: () => ({ version, sealed: true, reason: 'проба' }) },
  }),
  '/api/prisoners/[id]/shares': api('/api/prisoners/{prisoner}/shares', { POST: { by: supervisor } }),
  '/api/prisoners/[id]/shares/[shareId]': api('/api/prisoners/{prisoner}/shares/{nothing}', {
    DELETE: { by: supervisor },
  }),
  '/api/prisoners/[id]/travel': api('/api/prisoners/{prisoner}/travel', { PATCH: { by: [...links, ...medical] } }),
  '/api/prisoners/[id]/[part]/[partId]': api('/api/prisoners/{prisoner}/names/{nothing}', { DELETE: { by: evidence } }),

  // ── two records of one person ──
  '/matching/joins': page('/matching/joins', evidence),
  '/prisoners/[id]/joined': page('/prisoners/{joined}/joined', opensRecord),
  '/prisoners/[id]/merge': page('/prisoners/{prisoner}/merge', evidence),
  '/prisoners/[id]/merge/[otherId]': page('/prisoners/{prisoner}/merge/{other}', evidence),
  '/prisoners/[id]/unmerge/[mergeId]': page('/prisoners/{prisoner}/unmerge/{merge}', evidence),
  '/api/prisoners/[id]/joins': api('/api/prisoners/{prisoner}/joins', { GET: opensRecord }),
  '/api/prisoners/[id]/merge/[otherId]': api('/api/prisoners/{prisoner}/merge/{other}', {
    GET: evidence,
    POST: {
      by: evidence,
      body: () => ({ keptVersion: version, goneVersion: version, reason: 'one person', seen: [] }),
    },
  }),
  '/api/merges/[mergeId]/split': api('/api/merges/{merge}/split', { GET: evidence }),
  '/api/merges/[mergeId]/decision': api('/api/merges/{merge}/decision', {
    POST: { by: confirms, body: () => ({ version, decision: 'join' }) },
  }),
  '/api/merges/[mergeId]/withdrawal': api('/api/merges/{merge}/withdrawal', {
    POST: { by: evidence, body: () => ({ version }) },
  }),
  '/api/merges/[mergeId]/undo': api('/api/merges/{merge}/undo', {
    POST: { by: confirms, body: () => ({ version, reason: 'two people', pair: 'not-same' }) },
  }),

  // ── who somebody is ──
  '/identity': page('/identity', readsIdentity),
  '/identity/[id]': page('/identity/{identityCase}', readsIdentity),
  '/identity/kits/[id]': page('/identity/kits/{kit}', readsIdentity),
  '/prisoners/[id]/identity': page('/prisoners/{prisoner}/identity', readsIdentity),
  '/settings/identity': page('/settings/identity', admin),
  '/api/identity/cases': api('/api/identity/cases', {
    GET: readsIdentity,
    POST: { by: evidence, body: ({ nothing }) => ({ origin: 'record', prisonerId: nothing, note: 'проба' }) },
  }),
  '/api/identity/cases/[id]': api('/api/identity/cases/{identityCase}', { GET: readsIdentity }),
  '/api/identity/cases/[id]/claimed': api('/api/identity/cases/{identityCase}/claimed', {
    POST: { by: evidence, body: () => ({ nameSaid: 'Проба', saidBy: 'self', paper: 'none' }) },
  }),
  '/api/identity/cases/[id]/checks': api('/api/identity/cases/{identityCase}/checks', {
    POST: {
      by: readsIdentity,
      body: ({ prisoner }) => ({
        prisonerId: prisoner,
        method: 'photograph',
        result: 'inconclusive',
        doneBy: 'проба',
        doneOn: '2026-01-01',
      }),
    },
  }),
  '/api/identity/cases/[id]/proposals': api('/api/identity/cases/{identityCase}/proposals', {
    POST: { by: evidence, body: ({ prisoner }) => ({ version, prisonerId: prisoner }) },
  }),
  '/api/identity/cases/[id]/moves': api('/api/identity/cases/{identityCase}/moves', {
    POST: { by: evidence, body: () => ({ version, action: 'close', reason: 'other' }) },
  }),
  '/api/identity/claimed/[id]/withdrawal': api('/api/identity/claimed/{identityClaimed}/withdrawal', {
    POST: { by: evidence, body: () => ({ version, reason: 'other' }) },
  }),
  '/api/identity/checks/[id]/withdrawal': api('/api/identity/checks/{identityCheck}/withdrawal', {
    POST: { by: evidence, body: () => ({ version, reason: 'other' }) },
  }),
  '/api/identity/decisions/[id]/decision': api('/api/identity/decisions/{identityDecision}/decision', {
    POST: { by: confirms, body: () => ({ version, decision: 'establish' }) },
  }),
  '/api/identity/decisions/[id]/withdrawal': api('/api/identity/decisions/{identityDecision}/withdrawal', {
    POST: { by: evidence, body: () => ({ version }) },
  }),
  '/api/identity/decisions/[id]/revocation': api('/api/identity/decisions/{identityDecision}/revocation', {
    POST: { by: confirms, body: () => ({ version, reason: 'other' }) },
  }),
  '/api/identity/records/[prisonerId]': api('/api/identity/records/{prisoner}', { GET: readsIdentity }),
  '/api/identity/arrivals': api('/api/identity/arrivals', { GET: evidence }),
  '/api/identity/results': api('/api/identity/results', { GET: readsIdentity }),
  '/api/identity/results/[id]/decision': api('/api/identity/results/{labResult}/decision', {
    POST: { by: confirms, body: () => ({ version, decision: 'accept', reliability: 'A', credibility: 2 }) },
  }),
  '/api/identity/lists': api('/api/identity/lists?list=attention', { GET: readsIdentity }),
  '/api/identity/donors': api('/api/identity/donors', {
    POST: {
      by: keepsDonors,
      body: ({ prisoner }) => ({ prisonerId: prisoner, relation: 'child', availability: 'to-ask', name: 'Проба' }),
    },
  }),
  '/api/identity/donors/[id]': api('/api/identity/donors/{donor}', {
    PATCH: { by: keepsDonors, body: () => ({ version, availability: 'willing', name: 'Проба' }) },
  }),
  '/api/identity/donors/[id]/withdrawal': api('/api/identity/donors/{donor}/withdrawal', {
    POST: { by: keepsDonors, body: () => ({ version, reason: 'other' }) },
  }),
  '/api/identity/donors/[id]/consents': api('/api/identity/donors/{donor}/consents', {
    POST: {
      by: keepsDonors,
      body: () => ({ scope: ['laboratory-abroad'], form: 'signed', givenOn: '2026-01-01', expiresOn: '2026-01-02' }),
    },
  }),
  '/api/identity/consents/[id]/withdrawal': api('/api/identity/consents/{consent}/withdrawal', {
    POST: { by: keepsDonors, body: () => ({ version, withdrawnOn: '2026-01-01', reason: 'other' }) },
  }),
  '/api/identity/kits': api('/api/identity/kits', {
    // A number that is taken: whoever may hears so, and nothing is written.
    POST: { by: readsIdentity, body: ({ donor }) => ({ donorId: donor, kitNumber: 'KT-0101', kind: 'blood' }) },
  }),
  '/api/identity/kits/[id]': api('/api/identity/kits/{kit}', { GET: readsIdentity }),
  '/api/identity/kits/[id]/custody': api('/api/identity/kits/{kit}/custody', {
    POST: {
      by: readsIdentity,
      body: () => ({ kind: 'received', to: 'проба', occurredAt: '2020-01-01T00:00:00Z' }),
    },
  }),
  // Written in one's own hand by whoever has the sample: the matrix withdraws nothing, it asks about a step nobody wrote.
  '/api/identity/custody/[id]/withdrawal': api('/api/identity/custody/{nothing}/withdrawal', {
    POST: { by: readsIdentity },
  }),
  '/api/identity/requests': api('/api/identity/requests', {
    POST: {
      by: evidence,
      body: ({ prisoner, laboratory }) => ({
        prisonerId: prisoner,
        laboratoryId: laboratory,
        kitIds: ['00000000-0000-4000-8000-000000000000', '00000000-0000-4000-8000-000000000000'],
        sentOn: '2026-01-01',
        expectedBy: '2026-01-02',
      }),
    },
  }),
  '/api/identity/requests/[id]/results': api('/api/identity/requests/{labRequest}/results', {
    POST: {
      by: evidence,
      // Older than its question: refused to everybody who may ask.
      body: () => ({ conclusion: 'inconclusive', reportNumber: 'проба', signedBy: 'проба', resultOn: '2020-01-01' }),
    },
  }),
  '/api/identity/requests/[id]/cancelling': api('/api/identity/requests/{labRequest}/cancelling', {
    POST: { by: evidence, body: () => ({ version, reason: 'other' }) },
  }),
  '/api/identity/rules': api('/api/identity/rules', {
    GET: consultsIdentity,
    POST: {
      by: admin,
      body: () => ({
        kind: 'kinship',
        version,
        reason: 'проба',
        body: { combinations: [{ strength: 'strong', needs: [{ relation: 'self', line: null, count: 1 }] }] },
      }),
    },
  }),
  '/api/identity/laboratories': api('/api/identity/laboratories', {
    GET: consultsIdentity,
    POST: { by: admin, body: () => ({ name: 'Forensic laboratory North', abroad: false, usualDays: 9 }) },
  }),
  '/api/identity/laboratories/[id]': api('/api/identity/laboratories/{laboratory}', {
    PATCH: { by: admin, body: () => ({ name: 'x', abroad: false, usualDays: 9, active: true, version }) },
  }),

  // ── pairs that may be one person ──
  '/api/matching': api('/api/matching', { GET: readsInquiries }),
  '/api/matching/[id]': api('/api/matching/{pair}', { GET: evidence }),
  '/api/matching/[id]/decision': api('/api/matching/{pair}/decision', {
    POST: { by: links, body: () => ({ version, verdict: 'not-same' }) },
    DELETE: { by: links, body: () => ({ version, reason: 'slip' }) },
  }),
  '/api/matching/similar': api('/api/matching/similar', {
    POST: { by: searches, body: () => ({ names: [{ surname: 'Проба' }] }) },
  }),

  // ── lists brought in ──
  '/imports': page('/imports', confirms),
  '/imports/[id]': page('/imports/{list}', confirms),
  // The list itself is sent as a form: a JSON body is none, for anybody.
  '/api/imports': api('/api/imports', { GET: confirms, POST: { by: confirms } }),
  '/api/imports/[id]': api('/api/imports/{list}', { GET: confirms, PATCH: { by: confirms } }),
  '/api/imports/[id]/decisions': api('/api/imports/{list}/decisions', {
    POST: { by: confirms, body: () => ({ all: 'clear-new' }) },
  }),
  '/api/imports/[id]/moves': api('/api/imports/{list}/moves', {
    POST: { by: confirms, body: () => ({ version, action: 'cancel' }) },
  }),
  '/api/imports/[id]/preview': api('/api/imports/{list}/preview', { POST: { by: confirms } }),
  '/api/imports/[id]/rejected': api('/api/imports/{list}/rejected', { GET: confirms, file: true }),
  '/api/imports/[id]/rows': api('/api/imports/{list}/rows', { GET: confirms }),

  // ── evidence ──
  '/api/claims': api('/api/claims?prisonerId={prisoner}', { GET: opensRecord, POST: { by: evidence } }),
  '/api/claims/[id]/grade': api('/api/claims/{claim}/grade', {
    POST: { by: evidence, body: () => ({ version, reliability: 'D', credibility: 4, reason: 'heard otherwise' }) },
  }),
  '/api/claims/[id]/retraction': api('/api/claims/{claim}/retraction', { POST: { by: evidence } }),
  '/api/confirmations': api('/api/confirmations', { GET: evidence, POST: { by: evidence } }),
  '/api/confirmations/[id]/decision': api('/api/confirmations/{confirmation}/decision', { POST: { by: confirms } }),
  '/api/confirmations/[id]/revocation': api('/api/confirmations/{confirmation}/revocation', { POST: { by: confirms } }),
  '/api/confirmations/[id]/withdrawal': api('/api/confirmations/{confirmation}/withdrawal', { POST: { by: evidence } }),
  '/api/attention': api('/api/attention', { GET: evidence }),
  '/api/contradictions/[id]': api('/api/contradictions/{contradiction}', { GET: evidence }),
  '/api/contradictions/[id]/answer': api('/api/contradictions/{contradiction}/answer', {
    POST: {
      by: confirms,
      body: () => ({ version, resolution: 'source-unreliable', note: 'A rumour.', seen: ['claim:none'] }),
    },
  }),
  '/api/places': api('/api/places', { GET: opensRecord }),
  '/api/places/[key]': api('/api/places/{place}', { GET: opensRecord }),
  '/api/prisoners/[id]/whereabouts': api('/api/prisoners/{prisoner}/whereabouts', { GET: opensRecord }),
  '/api/proof-of-life': api('/api/proof-of-life', { GET: evidence }),

  '/api/attention/[id]/resolution': api('/api/attention/{attention}/resolution', {
    POST: { by: confirms, body: () => ({ version, resolution: 'status-lowered' }) },
  }),
  '/api/prisoners/[id]/probable': api('/api/prisoners/{prisoner}/probable', {
    POST: { by: evidence, body: () => ({ version }) },
  }),
  '/api/policies': api('/api/policies', { GET: readsPolicy, POST: { by: admin, body: policyBody } }),
  '/api/policies/consequences': api('/api/policies/consequences', {
    POST: { by: decidesPolicy, body: () => ({ content: firstPolicy }) },
  }),
  '/api/policies/[number]/decision': api('/api/policies/1/decision', {
    POST: { by: decidesPolicy, body: () => ({ version, decision: 'adopt' }) },
  }),
  '/api/policies/[number]/withdrawal': api('/api/policies/1/withdrawal', {
    POST: { by: admin, body: () => ({ version }) },
  }),

  '/api/priorities': api('/api/priorities', {
    GET: readsPriorities,
    POST: { by: proposesPriorities, body: prioritiesBody },
  }),
  '/api/priorities/consequences': api('/api/priorities/consequences', {
    POST: { by: readsPriorities, body: () => ({ content: firstPriorities }) },
  }),
  '/api/priorities/[number]/decision': api('/api/priorities/1/decision', {
    POST: { by: decidesPolicy, body: () => ({ version, decision: 'adopt' }) },
  }),
  '/api/priorities/[number]/withdrawal': api('/api/priorities/1/withdrawal', {
    POST: { by: proposesPriorities, body: () => ({ version }) },
  }),

  // ── documents and recordings ──
  '/quarantine': page('/quarantine', supervisor),
  // Bytes and whole forms are not JSON: a JSON body is a beginning, or nothing.
  '/api/attachments': api('/api/attachments?prisonerId={prisoner}', { GET: opensRecord, POST: { by: attaches } }),
  '/api/attachments/quarantine': api('/api/attachments/quarantine', { GET: supervisor }),
  '/api/attachments/[id]': api('/api/attachments/{file}', { GET: opensRecord }),
  '/api/attachments/[id]/content': api('/api/attachments/{file}/content', { GET: opensRecord, file: true }),
  '/api/attachments/[id]/preview': api('/api/attachments/{file}/preview', { GET: opensRecord, file: true }),
  // An upload is its sender's own: nobody of these has begun one.
  '/api/attachments/[id]/upload': api('/api/attachments/{nothing}/upload', {
    GET: [],
    PATCH: { by: attaches },
    DELETE: { by: attaches },
  }),
  '/api/attachments/[id]/completion': api('/api/attachments/{nothing}/completion', { POST: { by: attaches } }),
  '/api/attachments/[id]/withdrawal': api('/api/attachments/{file}/withdrawal', {
    // Whoever handed it in, the case officer of the world, or a supervisor.
    POST: { by: ['case-officer', 'supervisor'], body: () => ({ version, reason: 'проба' }) },
  }),
  '/api/attachments/[id]/release': api('/api/attachments/{harmful}/release', {
    POST: { by: supervisor, body: () => ({ version, reason: 'проба' }) },
  }),

  // ── exchanges and handover ──
  '/exchanges': page('/exchanges', readsBatches),
  '/exchanges/new': page('/exchanges/new', plans),
  '/agreements': page('/agreements', readsAgreements),
  '/agreements/new': page('/agreements/new', plans),
  '/agreements/[id]': page('/agreements/{agreement}', readsAgreements),
  '/agreements/[id]/change': page('/agreements/{agreement}/change', plans),
  '/api/agreements': api('/api/agreements', { GET: readsAgreements, POST: { by: plans, body: agreementBody } }),
  '/api/agreements/[id]': api('/api/agreements/{agreement}', { GET: readsAgreements }),
  '/api/agreements/[id]/versions': api('/api/agreements/{agreement}/versions', {
    POST: { by: plans, body: versionBody },
  }),
  '/api/agreements/[id]/versions/[number]/decision': api('/api/agreements/{agreement}/versions/2/decision', {
    POST: { by: supervisor, body: () => ({ version, decision: 'adopt' }) },
  }),
  '/api/agreements/[id]/versions/[number]/withdrawal': api('/api/agreements/{agreement}/versions/2/withdrawal', {
    POST: { by: plans, body: () => ({ version }) },
  }),
  '/api/agreements/[id]/entries': api('/api/agreements/{agreement}/entries', {
    POST: {
      by: plans,
      // No line of that code: whoever may write hears so.
      body: () => ({ lineId: 'no-such-line', kind: 'offer', count: 1, on: '2026-01-01', source: 'A letter' }),
    },
  }),
  '/api/agreements/[id]/entries/[entryId]/withdrawal': api(
    '/api/agreements/{agreement}/entries/{agreementEntry}/withdrawal',
    { POST: { by: plans, body: () => ({ version, reason: 'A slip.' }) } },
  ),
  '/api/agreements/[id]/ledger': api('/api/agreements/{agreement}/ledger', { GET: readsAgreements }),
  '/api/agreements/[id]/ledger/people': api('/api/agreements/{agreement}/ledger/people?of=offered', {
    GET: readsAgreements,
  }),
  '/exchanges/[id]': page('/exchanges/{batch}', readsBatches),
  '/exchanges/[id]/change': page('/exchanges/{batch}/change', plans),
  '/exchanges/[id]/counterpart': page('/exchanges/{batch}/counterpart', readsBatches),
  '/exchanges/[id]/lists': page('/exchanges/{batch}/lists', readsBatches),
  '/exchanges/[id]/manifest': page('/exchanges/{batch}/manifest', readsBatches),
  '/exchanges/[id]/plan': page('/exchanges/{batch}/plan', readsPlans),
  '/exchanges/[id]/plan/compare': page('/exchanges/{batch}/plan/compare', readsPlans),
  '/exchanges/[id]/plan/set-up': page('/exchanges/{batch}/plan/set-up', readsPlans),
  '/exchanges/[id]/pool': page('/exchanges/{batch}/pool', plans),
  '/exchanges/[id]/plan/approval': page('/exchanges/{batch}/plan/approval', readsPlans),
  '/exchanges/[id]/plan/overrides': page('/exchanges/{batch}/plan/overrides', readsPlans),
  '/reports/overrides': page('/reports/overrides', countsDeviations),
  '/api/batches/[id]/overrides': api('/api/batches/{batch}/overrides', {
    GET: readsPlans,
    POST: {
      by: readsPlans,
      body: ({ prisoner }) => ({ kind: 'pin-in', prisonerIds: [prisoner], code: 'operational' }),
    },
  }),
  '/api/batches/[id]/overrides/[overrideId]': api('/api/batches/{batch}/overrides/{nothing}', {
    POST: { by: readsPlans },
  }),
  '/api/batches/[id]/submissions': api('/api/batches/{batch}/submissions', { GET: readsPlans, POST: { by: plans } }),
  '/api/batches/[id]/submissions/[submissionId]': api('/api/batches/{batch}/submissions/{nothing}', {
    POST: { by: readsPlans },
  }),
  '/api/reports/overrides': api('/api/reports/overrides', { GET: countsDeviations }),
  '/api/reports/overrides/export': api('/api/reports/overrides/export', { GET: countsDeviations, file: true }),
  '/handover': page('/handover', readsBatches),
  '/handover/[batchId]': page('/handover/{batch}', readsBatches),
  '/prisoners/[id]/exchange': page('/prisoners/{prisoner}/exchange', readsBatches),
  '/exchanges/[id]/documents': page('/exchanges/{frozen}/documents', readsBatches),
  // Of a batch whose list is frozen: of another there is no paper to print, for anybody, and a test of its own says so.
  '/api/batches/[id]/manifest': api('/api/batches/{frozen}/manifest', { GET: readsBatches, file: true }),
  '/api/batches/[id]/manifest/workbook': api('/api/batches/{frozen}/manifest/workbook', {
    GET: [...plans, ...supervisor],
    file: true,
  }),
  '/api/batches/[id]/copies/[copy]': api('/api/batches/{frozen}/copies/icrc', {
    GET: [...plans, ...supervisor],
    file: true,
  }),
  '/api/batches/[id]/seating': api('/api/batches/{frozen}/seating', { GET: handsOver, file: true }),
  // To everybody but the medical officer there is none.
  '/api/batches/[id]/annex': api('/api/batches/{frozen}/annex', { GET: medical, file: true }),
  '/api/batches': api('/api/batches', { GET: readsBatches, POST: { by: plans } }),
  '/api/batches/[id]': api('/api/batches/{batch}', { GET: readsBatches, PATCH: { by: plans } }),
  '/api/batches/[id]/head': api('/api/batches/{batch}/head', { GET: readsBatches }),
  '/api/batches/[id]/lists': api('/api/batches/{batch}/lists', { GET: readsBatches }),
  '/api/batches/[id]/lists/compare': api('/api/batches/{batch}/lists/compare?from=1&to=1', { GET: readsBatches }),
  '/api/batches/[id]/members': api('/api/batches/{batch}/members', { POST: { by: plans } }),
  '/api/batches/[id]/members/[memberId]/removal': api('/api/batches/{batch}/members/{member}/removal', {
    POST: { by: plans },
  }),
  '/api/batches/[id]/moves': api('/api/batches/{batch}/moves', { POST: { by: [...plans, ...supervisor] } }),
  '/api/batches/[id]/set-up': api('/api/batches/{batch}/set-up', {
    GET: readsPlans,
    PATCH: { by: plans, body: () => ({ version, content: setUpContent }) },
  }),
  '/api/batches/[id]/runs': api('/api/batches/{planBatch}/runs', {
    GET: readsPlans,
    // By a draw that is not revealed yet: whoever may start a plan hears that.
    POST: { by: plans, body: ({ draw }) => ({ kind: 'plan', drawId: draw }) },
  }),
  '/api/batches/[id]/scenarios': api('/api/batches/{batch}/scenarios', { POST: { by: plans } }),
  '/api/batches/[id]/draws': api('/api/batches/{batch}/draws', {
    GET: readsPlans,
    POST: { by: plans, body: () => ({}) },
  }),
  '/api/plans/[runId]': api('/api/plans/{plan}', { GET: readsPlans, DELETE: { by: plans, body: () => ({}) } }),
  '/api/plans/[runId]/cancellation': api('/api/plans/{plan}/cancellation', { POST: { by: plans, body: () => ({}) } }),
  '/api/plans/[runId]/keeping': api('/api/plans/{plan}/keeping', { POST: { by: plans, body: () => ({}) } }),
  '/api/plans/[runId]/replay': api('/api/plans/{plan}/replay', {
    GET: readsPlans,
    POST: { by: readsPlans, body: () => ({}) },
  }),
  '/api/plans/[runId]/why-not': api('/api/plans/{plan}/why-not', { POST: { by: readsPlans } }),
  '/api/plans/[runId]/questions/[questionId]': api('/api/plans/{plan}/questions/{planQuestion}', { GET: readsPlans }),
  '/api/plans/[runId]/people': api('/api/plans/{plan}/people', {
    POST: { by: readsPlans, body: () => ({}), reads: true },
  }),
  '/api/plans/[runId]/people/[prisonerId]': api('/api/plans/{plan}/people/{planned}', { GET: readsPlans }),
  '/api/plans/[runId]/replan': api('/api/plans/{plan}/replan', { POST: { by: plans } }),
  '/api/plans/[runId]/difference': api('/api/plans/{plan}/difference', { GET: [] }),
  '/api/plans/compare': api('/api/plans/compare?a={plan}&b={plan}', { GET: readsPlans }),
  '/api/draws/[drawId]/commitments': api('/api/draws/{draw}/commitments', { POST: { by: supervisor } }),
  '/api/draws/[drawId]/closing': api('/api/draws/{draw}/closing', { POST: { by: plans, body: () => ({}) } }),
  '/api/draws/[drawId]/reveals': api('/api/draws/{draw}/reveals', {
    POST: { by: supervisor, body: () => ({ secret: 'ab'.repeat(32) }) },
  }),
  '/api/draws/[drawId]/voiding': api('/api/draws/{draw}/voiding', { POST: { by: readsPlans } }),
  '/api/batches/[id]/pool': api('/api/batches/{batch}/pool', { GET: plans, POST: { by: plans } }),
  // A day that has not come: whoever may write an answer down hears that it cannot be.
  '/api/batches/[id]/answers': api('/api/batches/{batch}/answers', {
    GET: readsBatches,
    POST: {
      by: worksCounterpart,
      body: ({ member }) => ({ memberId: member, answer: 'accepted', on: '2999-01-01' }),
    },
  }),
  '/api/batches/[id]/answers/[memberId]/ties': api('/api/batches/{batch}/answers/{member}/ties', {
    GET: worksCounterpart,
  }),
  // The list itself is sent as a form: a JSON body is none, for anybody.
  '/api/batches/[id]/counterpart': api('/api/batches/{batch}/counterpart', {
    GET: worksCounterpart,
    POST: { by: worksCounterpart },
  }),
  '/api/counterpart/[listId]': api('/api/counterpart/{theirList}', {
    GET: worksCounterpart,
    PATCH: {
      by: worksCounterpart,
      body: () => ({ version, mapping: { headerLine: 1, sheet: null, columns: ['full-name'], dateOrder: null } }),
    },
  }),
  '/api/counterpart/[listId]/lines': api('/api/counterpart/{theirList}/lines', { GET: worksCounterpart }),
  '/api/counterpart/[listId]/moves': api('/api/counterpart/{theirList}/moves', {
    POST: { by: worksCounterpart, body: () => ({ version, move: 'lookAgain' }) },
  }),
  // As many clean lines as no list has: nothing is written.
  '/api/counterpart/[listId]/decisions': api('/api/counterpart/{theirList}/decisions', {
    POST: { by: worksCounterpart, body: () => ({ cleanShown: 99_999 }) },
  }),
  '/api/counterpart/answers/[answerId]/withdrawal': api('/api/counterpart/answers/{theirAnswer}/withdrawal', {
    POST: { by: worksCounterpart, body: () => ({ version, reason: 'other' }) },
  }),
  '/api/handovers': api('/api/handovers', { GET: readsBatches }),
  '/api/handovers/[batchId]': api('/api/handovers/{batch}', { GET: readsBatches }),
  '/api/handovers/[batchId]/arrivals': api('/api/handovers/{batch}/arrivals', { POST: { by: handsOver } }),
  '/api/handovers/[batchId]/entries': api('/api/handovers/{batch}/entries', { POST: { by: handsOver } }),
  '/api/handovers/[batchId]/pulse': api('/api/handovers/{batch}/pulse', { GET: readsBatches }),
  '/api/handovers/[batchId]/rounds': api('/api/handovers/{batch}/rounds', { POST: { by: handsOver } }),
  '/api/handovers/[batchId]/withdrawals': api('/api/handovers/{batch}/withdrawals', { POST: { by: handsOver } }),

  // ── telling families, coming home ──
  // Of what is not acknowledged nobody else hears that it is there; the case officer is the one who was sent.
  '/api/deaths': api('/api/deaths', {
    GET: confirms,
    POST: { by: confirms, body: ({ prisoner }) => ({ ground: 'identifiers', prisonerId: prisoner, checkIds: [] }) },
  }),
  '/api/deaths/[id]': api('/api/deaths/{death}', { GET: confirms }),
  '/api/deaths/[id]/decision': api('/api/deaths/{death}/decision', {
    POST: { by: confirms, body: () => ({ version, decision: 'decide' }) },
  }),
  // Only who made a proposal takes it back; this one is an analyst's.
  '/api/deaths/[id]/withdrawal': api('/api/deaths/{death}/withdrawal', {
    POST: { by: ['analyst'], body: () => ({ version }) },
  }),
  '/api/deaths/[id]/tellings': api('/api/deaths/{death}/tellings', { POST: { by: confirms } }),
  '/api/deaths/[id]/no-family': api('/api/deaths/{death}/no-family', {
    POST: { by: confirms, body: () => ({ step: 'state', version, reason: 'проба' }) },
  }),
  '/api/deaths/[id]/revocation': api('/api/deaths/{death}/revocation', {
    POST: { by: confirms, body: () => ({ step: 'ask', version, reason: 'other' }) },
  }),
  '/api/deaths/records/[prisonerId]': api('/api/deaths/records/{prisoner}', { GET: confirms }),
  '/api/deaths/tellings/[id]': api('/api/deaths/tellings/{deathTelling}', {
    GET: ['case-officer', 'analyst', 'supervisor'],
  }),
  // The officer who was sent, and nobody else. A time that has not come changes nothing.
  '/api/deaths/tellings/[id]/attempts': api('/api/deaths/tellings/{deathTelling}/attempts', {
    POST: { by: ['case-officer'], body: () => ({ outcome: 'nobody-there', occurredAt: '2999-01-01T00:00:00Z' }) },
  }),
  '/api/deaths/tellings/[id]/told': api('/api/deaths/tellings/{deathTelling}/told', {
    POST: { by: ['case-officer'], body: () => ({ version, how: 'in-person', occurredAt: '2026-01-01T00:00:00Z' }) },
  }),
  '/api/deaths/tellings/[id]/acknowledgement': api('/api/deaths/tellings/{deathTelling}/acknowledgement', {
    POST: {
      by: ['case-officer'],
      body: () => ({ version, how: 'in-words', whom: 'проба', occurredAt: '2026-01-01T00:00:00Z' }),
    },
  }),
  '/api/tellings': api('/api/tellings', { GET: tells, POST: { by: assigns } }),
  '/api/tellings/[id]': api('/api/tellings/{telling}', { GET: tells }),
  '/api/tellings/[id]/assignment': api('/api/tellings/{telling}/assignment', {
    // An operator may take a task, not give it back for others: that is an assignment.
    POST: { by: assigns, body: () => ({ version, officerId: null }) },
  }),
  '/api/tellings/[id]/attempts': api('/api/tellings/{telling}/attempts', { POST: { by: tells } }),
  '/api/tellings/[id]/reached': api('/api/tellings/{telling}/reached', { POST: { by: tells } }),
  '/api/tellings/[id]/withdrawal': api('/api/tellings/{telling}/withdrawal', { POST: { by: assigns } }),
  '/api/reunions': api('/api/reunions', { GET: readsInquiries, POST: { by: links } }),
  '/api/reunions/[id]': api('/api/reunions/{returned}', { GET: evidence }),
  '/api/reunions/[id]/closing': api('/api/reunions/{returned}/closing', { POST: { by: links } }),
  '/api/reunions/[id]/follow-ups': api('/api/reunions/{returned}/follow-ups', { POST: { by: links } }),
  '/api/reunions/[id]/inquiry': api('/api/reunions/{returned}/inquiry', { POST: { by: worksInquiries } }),
};
