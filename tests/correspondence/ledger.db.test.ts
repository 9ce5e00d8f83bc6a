import { claimEntry, lookAtDeath, withdrawEntry } from '@/lib/correspondence/commands/change-entry';
import { planLine } from '@/lib/correspondence/commands/plan-line';
import { papersBehindClaims } from '@/lib/correspondence/queries/claim-papers';
import { correspondenceOf, readThread } from '@/lib/correspondence/queries/read-thread';
import { retractClaim } from '@/lib/evidence/commands/retract-claim';
import { evidenceOf } from '@/lib/evidence/queries/evidence-of-record';
import type { EntryId, LineId, PrisonerId, ThreadId } from '@/lib/kernel/ids';
import { transaction } from '@/lib/platform/db';
import { aPersonOnFile, noId, refusal, statusOf, theOffice, trailOf } from '../evidence/given';
import { pastTheRules } from '../setup/database';
import { aMatter, aPaperOf, daysAgo, record, standings, theBodies } from './given';

const judged = { reliability: 'A', credibility: 1, note: null } as const;
const entriesIn = async (threadId: ThreadId) =>
  Number(
    (
      await pastTheRules<{ n: string }>(
        'select count(*) as n from correspondence_entry e join correspondence_line l on l.id = e.line_id where l.thread_id = $1',
        [threadId],
      )
    )[0]?.n,
  );
const claimsOf = async (prisonerId: PrisonerId) =>
  (await evidenceOf((await theOffice()).analyst, { prisonerId })).claims;

describe('a submission of names', () => {
  test('is a line for each person, with its entry and its place in the log', async () => {
    const office = await theOffice();
    const people = [await aPersonOnFile(), await aPersonOnFile()];
    const { threadId } = await aMatter(office['case-officer'], people);
    const lines = await standings(office.analyst, threadId);
    expect(lines.map(({ state, silence, due, overdue }) => ({ state, silence, due, overdue }))).toEqual(
      people.map(() => ({
        state: 'awaiting',
        silence: { days: 40, sinceFirst: 40, reminders: 0 },
        due: daysAgo(10),
        overdue: 10,
      })),
    );
    expect(await trailOf(people[0]!)).toEqual(['correspondence.recorded', 'correspondence.read']);
  });

  test('names somebody twice once', async () => {
    const office = await theOffice();
    const one = await aPersonOnFile();
    expect((await aMatter(office.analyst, [one, one])).lineIds).toHaveLength(1);
  });

  test('with a record that does not exist, or that is sealed for this person, is refused at its place and writes nothing', async () => {
    const office = await theOffice();
    const fine = await aPersonOnFile();
    const sealed = await aPersonOnFile('probable-captive', { sealed: true });
    const before = await pastTheRules('select id from correspondence_thread');
    for (const missing of [noId() as PrisonerId, sealed])
      await expect(aMatter(office['case-officer'], [fine, missing])).rejects.toMatchObject({
        reason: 'invalid',
        more: { faults: [{ at: 'prisonerIds.1', code: 'no-such-record' }] },
      });
    expect(await pastTheRules('select id from correspondence_thread')).toEqual(before);
    expect((await aMatter(office.supervisor, [fine, sealed])).lineIds).toHaveLength(2);
  });

  test.each(['operator', 'planner', 'medical-officer', 'administrator', 'auditor', 'partner'] as const)(
    'is not written by a %s',
    async (role) => {
      const office = await theOffice();
      const person = await aPersonOnFile();
      expect(await refusal(aMatter(office[role], [person]))).toBe('role-missing');
    },
  );

  test('to a body that is no longer written to is refused', async () => {
    const office = await theOffice();
    const { mediator } = await theBodies();
    await pastTheRules('update correspondent set active = false where id = $1', [mediator]);
    expect(await refusal(aMatter(office.analyst, [await aPersonOnFile()], { correspondentId: mediator }))).toBe(
      'wrong-status',
    );
    await pastTheRules('update correspondent set active = true where id = $1', [mediator]);
  });
});

describe('recording a paper', () => {
  test('moves where the lines stand, by when it happened and not by when it was recorded', async () => {
    const office = await theOffice();
    const { threadId, lineIds } = await aMatter(office['case-officer'], [await aPersonOnFile()]);
    await record(office.analyst, threadId, lineIds, {
      paper: aPaperOf('reply', { occurredOn: daysAgo(5) }),
      said: { reply: 'not-held' },
    });
    expect(await standings(office.analyst, threadId)).toMatchObject([{ state: 'not-held', silence: null, due: null }]);
    // A question and its answer of last month, found in a drawer today, change nothing about the answer of this week.
    await record(office.analyst, threadId, lineIds, { paper: aPaperOf('question', { occurredOn: daysAgo(30) }) });
    expect(await standings(office.analyst, threadId)).toMatchObject([{ state: 'not-held' }]);
    await record(office.analyst, threadId, lineIds, { paper: aPaperOf('question', { occurredOn: daysAgo(2) }) });
    expect(await standings(office.analyst, threadId)).toMatchObject([{ state: 'awaiting', askedOn: daysAgo(2) }]);
  });

  test('twice, also at once, writes one entry for each line and says so', async () => {
    const office = await theOffice();
    const { threadId, lineIds } = await aMatter(office['case-officer'], [await aPersonOnFile(), await aPersonOnFile()]);
    const paper = aPaperOf('reply', { occurredOn: daysAgo(3) });
    const send = () => record(office.analyst, threadId, lineIds, { paper, said: { reply: 'held', claim: judged } });
    const outcomes = await Promise.all([send(), send()]);
    expect(outcomes.flatMap(({ rows }) => rows.map(({ outcome }) => outcome)).sort()).toEqual([
      'already',
      'already',
      'recorded',
      'recorded',
    ]);
    const ids = new Set(outcomes.flatMap(({ rows }) => rows.map(({ entryId }) => entryId)));
    expect(ids.size).toBe(2);
    expect(await entriesIn(threadId)).toBe(4);
  });

  test('of two papers at once, the line stands by both', async () => {
    const office = await theOffice();
    const { threadId, lineIds } = await aMatter(office['case-officer'], [await aPersonOnFile()]);
    await Promise.all([
      record(office.analyst, threadId, lineIds, { paper: aPaperOf('acknowledgement', { occurredOn: daysAgo(20) }) }),
      record(office.supervisor, threadId, lineIds, {
        paper: aPaperOf('reply', { occurredOn: daysAgo(10) }),
        said: { reply: 'held' },
      }),
      record(office['case-officer'], threadId, lineIds, { paper: aPaperOf('reminder', { occurredOn: daysAgo(15) }) }),
    ]);
    expect(await standings(office.analyst, threadId)).toMatchObject([{ state: 'held', askedOn: null }]);
  });

  test('says of each row what became of it: of a line that is not in the matter, that it is missing', async () => {
    const office = await theOffice();
    const { threadId, lineIds } = await aMatter(office.analyst, [await aPersonOnFile()]);
    const other = await aMatter(office.analyst, [await aPersonOnFile()]);
    const { rows } = await record(office.analyst, threadId, [...lineIds, ...other.lineIds, noId() as LineId], {
      paper: aPaperOf('acknowledgement'),
    });
    expect(rows.map(({ outcome }) => outcome)).toEqual(['recorded', 'missing', 'missing']);
  });

  test('of a day that has not come is refused at its field', async () => {
    const office = await theOffice();
    const { threadId, lineIds } = await aMatter(office.analyst, [await aPersonOnFile()]);
    await expect(
      record(office.analyst, threadId, lineIds, { paper: aPaperOf('reminder', { occurredOn: daysAgo(-5) }) }),
    ).rejects.toMatchObject({
      reason: 'invalid',
      more: { faults: [{ at: 'paper.occurredOn', code: 'in-the-future' }] },
    });
  });

  test('their question makes us owe an answer', async () => {
    const office = await theOffice();
    const { threadId, lineIds } = await aMatter(office.analyst, [await aPersonOnFile()], {
      purpose: 'their-question',
      paper: { kind: 'question', direction: 'in', occurredOn: daysAgo(9) },
    });
    expect(await standings(office.analyst, threadId)).toMatchObject([
      { state: 'nothing-asked', owedSince: daysAgo(9) },
    ]);
    await record(office.analyst, threadId, lineIds, {
      paper: aPaperOf('reply', { direction: 'out' }),
      said: { reply: 'no-information' },
    });
    expect(await standings(office.analyst, threadId)).toMatchObject([{ owedSince: null }]);
  });
});

describe('what a paper says about the person', () => {
  test('becomes a claim only when somebody judges it, in the same commit, tied to the entry', async () => {
    const office = await theOffice();
    const [quiet, told] = [await aPersonOnFile(), await aPersonOnFile()];
    const { threadId, lineIds } = await aMatter(office.analyst, [quiet, told]);
    const paper = aPaperOf('reply', { occurredOn: daysAgo(3), paperNumber: '17/4', paperDate: daysAgo(8) });
    const { rows } = await record(office.analyst, threadId, [lineIds[0]!], { paper, said: { reply: 'held' } });
    expect(rows[0]?.claimId).toBeNull();
    expect(await claimsOf(quiet)).toEqual([]);

    const second = await record(office.analyst, threadId, [lineIds[1]!], {
      paper,
      said: { reply: 'held', claim: judged },
    });
    expect(await claimsOf(told)).toMatchObject([
      {
        id: second.rows[0]?.claimId,
        says: 'in-captivity',
        sourceKind: 'official-list',
        asOf: { from: daysAgo(8), to: daysAgo(8) },
        place: null,
        reliability: 'A',
        recordedBy: 'Nina Zvirka',
      },
    ]);
    expect(await trailOf(told)).toEqual(expect.arrayContaining(['claim.recorded', 'correspondence.recorded']));
  });

  test('the claim leads back to its paper, for whoever reads correspondence and for nobody else', async () => {
    const office = await theOffice();
    const person = await aPersonOnFile();
    const { threadId, lineIds } = await aMatter(office.analyst, [person]);
    const { rows } = await record(office.analyst, threadId, lineIds, {
      paper: aPaperOf('reply'),
      said: { reply: 'held', claim: judged },
    });
    const behind = { claimId: rows[0]?.claimId, entryId: rows[0]?.entryId, number: expect.stringMatching(/^C-\d+$/) };
    for (const role of ['analyst', 'case-officer', 'supervisor', 'planner'] as const)
      expect(await papersBehindClaims(office[role], { prisonerId: person })).toEqual([behind]);
    for (const role of ['operator', 'medical-officer', 'auditor', 'administrator', 'partner'] as const)
      expect(await papersBehindClaims(office[role], { prisonerId: person })).toEqual([]);
  });

  test.each([
    { by: 'agency', kind: 'reply', reply: 'held', says: 'in-captivity', source: 'icrc-notification' },
    { by: 'bureau', kind: 'capture-card', says: 'in-captivity', source: 'capture-card' },
    { by: 'bureau', kind: 'notification', subject: 'transfer', says: 'transferred', source: 'official-list' },
    { by: 'agency', kind: 'notification', subject: 'admission', says: 'in-hospital', source: 'icrc-notification' },
    { by: 'bureau', kind: 'health-news', healthState: 'critical', says: 'alive', source: 'official-list' },
  ] as const)('of the $by, $kind offers "$says"', async ({ by, kind, says, source, ...words }) => {
    const office = await theOffice();
    const person = await aPersonOnFile();
    const { threadId, lineIds } = await aMatter(office.analyst, [person], { correspondentId: (await theBodies())[by] });
    await record(office.analyst, threadId, lineIds, { paper: aPaperOf(kind), said: { ...words, claim: judged } });
    expect(await claimsOf(person)).toMatchObject([{ says, sourceKind: source }]);
  });

  test.each([
    { what: 'not held', by: 'bureau', kind: 'reply', reply: 'not-held' },
    { what: 'no information', by: 'bureau', kind: 'reply', reply: 'no-information' },
    { what: 'an acknowledgement', by: 'bureau', kind: 'acknowledgement' },
    { what: 'a mediator’s word', by: 'mediator', kind: 'reply', reply: 'held' },
    { what: 'our own question', by: 'bureau', kind: 'question' },
  ] as const)('$what offers nothing, and nothing is written', async ({ by, kind, what: _, ...words }) => {
    const office = await theOffice();
    const person = await aPersonOnFile();
    const { threadId, lineIds } = await aMatter(office.analyst, [person], { correspondentId: (await theBodies())[by] });
    await expect(
      record(office.analyst, threadId, lineIds, { paper: aPaperOf(kind), said: { ...words, claim: judged } }),
    ).rejects.toMatchObject({
      reason: 'invalid',
      more: { faults: [{ at: 'rows.0.claim', code: 'no-claim-offered' }] },
    });
    expect(await entriesIn(threadId)).toBe(1);
    expect(await claimsOf(person)).toEqual([]);
  });

  test('can be recorded as evidence later, once', async () => {
    const office = await theOffice();
    const person = await aPersonOnFile();
    const { threadId, lineIds } = await aMatter(office.analyst, [person]);
    const { rows } = await record(office.analyst, threadId, lineIds, {
      paper: aPaperOf('reply'),
      said: { reply: 'held' },
    });
    const entryId = rows[0]?.entryId as EntryId;
    const claim = () => claimEntry(office['case-officer'], { entryId, version: 1, claim: judged });
    const outcomes = await Promise.all([refusal(claim()), refusal(claim())]);
    expect(outcomes).toContain('done');
    expect(new Set(outcomes).size).toBe(2);
    expect(await claimsOf(person)).toHaveLength(1);
    const [line] = await standings(office.analyst, threadId);
    expect(line?.entries[0]).toMatchObject({ offers: null, may: { claim: false } });
    const { claimId } = line!.entries[0]!;
    await retractClaim(office.analyst, { id: claimId!, version: 1, reason: 'disproved', note: null });
    expect((await readThread(office.analyst, { id: threadId })).lines[0]?.entries[0]?.claimRetracted).toBe(true);
  });
});

describe('a death somebody reports', () => {
  const aReport = async () => {
    const office = await theOffice();
    const person = await aPersonOnFile('confirmed-captive');
    const { threadId, lineIds } = await aMatter(office['case-officer'], [person]);
    const { rows } = await record(office['case-officer'], threadId, lineIds, {
      paper: aPaperOf('reply'),
      said: { reply: 'deceased', claim: judged },
    });
    return { office, person, threadId, entryId: rows[0]?.entryId as EntryId };
  };

  test('becomes a claim, moves no status, tells nobody', async () => {
    const { person, threadId, office } = await aReport();
    expect(await statusOf(person)).toBe('confirmed-captive');
    expect(await claimsOf(person)).toMatchObject([{ says: 'dead' }]);
    expect(await standings(office.analyst, threadId)).toMatchObject([{ state: 'deceased-reported' }]);
    expect(await pastTheRules('select type from outbox_message where prisoner_id = $1', [person])).toEqual([]);
  });

  test('is looked at by an analyst who did not record it, once, and still moves nothing', async () => {
    const { person, entryId, office } = await aReport();
    const look = (actor: typeof office.analyst) =>
      lookAtDeath(actor, { entryId, version: 1, outcome: 'document-asked-for', note: 'The certificate.' });
    expect(await refusal(look(office['case-officer']))).toBe('role-missing');
    const outcomes = await Promise.all([refusal(look(office.analyst)), refusal(look(office.supervisor))]);
    expect(outcomes.sort()[1]).toBe('done');
    expect(await statusOf(person)).toBe('confirmed-captive');
    expect(await trailOf(person)).toContain('correspondence.looked-at');
  });

  test('is not looked at by whoever recorded it', async () => {
    const office = await theOffice();
    const { threadId, lineIds } = await aMatter(office.analyst, [await aPersonOnFile()]);
    const { rows } = await record(office.analyst, threadId, lineIds, {
      paper: aPaperOf('reply'),
      said: { reply: 'deceased' },
    });
    const asked = { entryId: rows[0]?.entryId as EntryId, version: 1, outcome: 'noted', note: null } as const;
    expect(await refusal(lookAtDeath(office.analyst, asked))).toBe('second-person-needed');
    expect(await refusal(lookAtDeath(office.second.analyst, asked))).toBe('done');
  });

  test('no other entry is looked at', async () => {
    const office = await theOffice();
    const { threadId, lineIds } = await aMatter(office.analyst, [await aPersonOnFile()]);
    const { rows } = await record(office.analyst, threadId, lineIds, {
      paper: aPaperOf('reply'),
      said: { reply: 'held' },
    });
    const asked = { entryId: rows[0]?.entryId as EntryId, version: 1, outcome: 'noted', note: null } as const;
    expect(await refusal(lookAtDeath(office.supervisor, asked))).toBe('wrong-status');
  });
});

describe('withdrawing an entry', () => {
  test('keeps it readable with its reason, derives the line without it, and leaves its claim to a person', async () => {
    const office = await theOffice();
    const person = await aPersonOnFile();
    const { threadId, lineIds } = await aMatter(office.analyst, [person]);
    const { rows } = await record(office.analyst, threadId, lineIds, {
      paper: aPaperOf('reply'),
      said: { reply: 'held', claim: judged },
    });
    const entryId = rows[0]?.entryId as EntryId;
    const withdraw = () =>
      withdrawEntry(office['case-officer'], { entryId, version: 1, reason: 'wrong-person', note: 'His brother.' });
    const outcomes = await Promise.all([refusal(withdraw()), refusal(withdraw())]);
    expect(outcomes).toContain('done');
    expect(new Set(outcomes).size).toBe(2);

    const [line] = await standings(office.analyst, threadId);
    expect(line).toMatchObject({ state: 'awaiting', askedOn: daysAgo(40) });
    expect(line?.entries[0]).toMatchObject({
      withdrawn: { reason: 'wrong-person', note: 'His brother.', by: 'Marko Stezhka' },
      may: { withdraw: false, claim: false },
    });
    expect(await claimsOf(person)).toMatchObject([{ retracted: null }]);
    expect(await trailOf(person)).toContain('correspondence.withdrawn');
  });

  test('is refused when somebody was faster, and for whoever does not write', async () => {
    const office = await theOffice();
    const { threadId } = await aMatter(office.analyst, [await aPersonOnFile()]);
    const [line] = await standings(office.analyst, threadId);
    const entryId = line!.entries[0]!.id;
    const withdraw = (actor: typeof office.analyst, version: number) =>
      refusal(withdrawEntry(actor, { entryId, version, reason: 'duplicate', note: null }));
    expect(await withdraw(office.analyst, 7)).toBe('changed-meanwhile');
    expect(await withdraw(office.planner, 1)).toBe('role-missing');
    expect(
      await refusal(
        withdrawEntry(office.analyst, { entryId: noId() as EntryId, version: 1, reason: 'other', note: null }),
      ),
    ).toBe('not-found');
  });
});

describe('what comes next', () => {
  test('is planned with an owner and a day, from the version that was read', async () => {
    const office = await theOffice();
    const person = await aPersonOnFile();
    const { threadId, lineIds } = await aMatter(office.analyst, [person]);
    const plan = (version: number) => ({
      lineId: lineIds[0]!,
      version,
      deadline: daysAgo(-3),
      nextStep: 'remind' as const,
      nextNote: 'Call first.',
      nextOwnerId: office['case-officer'].id,
      nextDue: daysAgo(-1),
    });
    await planLine(office.analyst, plan(1));
    expect(await refusal(planLine(office.supervisor, plan(1)))).toBe('changed-meanwhile');
    expect(await standings(office['case-officer'], threadId)).toMatchObject([
      { due: daysAgo(-3), overdue: null, next: { step: 'remind', owner: 'Marko Stezhka', mine: true, overdue: false } },
    ]);
    expect(await trailOf(person)).toContain('correspondence.planned');
    expect(await refusal(planLine(office.planner, plan(2)))).toBe('role-missing');
    await expect(planLine(office.analyst, { ...plan(2), nextOwnerId: office.planner.id })).rejects.toMatchObject({
      more: { faults: [{ at: 'nextOwnerId' }] },
    });
  });
});

describe('what stays written', () => {
  test('no one edits an entry, not even past the commands; nobody deletes one', async () => {
    const office = await theOffice();
    const { threadId } = await aMatter(office.analyst, [await aPersonOnFile()]);
    const [line] = await standings(office.analyst, threadId);
    const { id } = line!.entries[0]!;
    const edit = (data: object) =>
      refusal(transaction(office.supervisor, (tx) => tx.correspondenceEntry.updateMany({ where: { id }, data })));
    expect(await edit({ note: 'x' })).toBe('wrong-status');
    expect(await edit({ withdrawnAt: new Date(), withdrawnById: office.analyst.id, withdrawReason: 'other' })).toBe(
      'role-missing',
    );
    expect(
      await refusal(transaction(office.supervisor, (tx) => tx.correspondenceEntry.deleteMany({ where: { id } }))),
    ).toBe('role-missing');
    expect(await refusal(pastTheRules("update correspondence_entry set note = 'x' where id = $1", [id]))).toMatch(
      'never edited',
    );
  });

  test('an entry is about the person of its line', async () => {
    const office = await theOffice();
    const { lineIds } = await aMatter(office.analyst, [await aPersonOnFile()]);
    const foreign = transaction(office.analyst, (tx) =>
      tx.correspondenceEntry.createMany({
        data: [
          {
            lineId: lineIds[0]!,
            prisonerId: noId(),
            paperId: noId(),
            kind: 'question',
            direction: 'out',
            way: 'post',
            occurredOn: new Date(),
            recordedById: office.analyst.id,
          },
        ],
      }),
    );
    expect(await refusal(foreign)).toBe('not-found');
  });
});

describe('who reads it', () => {
  test('news of health: the medical officer all of it, planning that it came and how serious, neither anything else', async () => {
    const office = await theOffice();
    const person = await aPersonOnFile('confirmed-captive');
    const { threadId, lineIds } = await aMatter(office.analyst, [person]);
    await record(office.analyst, threadId, lineIds, {
      paper: aPaperOf('health-news'),
      said: { healthState: 'critical', healthNote: 'CANARY-HEALTH', note: 'A note.' },
    });
    const seen = async (role: 'planner' | 'medical-officer' | 'analyst') =>
      (await correspondenceOf(office[role], { id: person })).threads.flatMap(({ line }) =>
        line.entries.map(({ kind, serious, health }) => ({ kind, serious, health })),
      );
    expect(await seen('analyst')).toMatchObject([
      { kind: 'health-news', health: { state: 'critical', note: 'CANARY-HEALTH' } },
      { kind: 'name-submitted' },
    ]);
    expect(await seen('planner')).toEqual([
      { kind: 'health-news', serious: true, health: null },
      { kind: 'name-submitted', serious: null, health: null },
    ]);
    expect(await seen('medical-officer')).toEqual([
      { kind: 'health-news', serious: true, health: { state: 'critical', note: 'CANARY-HEALTH' } },
    ]);
    const raw = await pastTheRules<{ all: string }>(
      `select string_agg(e::text, '') || string_agg(h::text, '') as all from correspondence_entry e left join correspondence_health h on h.entry_id = e.id`,
    );
    expect(raw[0]?.all).not.toContain('CANARY-HEALTH');
  });

  test('a matter without news of health is none for the medical officer; the clocks they see are of health', async () => {
    const office = await theOffice();
    const person = await aPersonOnFile('confirmed-captive');
    const { threadId } = await aMatter(office.analyst, [person]);
    expect(await refusal(readThread(office['medical-officer'], { id: threadId }))).toBe('not-found');
    const { threads, clocks } = await correspondenceOf(office['medical-officer'], { id: person });
    expect([threads, clocks.clocks]).toEqual([[], []]);
  });

  test.each(['operator', 'administrator', 'auditor', 'partner'] as const)('a %s reads nothing', async (role) => {
    const office = await theOffice();
    const person = await aPersonOnFile();
    const { threadId } = await aMatter(office.analyst, [person]);
    expect(await refusal(readThread(office[role], { id: threadId }))).toBe('role-missing');
    expect(await refusal(correspondenceOf(office[role], { id: person }))).toBe('role-missing');
  });

  test('a matter about sealed people alone is missing below supervisor; one with others shows the others', async () => {
    const office = await theOffice();
    const sealed = await aPersonOnFile('probable-captive', { sealed: true });
    const open = await aPersonOnFile();
    const hidden = await aMatter(office.supervisor, [sealed]);
    const mixed = await aMatter(office.supervisor, [sealed, open]);
    expect(await refusal(readThread(office.analyst, { id: hidden.threadId }))).toBe('not-found');
    expect((await readThread(office.analyst, { id: mixed.threadId })).lines.map(({ prisoner }) => prisoner.id)).toEqual(
      [open],
    );
    expect((await readThread(office.supervisor, { id: mixed.threadId })).lines).toHaveLength(2);
    const blind = await record(office.analyst, mixed.threadId, mixed.lineIds, { paper: aPaperOf('acknowledgement') });
    expect(blind.rows.map(({ outcome }) => outcome)).toEqual(['missing', 'recorded']);
    expect(await refusal(correspondenceOf(office.analyst, { id: sealed }))).toBe('not-found');
  });
});
