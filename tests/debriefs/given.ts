import { randomUUID } from 'node:crypto';
import pg from 'pg';
import sharp from 'sharp';
import type { Actor, StaffActor } from '@/lib/access/actor';
import { assembleAlbum } from '@/lib/debriefs/commands/assemble-album';
import { attachSighting } from '@/lib/debriefs/commands/attach-sighting';
import { keepPhotograph } from '@/lib/debriefs/commands/keep-photograph';
import { openDebrief } from '@/lib/debriefs/commands/open-debrief';
import { recordSighting } from '@/lib/debriefs/commands/record-sighting';
import { writeAccount } from '@/lib/debriefs/commands/write-account';
import { photoFields } from '@/lib/debriefs/schema/album';
import { newDebrief } from '@/lib/debriefs/schema/debrief';
import { attachment, newSighting } from '@/lib/debriefs/schema/sighting';
import { newAccount } from '@/lib/debriefs/schema/treatment';
import type { DebriefId, PhotoId, PrisonerId, SightingId } from '@/lib/kernel/ids';
import { aPersonOnFile, theOffice } from '../evidence/given';
import { pastTheRules, testDatabase } from '../setup/database';

export const numberOf = async (id: string) =>
  String((await pastTheRules<{ number: number }>('select number from prisoner where id = $1', [id]))[0]?.number);

/** Somebody who came back, on file. */
export const aReturnee = () => aPersonOnFile('returned');

type Opening = { by?: StaffActor; of?: PrisonerId; named?: string; consent?: 'yes' | 'no' | 'not-asked' };
/** A debrief, of somebody on file unless a name is given; the returnee agrees to the search unless said otherwise. */
export async function aDebrief({ by, of, named, consent = 'yes' }: Opening = {}) {
  const holder = by ?? (await theOffice())['case-officer'];
  const record = named ? undefined : await numberOf(of ?? (await aReturnee()));
  const asked = newDebrief.parse({ record, personName: named, consentSearch: consent, consentFamilies: 'no' });
  return (await openDebrief(holder, asked)).debriefId;
}

const month = (text: string) => ({ precision: 'month', from: `${text}-01`, to: `${text}-28`, approximate: false });
export const seen = (more: object = {}) =>
  newSighting.parse({
    name: 'Сирко Петро',
    place: 'Quarry barracks',
    from: month('2026-02'),
    until: month('2026-03'),
    condition: 'weak',
    knownHow: 'shared-cell',
    confidence: 'certain',
    ...more,
  });

/** What a returnee saw, in a debrief of their own unless one is given. */
export async function aSighting(more: object = {}, { debriefId, by }: { debriefId?: DebriefId; by?: StaffActor } = {}) {
  const holder = by ?? (await theOffice())['case-officer'];
  const id = debriefId ?? (await aDebrief({ by: holder }));
  const { sightingId } = await recordSighting(holder, { id, ...seen(more) });
  return { sightingId, debriefId: id };
}

export const attaching = (prisonerId: string, more: object = {}) => ({
  ...attachment.parse({ version: 1, prisonerId, says: 'in-captivity', reliability: 'B', credibility: 2, ...more }),
});

/** A sighting that stands behind a claim about somebody on file. */
export async function anAttached(prisonerId?: PrisonerId, more: Parameters<typeof aSighting>[1] = {}) {
  const id = prisonerId ?? (await aPersonOnFile());
  const { sightingId, debriefId } = await aSighting({}, more);
  await attachSighting((await theOffice()).analyst, { sightingId, ...attaching(id) });
  return { sightingId, debriefId, prisonerId: id, claimId: (await sightingRow(sightingId)).claim_id ?? '' };
}

type Row = { status: string; version: number; claim_id: string | null; grave_at: Date | null };
export const sightingRow = async (id: string): Promise<Row> =>
  (await pastTheRules<Row>('select status, version, claim_id, grave_at from sighting where id = $1', [id]))[0] as Row;

export type Candidate = { id: string; status: string; verdict: string | null; version: number; band: string };
export const candidateOf = async (sightingId: SightingId, other: string): Promise<Candidate | undefined> =>
  (
    await pastTheRules<Candidate>(
      `select id, status, verdict, version, band from sighting_candidate where sighting_id = $1 and coalesce(prisoner_id, sought_id) = $2`,
      [sightingId, other],
    )
  )[0];

/** Past the rules: what the log says about one thing. */
export const loggedOf = (subjectId: string) =>
  pastTheRules<{ type: string; prisoner_id: string | null; actor_id: string; detail: Record<string, unknown> }>(
    'select type, prisoner_id, actor_id, detail from audit_event where subject_id = $1 order by id',
    [subjectId],
  );

export const plainPicture = (shade = 90) =>
  sharp({ create: { width: 60, height: 80, channels: 3, background: { r: shade, g: 90, b: 60 } } })
    .png()
    .toBuffer();
const looks = { sex: 'male', ageBand: '30-39', hair: 'dark', build: 'medium', beard: 'none' };

let kept = 0;
/** Whoever keeps the next photograph: the office in turn, because one person may hand in so many an hour. */
async function keeper() {
  const { analyst, supervisor, second, ...office } = await theOffice();
  kept += 1;
  return [analyst, second.analyst, office['case-officer'], second['case-officer'], supervisor][kept % 5] ?? analyst;
}

/** A photograph of this person on file, and its id. */
export async function aPhotograph(prisonerId: string, more: object = {}, bytes?: Buffer): Promise<PhotoId> {
  const fields = photoFields.parse({ id: randomUUID(), record: await numberOf(prisonerId), ...looks, ...more });
  return (await keepPhotograph(await keeper(), fields, bytes ?? (await plainPicture()))).photoId;
}

/** People with photographs who look alike: the first is asked about. No two of them share a surname. */
export async function alike(many: number, more: object = {}) {
  const people: PrisonerId[] = [];
  for (let n = 0; n < many; n += 1) {
    const id = await aPersonOnFile();
    await aPhotograph(id, more);
    people.push(id);
  }
  return people;
}

/** An album the analyst assembled of somebody among six others. */
export async function anAlbum({ debriefId, of }: { debriefId?: DebriefId; of?: PrisonerId } = {}) {
  const id = debriefId ?? (await aDebrief());
  const target = of ?? (await alike(7))[0];
  const { albumId } = await assembleAlbum((await theOffice()).analyst, { id, record: await numberOf(target ?? '') });
  return { albumId, debriefId: id, target };
}

export const anAccountOf = (by: StaffActor, id: DebriefId, text = 'They did not let us sit down for two days.') =>
  writeAccount(by, { id, ...newAccount.parse({ text, uses: ['legal'], kinds: ['forced-acts-or-words'], ...unknown }) });
const anyDay = { precision: 'unknown', from: null, to: null, approximate: false };
const unknown = { from: anyDay, until: anyDay };

/** Works with the application's own login as somebody; nothing of it stays. */
export async function asActor<T>(actor: Actor, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: testDatabase().url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query("select set_config('app.kind', $1, true), set_config('app.actor', $2, true)", [
      actor.kind,
      actor.id ?? '',
    ]);
    return await work(client);
  } finally {
    await client.end();
  }
}
/** What a statement does for somebody: the rows it touched, or why not. */
export const tried = (actor: Actor, sql: string) =>
  asActor(actor, (client) =>
    client.query(sql).then(
      ({ rowCount }) => rowCount,
      (error: Error) => error.message,
    ),
  );

/** What an act was refused for, field and code; its reason when no field is named. */
export const faultsOf = (work: Promise<unknown>) =>
  work.then(
    () => ['done'],
    (error: { reason?: string; more?: { faults?: { at: string; code: string }[] } }) =>
      error.more?.faults?.map(({ at, code }) => `${at} ${code}`) ?? [error.reason],
  );

/** How many families were told, and how many messages left for anybody but staff. */
export const told = async () =>
  Number((await pastTheRules<{ n: string }>('select count(*) as n from family_telling'))[0]?.n) +
  Number(
    (await pastTheRules<{ n: string }>(`select count(*) as n from outbox_message where type not like 'staff.%'`))[0]?.n,
  );
