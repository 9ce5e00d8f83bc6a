import { scopeOf } from '@/lib/access/scope';
import { changeStatusOfRecord } from '@/lib/evidence/commands/change-record';
import { lookForContradictionsNow } from '@/lib/evidence/commands/look-for-contradictions';
import { findAttention } from '@/lib/evidence/store/attention';
import type { PrisonerId } from '@/lib/kernel/ids';
import { unmergeRecords } from '@/lib/matching/commands/unmerge-records';
import { reading } from '@/lib/platform/db';
import { answersFor, joinAs } from '../matching/merge-given';
import { asNobody, pastTheRules } from '../setup/database';
import {
  giveNumber,
  openAbout,
  openWith,
  putAt,
  questionsAbout,
  say,
  setFacts,
  takeBack,
  withdraw,
} from './contradiction-given';
import { aPersonOnFile, statusOf, theOffice, trailOf } from './given';

const olenivka = 'Оленівка';
const taganrog = 'СІЗО-2, Таганрог';
let number = 70_000;
const aNumber = () => {
  number += 1;
  return `A-${number}`;
};

describe('a claim', () => {
  test('that contradicts another is put to a person in its own transaction, logged, and changes nothing else', async () => {
    const office = await theOffice();
    const id = await aPersonOnFile('probable-captive');
    const listed = await say(office.analyst, id, 'listed-as-missing', '2024-03');
    expect(await openAbout(id)).toEqual([]);

    const seen = await say(office['case-officer'], id, 'in-captivity', '2024-06-10');

    const [question] = await questionsAbout(id);
    expect(question).toMatchObject({ kind: 'missing-but-held', status: 'open', opened_because: 'claim-recorded' });
    expect(question?.items).toEqual([`claim:${listed}`, `claim:${seen}`].sort());
    expect(await statusOf(id)).toBe('probable-captive');
    expect((await trailOf(id)).slice(-2)).toEqual(['claim.recorded', 'attention.opened']);
    const [entry] = await pastTheRules<{ actor_id: string; detail: object }>(
      `select actor_id, detail from audit_event where type = 'attention.opened' and prisoner_id = $1`,
      [id],
    );
    expect(entry).toEqual({
      actor_id: office['case-officer'].id,
      detail: { kind: 'missing-but-held', because: 'claim-recorded' },
    });
    expect(await pastTheRules('select 1 from outbox_message where prisoner_id = $1', [id])).toEqual([]);
  });

  test('that contradicts nothing opens nothing', async () => {
    const office = await theOffice();
    const id = await aPersonOnFile();
    await say(office.analyst, id, 'in-captivity', '2024-03-10', { place: olenivka });
    await say(office.analyst, id, 'in-captivity', '2024-04-10', { place: taganrog });
    await say(office.analyst, id, 'listed-as-missing', '2024-05-10');
    expect(await questionsAbout(id)).toEqual([]);
  });

  test('that joins an open question joins its set; no second question is opened', async () => {
    const office = await theOffice();
    const id = await aPersonOnFile();
    await say(office.analyst, id, 'dead', '2024-03');
    await say(office.analyst, id, 'alive', '2024-06');
    const third = await say(office.analyst, id, 'in-captivity', '2024-09');
    const questions = await questionsAbout(id);
    expect(questions).toHaveLength(1);
    expect(questions[0]?.items).toHaveLength(3);
    expect(questions[0]?.items).toContain(`claim:${third}`);
  });

  test('retracted, and the contradiction has passed, by the person who retracted it', async () => {
    const office = await theOffice();
    const id = await aPersonOnFile();
    await say(office.analyst, id, 'released', '2024-03');
    const seen = await say(office.analyst, id, 'in-captivity', '2024-06');
    await takeBack(office['case-officer'], seen);
    expect(await questionsAbout(id)).toMatchObject([
      {
        kind: 'released-but-held',
        status: 'resolved',
        resolution: 'passed',
        resolved_by_id: office['case-officer'].id,
      },
    ]);
    expect((await trailOf(id)).at(-1)).toBe('attention.resolved');
  });

  test('retracted, and another still stands against the same: the question stays open', async () => {
    const office = await theOffice();
    const id = await aPersonOnFile();
    await say(office.analyst, id, 'released', '2024-03');
    const one = await say(office.analyst, id, 'in-captivity', '2024-06');
    await say(office.analyst, id, 'in-hospital', '2024-07');
    await takeBack(office.analyst, one);
    expect(await openAbout(id)).toEqual(['released-but-held']);
  });

  test('that comes again after a contradiction has passed is asked about again', async () => {
    const office = await theOffice();
    const id = await aPersonOnFile();
    await say(office.analyst, id, 'released', '2024-03');
    await takeBack(office.analyst, await say(office.analyst, id, 'in-captivity', '2024-06'));
    await say(office.analyst, id, 'in-captivity', '2024-06');
    expect((await questionsAbout(id)).map(({ status }) => status)).toEqual(['resolved', 'open']);
  });
});

describe('places, dates and numbers', () => {
  test('a row of the detention history that overlaps another is a question until it is withdrawn', async () => {
    const office = await theOffice();
    const id = await aPersonOnFile();
    await putAt(office.analyst, id, olenivka, '2024-01-10', '2024-04-20');
    const second = await putAt(office['case-officer'], id, taganrog, '2024-03-01', '2024-06-01');
    expect(await openAbout(id)).toEqual(['two-places']);
    await withdraw(office['case-officer'], id, 'places', second);
    expect(await questionsAbout(id)).toMatchObject([{ status: 'resolved', resolution: 'passed' }]);
  });

  test('a claim within a row of the history elsewhere is a question', async () => {
    const office = await theOffice();
    const id = await aPersonOnFile();
    await putAt(office.analyst, id, olenivka, '2024-01-10', '2024-04-20');
    await say(office.analyst, id, 'in-captivity', '2024-03-01', { place: taganrog });
    expect(await openAbout(id)).toEqual(['two-places']);
  });

  test('a date of birth corrected is a question that has passed', async () => {
    const office = await theOffice();
    const born = { birth: { precision: 'day', from: '2012-05-01', to: '2012-05-01', approximate: false } };
    const taken = { capture: { precision: 'day', from: '2024-05-01', to: '2024-05-01', approximate: false } };
    const id = await openWith(office['case-officer'], { ...born, ...taken, category: 'combatant' });
    expect(await openAbout(id)).toEqual(['capture-and-birth']);
    await setFacts(office['case-officer'], id, { ...taken, category: 'combatant' });
    expect(await openAbout(id)).toEqual([]);
  });

  test('one service number on two records is one question about both, in the log of both', async () => {
    const office = await theOffice();
    const serviceNumber = aNumber();
    const one = await openWith(office['case-officer'], { serviceNumber });
    const other = await openWith(office['case-officer'], { serviceNumber: serviceNumber.replace('-', ' ') });
    const [question] = await questionsAbout(one);
    expect(question).toMatchObject({ kind: 'same-number', status: 'open', opened_because: 'record-opened' });
    expect(await questionsAbout(other)).toEqual([question]);
    expect(await trailOf(one)).toContain('attention.opened');
    expect(await trailOf(other)).toContain('attention.opened');
    await setFacts(office['case-officer'], other, { serviceNumber: aNumber() });
    expect(await questionsAbout(one)).toMatchObject([{ status: 'resolved', resolution: 'passed' }]);
  });

  test('a personal number added to a second record is a question; of two kinds of number it is none', async () => {
    const office = await theOffice();
    const [one, other, third] = [await aPersonOnFile(), await aPersonOnFile(), await aPersonOnFile()];
    await giveNumber(office.analyst, one, 'tax-number', '3012 345 678');
    await giveNumber(office.analyst, third, 'passport', '3012345678');
    expect(await openAbout(one)).toEqual([]);
    await giveNumber(office.analyst, other, 'tax-number', '3012345678');
    expect([await openAbout(one), await openAbout(other), await openAbout(third)]).toEqual([
      ['same-number'],
      ['same-number'],
      [],
    ]);
  });

  test('a record that is void says nothing, and says it again when restored', async () => {
    const office = await theOffice();
    const serviceNumber = aNumber();
    const one = await openWith(office['case-officer'], { serviceNumber });
    const other = await openWith(office['case-officer'], { serviceNumber });
    const move = (action: 'void' | 'restore', version: number) =>
      changeStatusOfRecord(office['case-officer'], {
        id: other,
        version,
        action,
        occurredAt: new Date().toISOString(),
        reason: 'duplicate',
        source: 'the office',
        note: null,
      });
    await move('void', 1);
    expect(await openAbout(one)).toEqual([]);
    await move('restore', 2);
    expect(await openAbout(one)).toEqual(['same-number']);
  });
});

describe('a sealed record', () => {
  test('is set against others by the system alone, and shown to a supervisor alone', async () => {
    const office = await theOffice();
    const sealed = await aPersonOnFile('probable-captive', { sealed: true });
    await giveNumber(office.supervisor, sealed, 'tax-number', '3099 000 111');
    const open = await openWith(office['case-officer'], {});
    await giveNumber(office['case-officer'], open, 'tax-number', '3099000111');
    expect(await questionsAbout(open)).toEqual([]);
    await lookForContradictionsNow(open);
    const [question] = await questionsAbout(open);
    expect(question).toMatchObject({ kind: 'same-number', status: 'open', opened_because: 'found-on-file' });
    const seenBy = (who: 'analyst' | 'supervisor') =>
      reading(office[who], (tx) => findAttention(tx, scopeOf(office[who]), question!.id));
    expect(await seenBy('analyst')).toBeNull();
    expect(await seenBy('supervisor')).not.toBeNull();
  });
});

describe('two at once', () => {
  test('claims that contradict each other, recorded in one moment, do not miss each other', async () => {
    const office = await theOffice();
    for (let round = 0; round < 5; round += 1) {
      const id = await aPersonOnFile();
      await Promise.all([
        say(office.analyst, id, 'dead', '2024-03'),
        say(office['case-officer'], id, 'alive', '2024-06'),
      ]);
      expect(await openAbout(id)).toEqual(['dead-but-alive']);
    }
  });

  test('one number written to two records in one moment is found', async () => {
    const office = await theOffice();
    for (let round = 0; round < 5; round += 1) {
      const [one, other] = [await aPersonOnFile(), await aPersonOnFile()];
      const value = `40990011${round}${round}`;
      await Promise.all([
        giveNumber(office.analyst, one, 'tax-number', value),
        giveNumber(office['case-officer'], other, 'tax-number', value),
      ]);
      expect(await openAbout(one)).toEqual(['same-number']);
      expect(await openAbout(other)).toEqual(['same-number']);
    }
  });
});

describe('records joined and parted', () => {
  test('what held of one passes with it and is found anew of both together; parted, it is asked of each again', async () => {
    const office = await theOffice();
    const serviceNumber = aNumber();
    const id = await openWith(office['case-officer'], { serviceNumber }, 'Вовкогон');
    const otherId = await openWith(office['case-officer'], { serviceNumber }, 'Вовкогон');
    await say(office.analyst, id, 'dead', '2024-03');
    await say(office.analyst, otherId, 'alive', '2024-06');
    expect(await openAbout(id)).toEqual(['same-number']);

    const { id: mergeId } = await joinAs(office.analyst, { id, otherId });
    expect(await openAbout(id)).toEqual(['dead-but-alive']);
    expect((await questionsAbout(otherId)).map(({ status }) => status)).not.toContain('open');

    const { split, answers } = await answersFor(office.analyst, mergeId);
    await unmergeRecords(office.analyst, {
      mergeId,
      version: split.version,
      reason: 'Two people.',
      pair: 'not-same',
      answers,
    });
    expect(await openAbout(id)).toEqual(['same-number']);
    expect(await openAbout(otherId)).toEqual(['same-number']);
  });
});

describe('the database', () => {
  test('shows and takes nothing without a person who weighs evidence', async () => {
    const office = await theOffice();
    const id = await aPersonOnFile();
    await say(office.analyst, id, 'dead', '2024-03');
    await say(office.analyst, id, 'alive', '2024-06');
    expect(await asNobody('select * from contradiction_item')).toEqual([]);
    expect(await asNobody('select * from place_spelling')).toEqual([]);
    expect(await asNobody('select * from evidence_sweep')).toEqual([]);
    await expect(asNobody(`insert into evidence_sweep values ('x', 1)`)).rejects.toThrow('row-level security');
    const as = (role: 'planner' | 'operator' | 'partner' | 'case-officer') => itemsSeenBy(office[role].id, id);
    expect([await as('planner'), await as('operator'), await as('partner'), await as('case-officer')]).toEqual([
      0, 0, 0, 2,
    ]);
  });

  test('what was set against what is never changed or taken away', async () => {
    const office = await theOffice();
    const id = await aPersonOnFile();
    await say(office.analyst, id, 'dead', '2024-03');
    await say(office.analyst, id, 'alive', '2024-06');
    await expect(asNobody('update contradiction_item set item = item')).rejects.toThrow('permission denied');
    await expect(asNobody('delete from contradiction_item')).rejects.toThrow('permission denied');
  });
});

async function itemsSeenBy(userId: string, prisonerId: PrisonerId): Promise<number> {
  const [question] = await questionsAbout(prisonerId);
  const rows = await asNobody<{ n: string }>(
    `with me as materialized (select set_config('app.kind', 'staff', true), set_config('app.actor', $1, true))
     select count(i.*) as n from me left join contradiction_item i on i.attention_id = $2`,
    [userId, question?.id],
  );
  return Number(rows[0]?.n);
}
