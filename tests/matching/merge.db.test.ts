import type { StaffActor } from '@/lib/access/actor';
import { scopeOf } from '@/lib/access/scope';
import { proposeConfirmation } from '@/lib/evidence/commands/propose-confirmation';
import { recordClaim } from '@/lib/evidence/commands/record-claim';
import { candidateIds } from '@/lib/exchanges/store/candidates';
import type { MergeId, PrisonerId } from '@/lib/kernel/ids';
import { decideMerge, withdrawMerge } from '@/lib/matching/commands/decide-merge';
import { mergeRecords } from '@/lib/matching/commands/merge-records';
import { unmergeRecords } from '@/lib/matching/commands/unmerge-records';
import { compareRecords } from '@/lib/matching/queries/compare-records';
import { listMergeProposals, waitingInJoins } from '@/lib/matching/queries/merge-proposals';
import { readSplit } from '@/lib/matching/queries/read-split';
import { readJoins } from '@/lib/matching/queries/record-joins';
import { reading } from '@/lib/platform/db';
import { addName } from '@/lib/prisoners/commands/add-parts';
import { recordMedical } from '@/lib/prisoners/commands/record-medical';
import { recordTravel } from '@/lib/prisoners/commands/record-travel';
import { listPrisoners } from '@/lib/prisoners/queries/list-prisoners';
import { readJoined } from '@/lib/prisoners/queries/read-joined';
import { readMedical } from '@/lib/prisoners/queries/read-medical';
import { readPrisoner } from '@/lib/prisoners/queries/read-prisoner';
import { searchRegistry } from '@/lib/prisoners/queries/search-registry';
import { newName } from '@/lib/prisoners/schema/changes';
import { notification, refusal, testimony, theOffice } from '../evidence/given';
import { anInquiryOf, aRecord, foundBy } from '../prisoners/given';
import { pastTheRules } from '../setup/database';
import { answersFor, countOf, everythingOf, joinAs, requestFrom } from './merge-given';

let year = 1950;
/** Two records of one man, each pair of another year so that a search tells them apart. */
async function two(by: StaffActor, given = 'Петро') {
  year += 1;
  const kept = await aRecord(by, { surname: 'Сирко', given: 'Петро', identifier: 'AA 1', kin: '+00 1', year });
  const gone = await aRecord(by, { surname: 'Сирко', given, identifier: 'AA 1', year });
  return { id: kept.id as PrisonerId, otherId: gone.id as PrisonerId };
}
const typesAbout = async (id: string) =>
  (await pastTheRules<{ type: string }>('select type from audit_event where prisoner_id = $1 order by id', [id])).map(
    (row) => row.type,
  );
const statusOfMerge = async (id: string) =>
  (await pastTheRules<{ status: string }>('select status from record_merge where id = $1', [id]))[0]?.status;
const setStatus = (id: string, status: string) =>
  pastTheRules('update prisoner set status = $2 where id = $1', [id, status]);
const version = async (id: string) =>
  (await pastTheRules<{ version: number }>('select version from prisoner where id = $1', [id]))[0]?.version ?? 0;

test('every table that hangs from a record moves with it, or is known to have a way of its own', async () => {
  const rows = await pastTheRules<{ name: string }>(`
    select distinct conrelid::regclass::text as name from pg_constraint where confrelid = 'prisoner'::regclass and contype = 'f'
    except select name from app.hanging_tables() order by name`);
  expect(rows.map(({ name }) => name)).toEqual([
    'evidence_attention', // stays with its record and is found anew for the record that stands
    'match_candidate', // a pair is of two records, whichever of them stand
    'prisoner', // which record it was joined with
    'prisoner_medical', // encrypted for its own record
    'prisoner_search', // made anew
    'prisoner_source', // a list's number is followed to the record that stands
    'prisoner_travel', // united, with the row as it was kept
    'record_merge',
    'sighting_candidate', // of whom it may be is found anew; what was said of it stays where it was said
  ]);
});

describe('joining', () => {
  test('moves everything, keeps exact duplicates where they are, writes the log for both and tells the officer', async () => {
    const office = await theOffice();
    const ids = await two(office['case-officer']);
    await recordClaim(office.analyst, testimony(ids.otherId));
    await anInquiryOf(office.operator, ids.otherId);

    const receipt = await joinAs(office.analyst, ids);

    expect(receipt).toMatchObject({ status: 'joined', keptId: ids.id });
    expect(await countOf('claim', ids.id)).toBe(1);
    expect(await countOf('sought_person', ids.id)).toBe(1);
    expect([await countOf('prisoner_name', ids.id), await countOf('prisoner_name', ids.otherId)]).toEqual([1, 1]);
    expect([await countOf('prisoner_identifier', ids.id), await countOf('prisoner_identifier', ids.otherId)]).toEqual([
      1, 1,
    ]);
    expect(await typesAbout(ids.id)).toContain('prisoner.joined');
    expect(await typesAbout(ids.otherId)).toContain('prisoner.joined');
    expect(
      await pastTheRules('select type, user_id, prisoner_id from outbox_message where type = $1 and prisoner_id = $2', [
        'staff.records-joined',
        ids.id,
      ]),
    ).toEqual([{ type: 'staff.records-joined', user_id: office.operator.id, prisoner_id: ids.id }]);
    expect(await pastTheRules(`select id from outbox_message where type like 'family.%'`)).toEqual([]);
  });

  test('leaves one record in lists, search and planning, found under the names of both, and the way to it', async () => {
    const office = await theOffice();
    const ids = await two(office['case-officer']);
    await addName(office.analyst, {
      id: ids.otherId,
      version: 1,
      name: newName.parse({ kind: 'previous', surname: 'Вовкогон', given: 'Петро' }),
    });
    await joinAs(office.analyst, ids);

    const listed = (await listPrisoners(office.analyst, {})).lines.map(({ id }) => id);
    expect(listed).toContain(ids.id);
    expect(listed).not.toContain(ids.otherId);
    const found = (await searchRegistry(office.analyst, { text: 'Вовкогон Петро' })).rows.map(({ id }) => id);
    expect(found).toContain(ids.id);
    expect(found).not.toContain(ids.otherId);
    const planned = await reading(office.planner, async (tx) => {
      const all: string[] = [];
      for await (const some of candidateIds(tx, scopeOf(office.planner), ['reported'])) all.push(...some);
      return all;
    });
    expect(planned).toContain(ids.id);
    expect(planned).not.toContain(ids.otherId);
    expect(await refusal(readPrisoner(office.analyst, { id: ids.otherId }))).toBe('not-found');
    expect(await readJoined(office.analyst, { id: ids.otherId })).toMatchObject({
      intoId: ids.id,
      by: office.analyst.name,
    });
    expect(await refusal(readJoined(office.operator, { id: ids.otherId }))).toBe('not-found');
  });

  test('nothing can be written to the record that went, not even past the commands', async () => {
    const office = await theOffice();
    const ids = await two(office['case-officer']);
    await joinAs(office.analyst, ids);
    expect(await refusal(recordClaim(office.analyst, testimony(ids.otherId)))).toBe('not-found');
    await expect(
      pastTheRules(`insert into prisoner_place (id, prisoner_id, place) values (gen_random_uuid(), $1, 'Camp')`, [
        ids.otherId,
      ]),
    ).rejects.toThrow('joined with another');
  });

  test('every difference needs a choice, and the choice decides', async () => {
    const office = await theOffice();
    const ids = await two(office['case-officer']);
    await pastTheRules(
      `update prisoner set rank = case id when $1 then 'private' else 'sergeant' end where id in ($1, $2)`,
      [ids.id, ids.otherId],
    );
    const comparison = await compareRecords(office.analyst, ids);
    const open = mergeRecords(office.analyst, { ...ids, ...requestFrom(comparison, { facts: {} }) });
    await expect(open).rejects.toMatchObject({
      reason: 'invalid',
      more: { faults: [{ at: 'facts.rank', code: 'choose-a-side' }] },
    });
    await joinAs(office.analyst, ids, { facts: { rank: 'gone' } });
    expect((await readPrisoner(office.analyst, { id: ids.id })).rank).toBe('sergeant');
  });

  test('what planning knows is united: the later word, the stricter hold', async () => {
    const office = await theOffice();
    const ids = await two(office['case-officer']);
    const wish = (id: PrisonerId, asOf: string, said: 'wishes' | 'declines') =>
      recordTravel(office['case-officer'], { id, version: 0, what: 'wish', wish: said, asOf });
    await wish(ids.id, '2026-01-01', 'wishes');
    await wish(ids.otherId, '2026-02-01', 'declines');
    await pastTheRules(`update prisoner_travel set hold = 'hold' where prisoner_id = $1`, [ids.otherId]);
    const before = await everythingOf([ids.id, ids.otherId]);
    const { id: mergeId } = await joinAs(office.analyst, ids);
    expect((await readPrisoner(office.planner, { id: ids.id })).travel).toMatchObject({
      wish: 'declines',
      wishAsOf: '2026-02-01',
      hold: 'hold',
    });
    const { split, answers } = await answersFor(office.analyst, mergeId);
    await unmergeRecords(office.analyst, {
      mergeId,
      version: split.version,
      reason: 'Two.',
      pair: 'not-same',
      answers,
    });
    expect(await everythingOf([ids.id, ids.otherId])).toEqual(before);
  });

  test('the medical officer reads both medical parts; they stay where they are', async () => {
    const office = await theOffice();
    const medic = office['medical-officer'];
    const ids = await two(office['case-officer']);
    await recordMedical(medic, { id: ids.otherId, version: 0, ...foundBy({ detail: 'Asthma' }) });
    await joinAs(office.analyst, ids);
    expect((await readMedical(medic, { id: ids.id })).joined).toMatchObject([{ detail: 'Asthma' }]);
    expect(await countOf('prisoner_medical', ids.otherId)).toBe(1);
  });
});

describe('joining is refused', () => {
  const joined = async (ids: { id: PrisonerId; otherId: PrisonerId }, more = {}, by?: StaffActor) =>
    refusal(joinAs(by ?? (await theOffice()).supervisor, ids, more));

  test('with itself, and with a record that does not exist', async () => {
    const office = await theOffice();
    const { id } = await two(office['case-officer']);
    expect(await joined({ id, otherId: id })).toBe('not-found');
    expect(await joined({ id, otherId: '00000000-0000-4000-8000-000000000000' as PrisonerId })).toBe('not-found');
  });

  test('to those whose work it is not', async () => {
    const office = await theOffice();
    const ids = await two(office['case-officer']);
    for (const role of ['operator', 'planner', 'medical-officer', 'administrator', 'auditor', 'partner'] as const)
      expect(await refusal(compareRecords(office[role], ids))).toBe('role-missing');
  });

  test('below supervisor when one is sealed; sealed wins', async () => {
    const office = await theOffice();
    const ids = await two(office['case-officer']);
    await pastTheRules('update prisoner set sealed = true where id = $1', [ids.otherId]);
    expect(await joined(ids, {}, office.analyst)).toBe('not-found');
    await joinAs(office.supervisor, ids);
    expect(await refusal(readPrisoner(office.analyst, { id: ids.id }))).toBe('not-found');
    expect((await readPrisoner(office.supervisor, { id: ids.id })).sealed).toBe(true);
  });

  test('on an open list, after "not the same", with both proposed, unseen or changed records, and brothers unexplained', async () => {
    const office = await theOffice();
    const onTheRoad = await two(office['case-officer']);
    await setStatus(onTheRoad.otherId, 'in-transit');
    expect(await joined(onTheRoad)).toBe('on-an-open-list');

    const apart = await two(office['case-officer']);
    const [first, second] = [apart.id, apart.otherId].sort();
    await pastTheRules(`delete from match_candidate where prisoner_id = $1 and other_id = $2`, [first, second]);
    await pastTheRules(
      `insert into match_candidate (id, kind, prisoner_id, other_id, bits, band, names_version, score_version, reasons, status, verdict)
       values (gen_random_uuid(), 'duplicate', $1, $2, 12, 'strong', 1, 1, '[]', 'decided', 'not-same')`,
      [first, second],
    );
    expect(await joined(apart)).toBe('said-not-same');

    const proposed = await two(office['case-officer']);
    for (const prisonerId of [proposed.id, proposed.otherId]) {
      const { claimId } = await recordClaim(office.analyst, notification(prisonerId));
      await proposeConfirmation(office.analyst, { prisonerId, claimIds: [claimId], note: null });
    }
    expect(await joined(proposed)).toBe('both-proposed');

    const plain = await two(office['case-officer']);
    expect(await joined(plain, { seen: [] })).toBe('chain-unseen');
    expect(await joined(plain, { keptVersion: 99 })).toBe('changed-meanwhile');

    const brothers = {
      id: (await aRecord(office['case-officer'], { surname: 'Тихоброд', given: 'Іван' })).id,
      otherId: (await aRecord(office['case-officer'], { surname: 'Тихоброд', given: 'Микола' })).id,
    };
    await pastTheRules(
      `update prisoner_name set patronymic = 'Петрович', "full" = "full" || ' Петрович' where prisoner_id in ($1, $2)`,
      [brothers.id, brothers.otherId],
    );
    expect(await joined(brothers)).toBe('brothers');
    expect(await joined(brothers, { notBrothers: 'One capture card, two hands.' })).toBe('done');
  });

  test('a second time: a record is joined once', async () => {
    const office = await theOffice();
    const ids = await two(office['case-officer']);
    await joinAs(office.analyst, ids);
    expect(await joined(ids)).toBe('already-joined');
    const third = (await aRecord(office['case-officer'])).id as PrisonerId;
    expect(await joined({ id: third, otherId: ids.otherId })).toBe('already-joined');
  });

  test('by the database too: a join out of nothing, a status neither had, a case officer', async () => {
    const office = await theOffice();
    const ids = await two(office['case-officer']);
    const direct = (by: StaffActor) =>
      refusal(
        reading(by, (tx) => tx.prisoner.updateMany({ where: { id: ids.otherId }, data: { mergedIntoId: ids.id } })),
      );
    expect(await direct(office.supervisor)).toBe('role-missing');
    const { id: mergeId } = await joinAs(office['case-officer'], ids);
    const unite = (by: StaffActor, facts: string) =>
      refusal(
        reading(
          by,
          (tx) => tx.$queryRaw`select 1 as done from app.unite_records(${mergeId}::uuid, ${facts}::jsonb, null)`,
        ),
      );
    expect(await unite(office['case-officer'], '{"status": "reported"}')).toBe('role-missing');
    expect(await unite(office.analyst, '{"status": "deceased-confirmed"}')).toBe('wrong-status');
  });

  test('of two who join at once one is refused, and one join is written', async () => {
    const office = await theOffice();
    const ids = await two(office['case-officer']);
    const comparison = await compareRecords(office.analyst, ids);
    const join = (by: StaffActor) => refusal(mergeRecords(by, { ...ids, ...requestFrom(comparison) }));
    const outcomes = await Promise.all([join(office.analyst), join(office.supervisor)]);
    expect(outcomes.filter((one) => one === 'done')).toHaveLength(1);
    expect(
      await pastTheRules(`select id from record_merge where gone_id = $1 and status = 'joined'`, [ids.otherId]),
    ).toHaveLength(1);
  });

  test('whoever writes while it is joined is refused, or what they wrote has moved', async () => {
    const office = await theOffice();
    const ids = await two(office['case-officer']);
    const [claim] = await Promise.all([
      refusal(recordClaim(office.analyst, testimony(ids.otherId))),
      joinAs(office.supervisor, ids),
    ]);
    expect(['done', 'not-found', 'changed-meanwhile']).toContain(claim);
    expect(await countOf('claim', ids.otherId)).toBe(0);
  });
});

describe('two people', () => {
  test('what is confirmed is proposed by one and joined by another', async () => {
    const office = await theOffice();
    const ids = await two(office['case-officer']);
    await setStatus(ids.id, 'confirmed-captive');
    const { id: mergeId, status } = await joinAs(office.analyst, ids);
    expect(status).toBe('proposed');
    expect(await countOf('prisoner_name', ids.id)).toBe(1);
    expect((await waitingInJoins(office.supervisor)).map(({ key }) => key)).toEqual(['matching.joins']);
    expect((await listMergeProposals(office.supervisor)).some(({ id, mayDecide }) => id === mergeId && mayDecide)).toBe(
      true,
    );
    const decide = (by: StaffActor) => refusal(decideMerge(by, { mergeId, version: 1, decision: 'join', note: null }));
    expect(await decide(office['case-officer'])).toBe('role-missing');
    expect(await decide(office.analyst)).toBe('second-person-needed');
    expect(await decide(office.second.analyst)).toBe('done');
    expect(await statusOfMerge(mergeId)).toBe('joined');
    expect(await refusal(readSplit(office.analyst, { mergeId }).then(({ may }) => expect(may).toBe(false)))).toBe(
      'done',
    );
    const { version: seen } = await readSplit(office.supervisor, { mergeId });
    const part = (by: StaffActor) =>
      refusal(unmergeRecords(by, { mergeId, version: seen, reason: 'Two.', pair: 'not-same', answers: {} }));
    expect(await part(office.second.analyst)).toBe('role-missing');
    expect(await part(office.supervisor)).toBe('done');
  });

  test('a case officer proposes; it can be sent back with a note, or withdrawn by whoever proposed', async () => {
    const office = await theOffice();
    const ids = await two(office['case-officer']);
    const { id: mergeId } = await joinAs(office['case-officer'], ids);
    const back = (note: string | null) =>
      refusal(decideMerge(office.analyst, { mergeId, version: 1, decision: 'return', note }));
    expect(await back(null)).toBe('invalid');
    expect(await back('The years differ.')).toBe('done');
    expect(
      await pastTheRules('select user_id from outbox_message where type = $1 and prisoner_id = $2', [
        'staff.join-returned',
        ids.id,
      ]),
    ).toEqual([{ user_id: office['case-officer'].id }]);
    const again = await joinAs(office['case-officer'], ids);
    expect(await refusal(withdrawMerge(office.analyst, { mergeId: again.id, version: 1 }))).toBe(
      'second-person-needed',
    );
    expect(await refusal(withdrawMerge(office['case-officer'], { mergeId: again.id, version: 1 }))).toBe('done');
    expect(await statusOfMerge(again.id)).toBe('withdrawn');
  });

  test('a proposal does not outlive a change of either record', async () => {
    const office = await theOffice();
    const ids = await two(office['case-officer']);
    const { id: mergeId } = await joinAs(office['case-officer'], ids);
    await addName(office.analyst, { id: ids.id, version: 1, name: newName.parse({ kind: 'alias', other: 'Вітер' }) });
    expect((await compareRecords(office.analyst, ids)).proposal?.stale).toBe(true);
    expect(await refusal(decideMerge(office.analyst, { mergeId, version: 1, decision: 'join', note: null }))).toBe(
      'changed-meanwhile',
    );
  });
});

describe('parting', () => {
  const parting = { reason: 'Two people.', pair: 'not-same' as const };

  test('both are as they were, both are found again, and the log and the officers know', async () => {
    const office = await theOffice();
    const ids = await two(office['case-officer'], 'Петр');
    await recordClaim(office.analyst, testimony(ids.otherId));
    await anInquiryOf(office.operator, ids.otherId);
    const before = await everythingOf([ids.id, ids.otherId]);
    const { id: mergeId } = await joinAs(office.analyst, ids);
    const { split, answers } = await answersFor(office.analyst, mergeId);
    expect(split.asked).toEqual([]);

    await unmergeRecords(office.analyst, { mergeId, version: split.version, ...parting, answers });

    expect(await everythingOf([ids.id, ids.otherId])).toEqual(before);
    expect(await typesAbout(ids.id)).toContain('prisoner.parted');
    expect(await typesAbout(ids.otherId)).toContain('prisoner.parted');
    expect(
      await pastTheRules('select user_id from outbox_message where type = $1 and prisoner_id = $2', [
        'staff.records-parted',
        ids.otherId,
      ]),
    ).toEqual([{ user_id: office.operator.id }]);
    const found = (await searchRegistry(office.analyst, { text: 'Сирко Петро', birthYear: year })).rows.map(
      ({ id }) => id,
    );
    expect(found).toEqual(expect.arrayContaining([ids.id, ids.otherId]));
    expect((await readJoins(office.analyst, { id: ids.id })).lines).toMatchObject([
      { status: 'undone', undoReason: 'Two people.' },
    ]);
  });

  test('what came since is asked about, follows where it stands on something, and nothing is parted before all is said', async () => {
    const office = await theOffice();
    const ids = await two(office['case-officer']);
    await recordClaim(office.analyst, testimony(ids.otherId, { sourceReference: 'T-14' }));
    const { id: mergeId } = await joinAs(office.analyst, ids);
    await addName(office.analyst, {
      id: ids.id,
      version: await version(ids.id),
      name: newName.parse({ kind: 'alias', other: 'Вітер' }),
    });
    await recordClaim(office.analyst, testimony(ids.id));
    await recordClaim(office.analyst, testimony(ids.id, { sourceReference: 'T-14' }));

    const { split } = await answersFor(office.analyst, mergeId);
    expect(split.asked.map(({ kind }) => kind).sort()).toEqual(['claim', 'prisoner_name']);
    expect(split.asked.find(({ kind }) => kind === 'prisoner_name')?.following).toBe(1);
    expect(split.settled).toMatchObject([{ kind: 'claim', side: 'gone', source: 'T-14' }]);
    const [first] = split.asked;
    const some = { [first?.key ?? '']: 'gone' as const };
    expect(
      await refusal(unmergeRecords(office.analyst, { mergeId, version: split.version, ...parting, answers: some })),
    ).toBe('invalid');
    expect(await statusOfMerge(mergeId)).toBe('joined');

    const answers = Object.fromEntries(split.asked.map(({ key }) => [key, 'gone' as const]));
    await unmergeRecords(office.analyst, { mergeId, version: split.version, ...parting, answers });
    expect([await countOf('prisoner_name', ids.id), await countOf('prisoner_name', ids.otherId)]).toEqual([1, 2]);
    expect([await countOf('claim', ids.id), await countOf('claim', ids.otherId)]).toEqual([0, 3]);
    expect((await readPrisoner(office.analyst, { id: ids.otherId })).lastAliveAt).toBe('2026-03-09T00:00:00.000Z');
    expect((await readPrisoner(office.analyst, { id: ids.id })).lastAliveAt).toBe(null);
  });

  test('a confirmation on evidence of both must be taken back first', async () => {
    const office = await theOffice();
    const ids = await two(office['case-officer']);
    const one = await recordClaim(office.analyst, notification(ids.id));
    const other = await recordClaim(office.analyst, notification(ids.otherId));
    const { id: mergeId } = await joinAs(office.analyst, ids);
    await proposeConfirmation(office.analyst, {
      prisonerId: ids.id,
      claimIds: [one.claimId, other.claimId],
      note: null,
    });
    const split = await readSplit(office.analyst, { mergeId });
    expect(split.hindrance).toBe('rests-on-both');
    expect(
      await refusal(unmergeRecords(office.analyst, { mergeId, version: split.version, ...parting, answers: {} })),
    ).toBe('rests-on-both');
  });

  test('the last join is undone first, and a chain comes apart in the order it was made', async () => {
    const office = await theOffice();
    const ids = await two(office['case-officer']);
    const third = (await aRecord(office['case-officer'], { year })).id as PrisonerId;
    const before = await everythingOf([ids.id, ids.otherId, third]);
    const first = await joinAs(office.analyst, ids);
    const second = await joinAs(office.analyst, { id: third, otherId: ids.id });
    expect((await readJoined(office.analyst, { id: ids.otherId })).intoId).toBe(third);
    const part = async (mergeId: MergeId) => {
      const kept = await readSplit(office.analyst, { mergeId });
      return refusal(unmergeRecords(office.analyst, { mergeId, version: kept.version, ...parting, answers: {} }));
    };
    expect(await part(first.id)).toBe('later-join-first');
    expect(await part(second.id)).toBe('done');
    expect(await part(first.id)).toBe('done');
    expect(await everythingOf([ids.id, ids.otherId, third])).toEqual(before);
  });

  test('three who belong together are shown together', async () => {
    const office = await theOffice();
    const ids = await two(office['case-officer']);
    const third = (await aRecord(office['case-officer'], { year })).id as PrisonerId;
    await joinAs(office.analyst, ids);
    const { chain } = await compareRecords(office.analyst, { id: third, otherId: ids.id });
    expect(chain.records.map(({ id }) => id).sort()).toEqual([ids.id, ids.otherId, third].sort());
  });

  test('of two who part at once one is refused', async () => {
    const office = await theOffice();
    const ids = await two(office['case-officer']);
    const { id: mergeId } = await joinAs(office.analyst, ids);
    const { version: seen } = await readSplit(office.analyst, { mergeId });
    const part = (by: StaffActor) => refusal(unmergeRecords(by, { mergeId, version: seen, ...parting, answers: {} }));
    const outcomes = await Promise.all([part(office.analyst), part(office.supervisor)]);
    expect(outcomes.filter((one) => one === 'done')).toHaveLength(1);
  });

  test('what the pair is said to be follows the join and the parting', async () => {
    const office = await theOffice();
    const ids = await two(office['case-officer']);
    const [first, second] = [ids.id, ids.otherId].sort();
    await pastTheRules(
      `insert into match_candidate (id, kind, prisoner_id, other_id, bits, band, names_version, score_version, reasons)
       values (gen_random_uuid(), 'duplicate', $1, $2, 12, 'strong', 1, 1, '[]') on conflict do nothing`,
      [first, second],
    );
    const verdict = async () =>
      (
        await pastTheRules<{ verdict: string | null }>(
          'select verdict from match_candidate where prisoner_id = $1 and other_id = $2',
          [first, second],
        )
      )[0]?.verdict;
    const { id: mergeId } = await joinAs(office.analyst, ids);
    expect(await verdict()).toBe('same');
    const { version: seen } = await readSplit(office.analyst, { mergeId });
    await unmergeRecords(office.analyst, {
      mergeId,
      version: seen,
      reason: 'Not certain.',
      pair: 'undecided',
      answers: {},
    });
    expect(await verdict()).toBe(null);
  });
});
