import { randomUUID } from 'node:crypto';
import type { StaffActor } from '@/lib/access/actor';
import { scopeOf } from '@/lib/access/scope';
import { resolveContradiction } from '@/lib/evidence/commands/resolve-contradiction';
import { readContradiction } from '@/lib/evidence/queries/read-contradiction';
import type { ContradictionView } from '@/lib/evidence/schema/contradictions';
import { resolveAttention } from '@/lib/evidence/store/attention';
import type { AttentionId } from '@/lib/kernel/ids';
import { transaction } from '@/lib/platform/db';
import { joinAs } from '../matching/merge-given';
import { pastTheRules } from '../setup/database';
import {
  giveNumber,
  lookAt,
  openAbout,
  openWith,
  questionsAbout,
  say,
  setFacts,
  takeBack,
} from './contradiction-given';
import { aPersonOnFile, refusal, statusOf, theOffice, trailOf } from './given';

const answerTo = (
  by: StaffActor,
  { id, version, seen }: Pick<ContradictionView, 'id' | 'version' | 'seen'>,
  resolution = 'source-unreliable',
  note = 'The list is of last year.',
) => resolveContradiction(by, { id, version, seen, resolution, note });

/** Listed as missing, and seen held since. */
async function aContradiction() {
  const office = await theOffice();
  const id = await aPersonOnFile('probable-captive');
  await say(office['case-officer'], id, 'listed-as-missing', '2024-03');
  await say(office['case-officer'], id, 'in-captivity', '2024-06');
  return { office, id, view: await lookAt(office.analyst, id) };
}

describe('side by side', () => {
  test('what an office says stands beside what was seen, with sources, grades and who wrote it down; the reading is logged', async () => {
    const { office, id, view } = await aContradiction();
    expect(view.sides.map(({ head }) => head)).toEqual([
      { what: 'says', code: 'listed-as-missing' },
      { what: 'says', code: 'seen' },
    ]);
    expect(view.sides[1]?.items).toMatchObject([
      {
        what: 'claim',
        says: 'in-captivity',
        reliability: 'B',
        credibility: 2,
        retracted: false,
        recordedBy: office['case-officer'].name,
      },
    ]);
    expect(view).toMatchObject({
      kind: 'missing-but-held',
      status: 'open',
      answer: null,
      earlier: [],
      acts: ['claims'],
    });
    expect(view.offered).toEqual([
      'status-outdated',
      'source-unreliable',
      'different-person',
      'date-wrong',
      'both-may-be-true',
    ]);
    const [entry] = await pastTheRules<{ detail: object }>(
      `select detail from audit_event where prisoner_id = $1 and type = 'prisoner.read' order by id desc limit 1`,
      [id],
    );
    expect(entry?.detail).toEqual({ part: 'contradiction' });
  });

  test('two records with one number stand beside each other, the number as each writes it', async () => {
    const office = await theOffice();
    const one = await openWith(office['case-officer'], { serviceNumber: 'B-881 100' });
    const other = await openWith(office['case-officer'], { serviceNumber: 'В881100' });
    const view = await lookAt(office.analyst, one);
    expect(view.records.map(({ id }) => id).sort()).toEqual([one, other].sort());
    const values = view.sides
      .flatMap(({ items }) => items)
      .flatMap((item) => (item.what === 'number' ? item.values : []));
    expect(values.sort()).toEqual(['B-881 100', 'В881100'].sort());
    expect(view.acts).toEqual(['facts', 'compare', 'join']);
  });

  test('a case officer sees it and cannot answer it; a planner and others hear that there is none', async () => {
    const { office, view } = await aContradiction();
    expect((await readContradiction(office['case-officer'], { id: view.id })).may.resolve).toBe(false);
    expect(await refusal(answerTo(office['case-officer'], view))).toBe('role-missing');
    for (const role of ['planner', 'medical-officer', 'operator', 'partner', 'auditor', 'administrator'] as const)
      expect(await refusal(readContradiction(office[role], { id: view.id }))).toBe('role-missing');
    expect(await refusal(readContradiction(office.analyst, { id: randomUUID() as AttentionId }))).toBe('not-found');
  });
});

describe('an answer', () => {
  test('is given once by an analyst, with a code and a note, in the log; no claim and no status is changed by it', async () => {
    const { office, id, view } = await aContradiction();
    const before = await pastTheRules('select * from claim where prisoner_id = $1 order by id', [id]);
    await answerTo(office.analyst, view, 'status-outdated');
    expect(await questionsAbout(id)).toMatchObject([
      { status: 'resolved', resolution: 'status-outdated', resolved_by_id: office.analyst.id },
    ]);
    expect(await pastTheRules('select * from claim where prisoner_id = $1 order by id', [id])).toEqual(before);
    expect(await statusOf(id)).toBe('probable-captive');
    expect((await trailOf(id)).at(-1)).toBe('attention.resolved');
    expect(await pastTheRules('select 1 from outbox_message where prisoner_id = $1', [id])).toEqual([]);
    const after = await readContradiction(office['case-officer'], { id: view.id });
    expect(after.answer).toMatchObject({
      resolution: 'status-outdated',
      by: office.analyst.name,
      note: 'The list is of last year.',
    });
    expect(after.acts).toEqual(['claims']);
  });

  test('is one of its kind: none of another kind, none that merely follows, none that keeps', async () => {
    const { office, view } = await aContradiction();
    for (const resolution of [
      'transferred-between',
      'shared-number',
      'passed',
      'proposed',
      'keep-awaiting-source',
      'revoked',
    ])
      expect(await refusal(answerTo(office.analyst, view, resolution))).toBe('invalid');
  });

  test('is not given twice', async () => {
    const { office, view } = await aContradiction();
    await answerTo(office.analyst, view);
    expect(await refusal(answerTo(office.supervisor, view))).toBe('changed-meanwhile');
    expect(await refusal(answerTo(office.supervisor, { ...view, version: 2 }))).toBe('wrong-status');
  });

  test('of two analysts at once, one is refused and nothing is written twice', async () => {
    const { office, id, view } = await aContradiction();
    const outcomes = await Promise.all([
      refusal(answerTo(office.analyst, view)),
      refusal(answerTo(office.second.analyst, view, 'date-wrong')),
    ]);
    expect(outcomes.sort()).toEqual(['changed-meanwhile', 'done']);
    expect((await trailOf(id)).filter((type) => type === 'attention.resolved')).toHaveLength(1);
  });

  test('is refused when a claim joined that the analyst had not seen, and given once they have', async () => {
    const { office, id, view } = await aContradiction();
    await say(office['case-officer'], id, 'in-hospital', '2024-08');
    expect(await refusal(answerTo(office.analyst, view))).toBe('changed-meanwhile');
    await answerTo(office.analyst, await lookAt(office.analyst, id));
    expect(await openAbout(id)).toEqual([]);
  });

  test('races with a claim that joins: either the analyst looks again, or the claim is asked about anew', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { office, id, view } = await aContradiction();
      const [answer] = await Promise.all([
        refusal(answerTo(office.analyst, view)),
        say(office['case-officer'], id, 'in-hospital', '2024-08'),
      ]);
      const questions = await questionsAbout(id);
      expect(questions.filter(({ status }) => status === 'open')).toHaveLength(1);
      expect(questions).toHaveLength(answer === 'done' ? 2 : 1);
    }
  });

  test('races with the retraction that ends it: it is resolved once', async () => {
    for (let round = 0; round < 6; round += 1) {
      const office = await theOffice();
      const id = await aPersonOnFile();
      await say(office.analyst, id, 'dead', '2024-03');
      const alive = await say(office.analyst, id, 'alive', '2024-06');
      const view = await lookAt(office.analyst, id);
      await Promise.all([refusal(answerTo(office.analyst, view)), takeBack(office['case-officer'], alive)]);
      expect((await trailOf(id)).filter((type) => type === 'attention.resolved')).toHaveLength(1);
      expect(await openAbout(id)).toEqual([]);
    }
  });
});

describe('what was answered', () => {
  test('stays answered when the record is touched again, and when a claim of it is retracted', async () => {
    const { office, id, view } = await aContradiction();
    await answerTo(office.analyst, view);
    await say(office['case-officer'], id, 'wounded', '2024-09');
    expect(await questionsAbout(id)).toHaveLength(1);
    const claim = view.seen[0]?.slice('claim:'.length) as never;
    await takeBack(office['case-officer'], claim);
    expect(await questionsAbout(id)).toMatchObject([{ status: 'resolved', resolution: 'source-unreliable' }]);
  });

  test('is asked again when a new claim joins: a new question, about the new claim, that shows the answer before', async () => {
    const { office, id, view } = await aContradiction();
    await answerTo(office.analyst, view);
    const later = await say(office['case-officer'], id, 'in-captivity', '2024-11');
    const again = await lookAt(office.analyst, id);
    expect(again.id).not.toBe(view.id);
    expect(again.seen).toContain(`claim:${later}`);
    expect(again.seen).toHaveLength(2);
    expect(again.earlier).toMatchObject([{ id: view.id, resolution: 'source-unreliable', by: office.analyst.name }]);
  });

  test('about a shared number stays answered until the two share another', async () => {
    const office = await theOffice();
    const serviceNumber = 'C-771 200';
    const one = await openWith(office['case-officer'], { serviceNumber });
    const other = await openWith(office['case-officer'], { serviceNumber });
    await answerTo(office.analyst, await lookAt(office.analyst, one), 'shared-number');
    await setFacts(office['case-officer'], one, { serviceNumber, rank: 'major' });
    expect(await openAbout(one)).toEqual([]);
    await giveNumber(office.analyst, one, 'tax-number', '3777000111');
    await giveNumber(office.analyst, other, 'tax-number', '3777000111');
    const again = await lookAt(office.analyst, other);
    expect(again.seen.every((item) => item.includes('tax-number'))).toBe(true);
  });

  test('of one record stays answered for the record it is joined with', async () => {
    const office = await theOffice();
    const id = await openWith(office['case-officer'], {}, 'Лозодар');
    const otherId = await openWith(office['case-officer'], {}, 'Лозодар');
    await say(office.analyst, otherId, 'dead', '2024-03');
    await say(office.analyst, otherId, 'alive', '2024-06');
    await answerTo(office.analyst, await lookAt(office.analyst, otherId));
    await joinAs(office.analyst, { id, otherId });
    expect(await openAbout(id)).toEqual([]);
    await say(office.analyst, id, 'alive', '2024-09');
    expect((await lookAt(office.analyst, id)).earlier).toHaveLength(1);
  });
});

test('the database lets nobody answer in another’s name, or a case officer answer at all', async () => {
  const { office, view } = await aContradiction();
  const write = (as: StaffActor, by: StaffActor) =>
    refusal(
      transaction(as, (tx) =>
        resolveAttention(tx, scopeOf(as), view, { resolution: 'date-wrong', userId: by.id, now: new Date() }),
      ),
    );
  expect(await write(office['case-officer'], office['case-officer'])).toBe('role-missing');
  expect(await write(office.analyst, office.supervisor)).toBe('role-missing');
  expect(await write(office.analyst, office.analyst)).toBe('done');
});
