import { randomUUID } from 'node:crypto';
import { type Role, roles } from '@/lib/access/roles';
import { anInquiryForm } from '@/prisma/worlds/inquiries';
import { baseUrl, forgetSignIns, inApplication, signInOf } from '../setup/app-server';
import type { World } from './expectations';

export type Caller = { name: string; role: Role | null; cookie: string };
export type Family = { reference: string; code: string; cookie: string };

const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');

const post = (path: string, fields: Record<string, string>, cookie = '') =>
  fetch(baseUrl() + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, 'sec-fetch-site': 'same-origin', origin: baseUrl() },
    body: new URLSearchParams(fields),
  });

/** Signs in as a person would and answers the session's cookie. */
export async function signedIn(email: string, password: string): Promise<string> {
  await forgetSignIns();
  const response = await post('/api/sign-in', { email, password, next: '/today' });
  const cookie = cookiesOf(response);
  if (response.headers.get('location') !== '/today') throw new Error(`${email} could not sign in`);
  return cookie;
}

/** A family with an inquiry of its own and its page open. */
export async function aFamily(n: number): Promise<Family> {
  const response = await fetch(`${baseUrl()}/api/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(anInquiryForm({ n, email: `family-${n}@example.org` })),
  });
  const { reference, code } = (await response.json()) as { reference: string; code: string };
  const opened = await post('/uk/open', { reference, code });
  if (opened.headers.get('location') !== '/uk/status') throw new Error(`a family was not let in: ${opened.status}`);
  return { reference, code, cookie: cookiesOf(opened) };
}

/** Somebody who is signed in and is then disabled by an administrator, through the front door. */
async function aDisabledUser(administrator: string): Promise<string> {
  const api = (path: string, method: string, body: object) =>
    fetch(baseUrl() + path, {
      method,
      headers: {
        cookie: administrator,
        'content-type': 'application/json',
        origin: baseUrl(),
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify(body),
    });
  const person = { name: 'Matrix, disabled', roles: ['supervisor', 'auditor', 'administrator'] };
  const email = `matrix-${randomUUID()}@example.org`;
  const made = (await (await api('/api/users', 'POST', { ...person, email })).json()) as {
    userId: string;
    password: string;
  };
  const cookie = await signedIn(email, made.password);
  const disabled = await api(`/api/users/${made.userId}`, 'PATCH', { ...person, active: false, version: 1 });
  if (disabled.status !== 200) throw new Error(`disabling answered ${disabled.status}`);
  return cookie;
}

/** A supervisor whose session has run out. */
async function anExpiredSession(): Promise<string> {
  const { email, password } = signInOf('supervisor');
  const cookie = await signedIn(email, password);
  await inApplication(
    `update session set expires_at = now() - interval '1 minute' where id_hash =
       (select s.id_hash from session s join app_user u on u.id = s.user_id where u.email = $1 order by s.created_at desc limit 1)`,
    [email],
  );
  return cookie;
}

/** Everybody the matrix asks as. */
export async function everyCaller(own: Family, other: Family): Promise<Caller[]> {
  const staff: Caller[] = [];
  for (const role of roles) {
    const { email, password } = signInOf(role);
    staff.push({ name: role, role, cookie: await signedIn(email, password) });
  }
  const administrator = staff.find(({ role }) => role === 'administrator')!.cookie;
  return [
    { name: 'anonymous', role: null, cookie: '' },
    { name: 'family, own', role: null, cookie: own.cookie },
    { name: 'family, another', role: null, cookie: other.cookie },
    { name: 'disabled user', role: null, cookie: await aDisabledUser(administrator) },
    { name: 'expired session', role: null, cookie: await anExpiredSession() },
    { name: 'forged session', role: null, cookie: 'homeward-session=eyJhbGciOiJkaXIifQ..x.y.z' },
    ...staff,
  ];
}

const one = async (sql: string, values: unknown[] = []) =>
  (await inApplication<{ id: string }>(sql, values))[0]?.id ?? '';

/** What the demonstration world may not hold: a batch, a family to be told, somebody who has come home. */
async function completeTheWorld(inquiry: string) {
  await inApplication(`
    insert into batch (id, name, ours_id, theirs_id, seats, created_by_id)
      select gen_random_uuid(), 'matrix', a.id, b.id, 5, u.id from party a, party b, app_user u
      where a.code = 'north' and b.code = 'south' and u.email like 'planner@%' and not exists (select from batch)`);
  await inApplication(`
    insert into batch_list (id, batch_id, number, change, members, hash, created_by_id)
      select gen_random_uuid(), id, 1, 'opened', '[]', 'none', created_by_id from batch b
      where not exists (select from batch_list l where l.batch_id = b.id)`);
  await inApplication(
    `insert into family_telling (id, prisoner_id, inquiry_id, sought_id, what)
      select gen_random_uuid(), p.id, s.inquiry_id, s.id, 'captivity-confirmed' from sought_person s, prisoner p
      where s.inquiry_id = $1 and not p.sealed and not exists (select from family_telling) order by p.number desc limit 1`,
    [inquiry],
  );
  await inApplication(
    `insert into match_candidate (id, kind, sought_id, prisoner_id, bits, band, names_version, score_version, reasons)
      select gen_random_uuid(), 'inquiry', s.id, p.id, 4, 'possible', 1, 1, '[]' from sought_person s, prisoner p
      where s.inquiry_id = $1 and not p.sealed and not exists (select from match_candidate c where c.sought_id = s.id)
      order by p.number limit 1`,
    [inquiry],
  );
  await inApplication(
    `insert into import_run (id, source, source_key, file_hash, file_size, shape, mapping, created_by_id)
      select gen_random_uuid(), 'matrix', 'matrix', 'none', 0, $1, $2, u.id::text from app_user u
      where u.email like 'analyst@%' and not exists (select from import_run)`,
    [
      JSON.stringify({ format: 'csv', encoding: 'utf-8', delimiter: ',', sheets: [] }),
      JSON.stringify({
        headerLine: 1,
        sheet: null,
        columns: ['full-name'],
        dateOrder: null,
        enterAs: 'reported',
        standing: { sourceKind: 'official-list', reliability: 'F', credibility: 6, says: null },
      }),
    ],
  );
  await inApplication(`
    with gone as (insert into prisoner (id) select gen_random_uuid() where not exists (select from record_merge) returning id),
    kept as (select id from prisoner p where not sealed and status = 'probable-captive' order by number limit 1)
    insert into record_merge (id, kept_id, gone_id, status, reason, choices, kept_version, gone_version, proposed_by_id,
        decided_by_id, decided_at, kept_before, gone_before, kept_after)
      select gen_random_uuid(), k.id, g.id, 'joined', 'matrix', '{}', 1, 1, u.id, u.id, now(), to_jsonb(p),
        '{"number": 0, "status": "reported"}', to_jsonb(p)
      from kept k join prisoner p on p.id = k.id, gone g, app_user u where u.email like 'analyst@%'`);
  await inApplication(`
    update prisoner p set merged_into_id = m.kept_id from record_merge m where m.gone_id = p.id and m.status = 'joined'`);
  await inApplication(`
    update prisoner set status = 'returned' where id = (
      select id from prisoner p where status = 'confirmed-captive' and not sealed
        and not exists (select from record_share s where s.prisoner_id = p.id)
        and not exists (select from sought_person s where s.prisoner_id = p.id)
        and not exists (select from batch_member m where m.prisoner_id = p.id) order by number desc limit 1)
      and not exists (select from prisoner where status = 'returned')`);
}

const ofOpenCases = (
  row: string,
) => `${row}.case_id in (select c.id from identity_case c where c.status <> 'established')
  and not exists (select from prisoner p where p.sealed and p.id in (
    select prisoner_id from identity_case where id = ${row}.case_id union all select prisoner_id from identity_claimed where case_id = ${row}.case_id
    union all select prisoner_id from identity_check where case_id = ${row}.case_id union all select prisoner_id from identity_decision where case_id = ${row}.case_id
    union all select prisoner_id from dna_request where case_id = ${row}.case_id))`;

/** A case with everything in it; its relatives are of a record no operator's inquiry is linked to. */
async function theQuestionsOfIdentity() {
  const request = await one(
    `select r.id from dna_request r join dna_result s on s.request_id = r.id where s.status = 'received'`,
  );
  const donor = await one('select id from dna_donor order by number limit 1');
  return {
    identityCase: await one(
      `select id from identity_case where origin = 'remains' and status <> 'established' order by number limit 1`,
    ),
    // Of cases everybody who weighs evidence reaches: other journeys bring in sealed people and remains nobody was told of.
    identityClaimed: await one(`select l.id from identity_claimed l where ${ofOpenCases('l')} order by l.id limit 1`),
    identityCheck: await one(
      `select k.id from identity_check k where k.method not in ('dna', 'medical-examination') and k.withdrawn_at is null and ${ofOpenCases('k')} order by k.id limit 1`,
    ),
    identityDecision: await one(`select id from identity_decision where status = 'proposed' limit 1`),
    donor,
    consent: await one('select id from dna_consent where donor_id = $1', [donor]),
    kit: await one('select id from dna_kit where donor_id = $1', [donor]),
    labRequest: request,
    labResult: await one(`select id from dna_result where status = 'received' limit 1`),
    laboratory: await one('select id from dna_laboratory order by name limit 1'),
  };
}

/** A trial of a plan, somebody in it, a question to it, and a draw that waits for a second commitment. */
async function thePlan() {
  const plan = await one(`select id from plan_run where kind = 'trial' and status = 'done' order by number limit 1`);
  const draw = await one(`select id from plan_draw where status = 'committing' limit 1`);
  return {
    plan,
    planned: await one('select prisoner_id as id from plan_run_person where run_id = $1 order by position limit 1', [
      plan,
    ]),
    planQuestion: await one('select id from plan_question where run_id = $1 limit 1', [plan]),
    draw,
    planBatch: await one('select batch_id as id from plan_draw where id = $1', [draw]),
  };
}

/** The debrief the case officer holds, in which there is an account, with a sighting that waits and an answered album. */
async function theDebrief() {
  const [row] = await inApplication<{ debrief: string; account: string }>(`
    select d.id as debrief, t.id as account from debrief d join treatment_account t on t.debrief_id = d.id
    join app_user u on u.id = d.opened_by_id where u.email like 'case-officer@%' and d.status <> 'closed' order by d.number limit 1`);
  const debrief = row?.debrief ?? randomUUID();
  const [waits] = await inApplication<{ sighting: string; candidate: string }>(
    `select s.id as sighting, c.id as candidate from sighting s join sighting_candidate c on c.sighting_id = s.id
      join prisoner p on p.id = c.prisoner_id where s.debrief_id = $1 and s.status = 'waiting' and not p.sealed order by c.id limit 1`,
    [debrief],
  );
  return {
    debrief: row?.debrief ?? '',
    account: row?.account ?? '',
    sighting: waits?.sighting ?? '',
    candidate: waits?.candidate ?? '',
    grave: await one(`select id from sighting where condition = 'dead' and grave_at is null limit 1`),
    album: await one(`select id from debrief_album where debrief_id = $1 and status = 'answered' limit 1`, [debrief]),
    photo: await one(
      'select f.id from album_photo f join prisoner p on p.id = f.prisoner_id where not p.sealed order by f.id limit 1',
    ),
  };
}

/** A decision of death that waits for its family, and the visit to it, which is the first case officer's. */
async function theDeaths() {
  const death = await one(`select id from death_decision where status = 'decided' order by number limit 1`);
  return { death, deathTelling: await one('select id from death_telling where decision_id = $1', [death]) };
}

/** Real records of the demonstration world; the prisoner is nobody's in particular: not sealed, not shared, not linked. */
export async function theWorld(own: Family): Promise<World> {
  const inquiry = await one('select id from inquiry where reference = $1', [own.reference]);
  await completeTheWorld(inquiry);
  return {
    prisoner: await one(`select id from prisoner p where not sealed and status = 'confirmed-captive'
      and not exists (select from record_share s where s.prisoner_id = p.id)
      and not exists (select from sought_person s where s.prisoner_id = p.id) order by number limit 1`),
    ...(await theQuestionsOfIdentity()),
    ...(await theDebrief()),
    ...(await thePlan()),
    ...(await theDeaths()),
    inquiry,
    sought: await one('select id from sought_person where inquiry_id = $1', [inquiry]),
    batch: await one('select id from batch order by number limit 1'),
    member: await one('select id from batch_member order by id limit 1'),
    claim: await one('select id from claim order by id limit 1'),
    attention: await one(`select a.id from evidence_attention a join prisoner p on p.id = a.prisoner_id
      where a.status = 'open' and not p.sealed order by a.id limit 1`),
    confirmation: await one(`select id from confirmation where status = 'proposed' order by id limit 1`),
    telling: await one(
      `select t.id from family_telling t join prisoner p on p.id = t.prisoner_id where not p.sealed order by t.id limit 1`,
    ),
    user: await one(`select id from app_user where email like 'partner@%'`),
    party: await one('select id from party order by code limit 1'),
    message: await one('select id from outbox_message order by id limit 1'),
    view: '',
    share: await one('select id from record_share order by id limit 1'),
    list: await one('select id from import_run order by number limit 1'),
    pair: await one(
      `select c.id from match_candidate c join sought_person s on s.id = c.sought_id join prisoner p on p.id = c.prisoner_id
        where s.inquiry_id = $1 and not p.sealed order by c.id limit 1`,
      [inquiry],
    ),
    other: await one(`select id from prisoner where status = 'data-on-file' and not sealed order by number limit 1`),
    merge: await one(`select id from record_merge where status = 'joined' order by id limit 1`),
    // A picture handed in by the case officer; and one in quarantine.
    file: await one(
      `select a.id from attachment a join app_user u on u.id = a.created_by_id
          join prisoner p on p.id = a.prisoner_id
        where u.email like 'case-officer@%' and a.sensitivity = 'ordinary' and a.status = 'ready' and not p.sealed
          and a.preview_size is not null and not exists (select from record_share s where s.prisoner_id = p.id)
          and not exists (select from sought_person s where s.prisoner_id = p.id) order by a.created_at limit 1`,
    ),
    harmful: await one(`select id from attachment where status = 'quarantined' order by created_at limit 1`),
    joined: await one(`select gone_id as id from record_merge where status = 'joined' order by id limit 1`),
    returned: await one(`select id from prisoner where status = 'returned' order by number limit 1`),
    ...(await aMatter()),
    correspondent: await one('select id from correspondent order by code limit 1'),
    contradiction: await one(`select a.id from evidence_attention a join prisoner p on p.id = a.prisoner_id
      where a.kind = 'dead-but-alive' and a.status = 'open' and not p.sealed and p.merged_into_id is null order by a.id limit 1`),
    place: await one(`select encode(substr(sha256(convert_to(s.key, 'UTF8')), 1, 12), 'hex') as id
      from place_spelling s join prisoner_place r on r.place = s.place join prisoner p on p.id = r.prisoner_id
      where s.key <> '' and not p.sealed and p.merged_into_id is null order by s.key limit 1`),
    nothing: randomUUID(),
  };
}

/** A matter about somebody who is not sealed, without news of health, with a line and an entry of it. */
async function aMatter() {
  const [row] = await inApplication<{ thread: string; line: string; entry: string }>(`
    select l.thread_id as thread, l.id as line, e.id as entry
    from correspondence_line l join correspondence_entry e on e.line_id = l.id join prisoner p on p.id = l.prisoner_id
    where not p.sealed and e.kind <> 'health-news' and not exists (
      select from correspondence_line o join correspondence_entry h on h.line_id = o.id
      where o.thread_id = l.thread_id and h.kind = 'health-news')
    order by l.thread_id, l.position, e.id limit 1`);
  return { thread: row?.thread ?? '', line: row?.line ?? '', entry: row?.entry ?? '' };
}

/** What only a case knows: none of it may reach anybody who may not read cases. */
export async function caseWords(): Promise<string[]> {
  const rows = await inApplication<{ word: string }>(`
    select inquirer_name as word from inquiry union select surname from sought_person where surname is not null
    union select surname from prisoner_name where surname is not null`);
  return rows.map(({ word }) => word).filter((word) => word.length > 3);
}
