import type { StaffActor } from '@/lib/access/actor';
import { roles } from '@/lib/access/roles';
import { changeDebrief, moveDebriefTo } from '@/lib/debriefs/commands/change-debrief';
import { changeAccount } from '@/lib/debriefs/commands/write-account';
import { listAccounts } from '@/lib/debriefs/queries/list-accounts';
import { listDebriefs } from '@/lib/debriefs/queries/list-debriefs';
import { readDebrief } from '@/lib/debriefs/queries/read-debrief';
import { debriefFilter } from '@/lib/debriefs/schema/debrief';
import { accountChange } from '@/lib/debriefs/schema/treatment';
import { refusal, theOffice } from '../evidence/given';
import { aColleague } from '../prisoners/given';
import { pastTheRules } from '../setup/database';
import { aDebrief, anAccountOf, aReturnee, aSighting, asActor, loggedOf, tried } from './given';

const canary = 'CANARY-what-they-did-to-me';
/** A debrief held by the case officer, with an account in it. */
async function anAccount() {
  const office = await theOffice();
  const of = await aReturnee();
  const debriefId = await aDebrief({ of });
  const { accountId } = await anAccountOf(office['case-officer'], debriefId, canary);
  return { office, of, debriefId, accountId };
}
const readBy = (actor: StaffActor, id: Awaited<ReturnType<typeof aDebrief>>) =>
  listAccounts(actor, { id }).then(
    ({ accounts }) => accounts.map(({ text }) => text),
    (error: { reason?: string }) => error.reason,
  );
const rowsFor = (actor: StaffActor, accountId: string) =>
  tried(actor, `select id from treatment_account where id = '${accountId}'`);
const corrected = (version: number) => {
  const any = { precision: 'unknown', from: null, to: null, approximate: false };
  return accountChange.parse({ version, text: 'Corrected.', uses: ['none'], from: any, until: any });
};

describe('who reads an account of treatment', () => {
  test.each(roles.filter((role) => role !== 'treatment-officer' && role !== 'case-officer'))(
    'not a %s: neither through the application nor in the database',
    async (role) => {
      const { office, debriefId, accountId } = await anAccount();
      expect(await readBy(office[role], debriefId)).toBe('not-found');
      expect(await rowsFor(office[role], accountId)).toBe(0);
    },
  );
  test('not another case officer, not the system, not nobody', async () => {
    const { office, debriefId, accountId } = await anAccount();
    expect(await readBy(office.second['case-officer'], debriefId)).toBe('not-found');
    expect(await rowsFor(office.second['case-officer'], accountId)).toBe(0);
    for (const kind of ['system', 'public', 'family', 'sign-in'])
      expect(
        await tried({ kind, id: null } as never, `select id from treatment_account where id = '${accountId}'`),
      ).toBe(0);
  });
  test('not somebody who holds every role but one', async () => {
    const { debriefId, accountId } = await anAccount();
    const everything = await aColleague(...roles.filter((role) => role !== 'treatment-officer' && role !== 'partner'));
    expect(await rowsFor(everything, accountId)).toBe(0);
    expect(await readBy(everything, debriefId)).toBe('not-found');
  });
  test('a treatment officer, and whoever wrote it while the debrief is open: not after it was closed, not when reopened', async () => {
    const { office, debriefId, accountId } = await anAccount();
    const writer = office['case-officer'];
    expect(await readBy(office['treatment-officer'], debriefId)).toEqual([canary]);
    expect(await readBy(writer, debriefId)).toEqual([canary]);
    expect(await rowsFor(writer, accountId)).toBe(1);
    await moveDebriefTo(writer, { id: debriefId, version: 1, action: 'close', reason: null });
    expect(await readBy(writer, debriefId)).toBe('not-found');
    expect(await rowsFor(writer, accountId)).toBe(0);
    await moveDebriefTo(writer, { id: debriefId, version: 2, action: 'reopen', reason: 'More to say.' });
    expect(await readBy(writer, debriefId)).toEqual([]);
    expect(await rowsFor(writer, accountId)).toBe(0);
    expect(await readBy(office['treatment-officer'], debriefId)).toEqual([canary]);
  });
  test('of somebody whose record is sealed not even a treatment officer', async () => {
    const { office, of, debriefId, accountId } = await anAccount();
    await pastTheRules('update prisoner set sealed = true where id = $1', [of]);
    expect(await readBy(office['treatment-officer'], debriefId)).toBe('not-found');
    expect(await rowsFor(office['treatment-officer'], accountId)).toBe(0);
  });
  test('an account is encrypted for its own row: moved to another it opens for nobody', async () => {
    const { office, debriefId, accountId } = await anAccount();
    const [row] = await pastTheRules<{ content_enc: Buffer }>(
      'select content_enc from treatment_account where id = $1',
      [accountId],
    );
    expect(row?.content_enc.includes(canary)).toBe(false);
    const other = await anAccount();
    await pastTheRules('update treatment_account set content_enc = $1 where id = $2', [
      row?.content_enc,
      other.accountId,
    ]);
    expect(await refusal(listAccounts(office['treatment-officer'], { id: other.debriefId }))).not.toBe('done');
    expect(await readBy(office['treatment-officer'], debriefId)).toEqual([canary]);
  });
});

describe('that there is an account is told to nobody else', () => {
  test('a debrief with one looks to its other readers as one without', async () => {
    const office = await theOffice();
    const [without, withOne] = [await aDebrief(), await aDebrief()];
    await anAccountOf(office['case-officer'], withOne, canary);
    for (const actor of [office.analyst, office.supervisor, office.second['case-officer']]) {
      const [one, other] = [await readDebrief(actor, { id: without }), await readDebrief(actor, { id: withOne })];
      const plain = ({ id: _, number: _n, person: _p, record: _r, openedAt: _o, updatedAt: _u, ...rest }: typeof one) =>
        rest;
      expect(plain(other)).toEqual(plain(one));
    }
  });
  test('to the treatment officer it is the only debrief there is, and of it who was asked, not what was seen', async () => {
    const { office, debriefId } = await anAccount();
    const { debriefId: other } = await aSighting();
    await aSighting({}, { debriefId });
    const officer = office['treatment-officer'];
    const { lines } = await listDebriefs(officer, debriefFilter.parse({ show: 'all' }));
    expect(lines.map(({ id }) => id)).toContain(debriefId);
    expect(lines.map(({ id }) => id)).not.toContain(other);
    expect(lines[0]).toMatchObject({ sightings: null });
    expect(await readDebrief(officer, { id: debriefId })).toMatchObject({
      said: null,
      record: null,
      may: { write: false, attach: false, accounts: true },
    });
    expect(await refusal(readDebrief(officer, { id: other }))).toBe('not-found');
  });
  test('the log of the record, which a supervisor reads, does not tell it; the auditor reads it, without the person', async () => {
    const { office, of, debriefId, accountId } = await anAccount();
    await listAccounts(office['treatment-officer'], { id: debriefId });
    await readDebrief(office['treatment-officer'], { id: debriefId });
    const log = await pastTheRules<{ type: string }>(`select type from audit_event where prisoner_id = $1`, [of]);
    expect(
      log.map(({ type }) => type).filter((type) => type.startsWith('treatment.') || type === 'debrief.read'),
    ).toEqual([]);
    expect((await loggedOf(accountId)).map(({ type, prisoner_id }) => [type, prisoner_id])).toEqual([
      ['treatment.recorded', null],
      ['treatment.read', null],
    ]);
    const seen = (actor: StaffActor) =>
      asActor(actor, async (client) =>
        Number((await client.query(`select count(*) as n from audit_event where type like 'treatment.%'`)).rows[0].n),
      );
    expect(await seen(office.supervisor)).toBe(0);
    expect(await seen(office.auditor)).toBeGreaterThan(0);
  });
  test('not a word of it is in any other table', async () => {
    await anAccount();
    const columns = await pastTheRules<{ table: string; column: string }>(
      `select c.relname as "table", a.attname as "column" from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('public', 'graphile_worker') and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.atttypid::regtype::text in ('text', 'jsonb', 'json', 'bytea', 'character varying', 'text[]')`,
    );
    expect(columns.length).toBeGreaterThan(200);
    const schemas = await pastTheRules<{ n: string }>(
      columns
        .map(
          ({ table, column }) =>
            `select '${table}.${column}' as n from ${`"${table}"`} where ${`"${column}"`}::text like '%CANARY-what-they-did%'`,
        )
        .filter((sql) => !/from "_private|from "job/.test(sql))
        .join(' union all '),
    );
    expect(schemas).toEqual([]);
  });
});

describe('writing an account', () => {
  test('by an interviewer of this debrief alone, while it is open', async () => {
    const office = await theOffice();
    const id = await aDebrief();
    expect(await refusal(anAccountOf(office.analyst, id))).toBe('not-found');
    expect(await refusal(anAccountOf(office['treatment-officer'], id))).toBe('role-missing');
    expect(await refusal(anAccountOf(office.supervisor, id))).toBe('role-missing');
    await moveDebriefTo(office['case-officer'], { id, version: 1, action: 'close', reason: null });
    expect(await refusal(anAccountOf(office['case-officer'], id))).toBe('wrong-status');
  });
  test('no consent to search is needed: what it may be used for is asked by itself', async () => {
    const office = await theOffice();
    expect(await refusal(anAccountOf(office['case-officer'], await aDebrief({ consent: 'no' })))).toBe('done');
  });
  test('corrected by its writer; of two at once one is refused; never by a treatment officer', async () => {
    const { office, accountId } = await anAccount();
    const change = (actor: StaffActor) => refusal(changeAccount(actor, { accountId, ...corrected(1) }));
    expect(await change(office['treatment-officer'])).toBe('role-missing');
    expect(await change(office.analyst)).toBe('not-found');
    const writer = office['case-officer'];
    expect((await Promise.all([change(writer), change(writer)])).sort()).toEqual(['changed-meanwhile', 'done']);
  });
  test('the database lets nobody else write one, or change whose it is', async () => {
    const { office, debriefId, accountId } = await anAccount();
    const insert = (by: string) =>
      `insert into treatment_account (id, debrief_id, round, content_enc, uses, written_by_id) values (gen_random_uuid(), '${debriefId}', 1, '', '{none}', ${by})`;
    expect(await tried(office.analyst, insert('app.staff()'))).toMatch(/row-level security/);
    expect(await tried(office['treatment-officer'], insert('app.staff()'))).toMatch(/row-level security/);
    expect(await tried(office['case-officer'], insert(`'${office.analyst.id}'`))).toMatch(/row-level security/);
    expect(
      await tried(
        office['treatment-officer'],
        `update treatment_account set uses = '{medical}' where id = '${accountId}'`,
      ),
    ).toBe(0);
    expect(
      await tried(office['case-officer'], `update treatment_account set round = 2 where id = '${accountId}'`),
    ).toMatch(/stays whose it is/);
    expect(await tried(office['treatment-officer'], `delete from treatment_account where id = '${accountId}'`)).toMatch(
      /permission denied/,
    );
  });
  test('a form saved beside it does not touch it', async () => {
    const { office, debriefId } = await anAccount();
    await changeDebrief(office['case-officer'], {
      id: debriefId,
      version: 1,
      consentSearch: 'no',
      consentFamilies: 'no',
      withheldFrom: null,
      summary: null,
    });
    expect(await readBy(office['treatment-officer'], debriefId)).toEqual([canary]);
  });
});
