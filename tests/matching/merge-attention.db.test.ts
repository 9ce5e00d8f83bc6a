import { proposeConfirmation } from '@/lib/evidence/commands/propose-confirmation';
import { recordClaim } from '@/lib/evidence/commands/record-claim';
import { retractClaim } from '@/lib/evidence/commands/retract-claim';
import { listAttention } from '@/lib/evidence/queries/list-attention';
import type { PrisonerId } from '@/lib/kernel/ids';
import { unmergeRecords } from '@/lib/matching/commands/unmerge-records';
import { notification, testimony, theOffice } from '../evidence/given';
import { aRecord } from '../prisoners/given';
import { pastTheRules } from '../setup/database';
import { answersFor, joinAs } from './merge-given';

const openOf = async (ids: readonly string[]) =>
  pastTheRules<{ prisoner_id: string; kind: string; opened_because: string }>(
    "select prisoner_id, kind, opened_because from evidence_attention where prisoner_id = any ($1) and status = 'open' order by kind",
    [ids],
  );

let year = 1900;
async function two() {
  const office = await theOffice();
  year += 1;
  const kept = await aRecord(office['case-officer'], { surname: 'Дзвін', given: 'Гнат', identifier: 'DZ 1', year });
  const gone = await aRecord(office['case-officer'], { surname: 'Дзвін', given: 'Гнат', identifier: 'DZ 1', year });
  return { office, ids: { id: kept.id as PrisonerId, otherId: gone.id as PrisonerId } };
}

test('what needs attention of the record that goes is found anew for the record that stands, and given back', async () => {
  const { office, ids } = await two();
  await recordClaim(office.analyst, notification(ids.otherId));
  expect(await openOf([ids.otherId])).toMatchObject([{ kind: 'unproposed' }]);

  const { id: mergeId } = await joinAs(office.analyst, ids);

  expect(await openOf([ids.id])).toMatchObject([{ kind: 'unproposed', opened_because: 'records-joined' }]);
  const { lines } = await listAttention(office.analyst, { state: 'open' });
  const listed = lines.flatMap(({ records }) => records.map(({ id }) => id));
  expect(listed).toContain(ids.id);
  expect(listed).not.toContain(ids.otherId);

  const { split, answers } = await answersFor(office.analyst, mergeId);
  await unmergeRecords(office.analyst, { mergeId, version: split.version, reason: 'Two.', pair: 'not-same', answers });

  expect(await openOf([ids.id, ids.otherId])).toMatchObject([{ prisoner_id: ids.otherId, kind: 'unproposed' }]);
});

test('a proposal that is no longer carried goes where its record goes', async () => {
  const { office, ids } = await two();
  const { claimId } = await recordClaim(office.analyst, notification(ids.otherId));
  await proposeConfirmation(office.analyst, { prisonerId: ids.otherId, claimIds: [claimId], note: null });
  await retractClaim(office.analyst, { id: claimId, version: 1, reason: 'disproved', note: null });
  await joinAs(office.analyst, ids);
  expect(await openOf([ids.id, ids.otherId])).toMatchObject([{ prisoner_id: ids.id, kind: 'proposal-weakened' }]);
});

test('what nothing carried alone is carried together, and no status follows from it', async () => {
  const { office, ids } = await two();
  await recordClaim(office.analyst, testimony(ids.id));
  await recordClaim(office.analyst, testimony(ids.otherId, { sourceKind: 'official-list' }));
  await joinAs(office.analyst, ids);
  expect(await openOf([ids.id])).toMatchObject([{ kind: 'unproposed' }]);
  expect(await pastTheRules('select status from prisoner where id = $1', [ids.id])).toEqual([{ status: 'reported' }]);
});
