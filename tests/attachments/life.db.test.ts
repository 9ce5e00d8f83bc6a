import { randomUUID } from 'node:crypto';
import type { StaffActor } from '@/lib/access/actor';
import { abandonUpload, expireUploads } from '@/lib/attachments/commands/abandon-upload';
import { openUpload } from '@/lib/attachments/commands/begin-file';
import { completeUpload } from '@/lib/attachments/commands/complete-upload';
import { releaseFile, withdrawFile } from '@/lib/attachments/commands/decide-on-file';
import { receivePiece } from '@/lib/attachments/commands/receive-piece';
import { sweepStores } from '@/lib/attachments/commands/sweep-stores';
import { attachmentsOf } from '@/lib/attachments/queries/attachments-of-record';
import { oneAttachmentOf } from '@/lib/attachments/queries/one-attachment';
import { openContent, openPreview } from '@/lib/attachments/queries/open-content';
import { quarantined, waitingInQuarantine } from '@/lib/attachments/queries/quarantined';
import { uploadState } from '@/lib/attachments/queries/upload-state';
import { mostOfRecord, pieceSize } from '@/lib/attachments/rules/kinds';
import type { AttachmentId, PrisonerId } from '@/lib/kernel/ids';
import { unmergeRecords } from '@/lib/matching/commands/unmerge-records';
import { sha256 } from '@/lib/platform/crypto';
import { folderStore } from '@/lib/platform/storage/folder';
import type { Office } from '@/prisma/worlds/staff';
import { aPersonOnFile, theOffice } from '../evidence/given';
import { answersFor, joinAs } from '../matching/merge-given';
import { aColleague, anInquiryOf, aRecord } from '../prisoners/given';
import { pastTheRules } from '../setup/database';
import { aPdf, stream } from './documents-made';
import { aFolder, begun, contentOf, custodyOf, handIn, logOf, refusalOf, rowOf, sendPieces } from './given';
import { testVirus } from './hostile-files';
import { plainJpeg, telephoneJpeg } from './pictures-made';

process.env.HOMEWARD_VAR = aFolder();
jest.setTimeout(60_000);

let office: Office;
let officer: StaffActor;
let prisonerId: PrisonerId;
let letter: Buffer;
beforeAll(async () => {
  office = await theOffice();
  officer = office['case-officer'];
  letter = aPdf([stream('', 'x'.repeat(pieceSize + 1000))]);
});
beforeEach(async () => {
  prisonerId = await aPersonOnFile();
  await pastTheRules('delete from app.rate_limit');
});

const quarantinedPdf = () => aPdf([stream('', testVirus())]);
const inQuarantine = async (actor: StaffActor, sensitivity: 'ordinary' | 'medical' = 'ordinary') => {
  const id = await begun(actor, { prisonerId, bytes: quarantinedPdf(), sensitivity });
  await sendPieces(actor, id, quarantinedPdf());
  expect(await refusalOf(completeUpload(actor, { id }))).toBe('attachment-harmful');
  return id;
};

describe('a file that is handed in', () => {
  test('is kept as it is known by its hashes, and everything that happened to it is on file', async () => {
    const bytes = await telephoneJpeg();
    const id = await handIn(officer, { prisonerId, bytes, name: 'IMG_1.jpg', about: 'capture card' });
    const row = await rowOf(id);
    expect(row).toMatchObject({ status: 'ready', kind: 'jpeg', scan: 'not-scanned', store: 'folder' });
    expect(row.came_hash).toBe(sha256(bytes));
    expect(row.kept_hash).toBe(sha256(await contentOf(officer, id)));
    expect(row.kept_hash).not.toBe(row.came_hash);
    await openPreview(office.analyst, { id });
    expect(await custodyOf(id)).toEqual([
      'begun by a person',
      'received by a person',
      'checked',
      're-encoded',
      'downloaded by a person',
      'viewed by a person',
    ]);
    expect(await logOf(id)).toEqual([
      'attachment.begun',
      'attachment.received',
      'attachment.checked',
      'attachment.downloaded',
      'attachment.viewed',
    ]);
  });

  test('is listed with what it is about, who handed it in and that no scanner looked at it', async () => {
    const id = await handIn(officer, { prisonerId, bytes: letter, name: 'лист.pdf', about: 'лист матері' });
    const { lines, unfinished, scanner } = await attachmentsOf(office.analyst, { prisonerId });
    expect(lines).toMatchObject([
      {
        id,
        kind: 'pdf',
        name: 'лист.pdf',
        about: 'лист матері',
        scan: 'not-scanned',
        by: officer.name,
        size: letter.length,
      },
    ]);
    expect([unfinished, scanner]).toEqual([[], false]);
    const { custody, keptHash } = await oneAttachmentOf(office.analyst, { id });
    expect(custody.map(({ kind, by }) => [kind, by])).toEqual([
      ['begun', officer.name],
      ['received', officer.name],
      ['checked', null],
    ]);
    expect(keptHash).toBe(sha256(letter));
  });

  test('says nothing in the database of what it is called or about', async () => {
    await handIn(officer, { prisonerId, bytes: letter, name: 'canary-name.pdf', about: 'canary-about' });
    const [dump] = await pastTheRules<{ text: string }>(
      `select string_agg(a::text, ' ') || (select string_agg(e::text, ' ') from audit_event e) as text from attachment a`,
    );
    expect(dump?.text).not.toMatch(/canary-name|canary-about/);
    expect(dump?.text).not.toContain(Buffer.from('canary-about').toString('hex'));
  });

  test('can be read in part, and only that part is given out', async () => {
    const id = await handIn(officer, { prisonerId, bytes: letter });
    const content = await openContent(officer, { id });
    const parts: Uint8Array[] = [];
    for await (const part of content.bytes(pieceSize - 10, pieceSize + 20)) parts.push(part);
    expect(Buffer.concat(parts).equals(letter.subarray(pieceSize - 10, pieceSize + 20))).toBe(true);
    expect(content.name).toMatch(/^HW-\d{5}-[0-9a-f]{8}\.pdf$/);
  });

  test('whose stored bytes were changed, moved or lost is not given out', async () => {
    const id = await handIn(officer, { prisonerId, bytes: letter });
    const store = folderStore();
    const first = (await store.get(`${id}.kept`, 0)) as Buffer;
    const second = (await store.get(`${id}.kept`, 1)) as Buffer;
    const quiet = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    await store.put(`${id}.kept`, 0, Buffer.concat([first.subarray(0, 40), Buffer.from([1]), first.subarray(41)]));
    expect(await refusalOf(contentOf(officer, id))).toBe('attachment-lost');
    await store.put(`${id}.kept`, 0, second);
    expect(await refusalOf(contentOf(officer, id))).toBe('attachment-lost');
    await store.remove(`${id}.kept`);
    expect(await refusalOf(contentOf(officer, id))).toBe('attachment-lost');
    quiet.mockRestore();
  });
});

describe('an upload', () => {
  test('goes on after a break from where the system says it is', async () => {
    const id = await begun(officer, { prisonerId, bytes: letter });
    await receivePiece(officer, { id, offset: 0, bytes: letter.subarray(0, pieceSize) });
    const { unfinished } = await attachmentsOf(officer, { prisonerId });
    expect(unfinished).toMatchObject([{ id, received: pieceSize, size: letter.length }]);
    const { received } = await uploadState(officer, { id });
    await sendPieces(officer, id, letter, received);
    expect((await completeUpload(officer, { id })).status).toBe('ready');
  });

  test('hears how far it is when a piece is out of its order', async () => {
    const id = await begun(officer, { prisonerId, bytes: letter });
    const late = receivePiece(officer, { id, offset: pieceSize, bytes: letter.subarray(pieceSize) });
    await expect(late).rejects.toMatchObject({ reason: 'offset-differs', more: { current: { received: 0 } } });
    await expect(completeUpload(officer, { id })).rejects.toMatchObject({ reason: 'offset-differs' });
  });

  test('takes a piece that comes twice once, and none that is another', async () => {
    const id = await begun(officer, { prisonerId, bytes: letter });
    const piece = letter.subarray(0, pieceSize);
    await receivePiece(officer, { id, offset: 0, bytes: piece });
    expect((await receivePiece(officer, { id, offset: 0, bytes: piece })).received).toBe(pieceSize);
    const another = Buffer.from(piece);
    another[100] = 1;
    await expect(receivePiece(officer, { id, offset: 0, bytes: another })).rejects.toMatchObject({
      reason: 'offset-differs',
    });
    await sendPieces(officer, id, letter, pieceSize);
    await completeUpload(officer, { id });
    expect((await contentOf(officer, id)).equals(letter)).toBe(true);
  });

  test('of which one piece comes twice at the same moment, in two forms, is what one of them said or is refused', async () => {
    const id = await begun(officer, { prisonerId, bytes: letter });
    const [one, other] = [letter.subarray(0, pieceSize), Buffer.from(letter.subarray(0, pieceSize))];
    other[400] = 65;
    const outcomes = await Promise.allSettled(
      [one, other].map((bytes) => receivePiece(officer, { id, offset: 0, bytes })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await sendPieces(officer, id, letter, pieceSize);
    const said = await refusalOf(completeUpload(officer, { id }));
    expect(['taken in', 'attachment-changed']).toContain(said);
    if (said === 'taken in') {
      const winner = outcomes[0]?.status === 'fulfilled' ? one : other;
      expect((await contentOf(officer, id)).subarray(0, pieceSize).equals(winner)).toBe(true);
    }
  });

  test('that is completed twice at the same moment is checked once', async () => {
    const bytes = await plainJpeg(1200, 900);
    const id = await begun(officer, { prisonerId, bytes });
    await sendPieces(officer, id, bytes);
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => completeUpload(officer, { id })));
    expect(outcomes.map(({ status }) => status).filter((status) => !['ready', 'checking'].includes(status))).toEqual(
      [],
    );
    expect(outcomes.map(({ status }) => status)).toContain('ready');
    expect(await custodyOf(id)).toEqual(['begun by a person', 'received by a person', 'checked', 're-encoded']);
    expect((await completeUpload(officer, { id })).status).toBe('ready');
  });

  test('of another person does not exist', async () => {
    const id = await begun(officer, { prisonerId, bytes: letter });
    const other = office.second['case-officer'];
    expect(await refusalOf(receivePiece(other, { id, offset: 0, bytes: letter.subarray(0, pieceSize) }))).toBe(
      'not-found',
    );
    expect(await refusalOf(uploadState(other, { id }))).toBe('not-found');
    expect(await refusalOf(completeUpload(other, { id }))).toBe('not-found');
    expect(await refusalOf(abandonUpload(other, { id }))).toBe('not-found');
    expect((await attachmentsOf(other, { prisonerId })).unfinished).toEqual([]);
  });

  test('that is given up leaves no byte behind, and giving it up twice is as once', async () => {
    const id = await begun(officer, { prisonerId, bytes: letter });
    await receivePiece(officer, { id, offset: 0, bytes: letter.subarray(0, pieceSize) });
    await abandonUpload(officer, { id });
    await abandonUpload(officer, { id });
    expect(await folderStore().get(`${id}.came`, 0)).toBeNull();
    expect(await custodyOf(id)).toEqual(['begun by a person', 'abandoned by a person']);
    expect(await refusalOf(receivePiece(officer, { id, offset: pieceSize, bytes: letter.subarray(pieceSize) }))).toBe(
      'wrong-status',
    );
  });

  test('nobody goes on with ends after a day; one whose check was cut off can be completed again', async () => {
    const [left, fresh, cut] = [
      await begun(officer, { prisonerId, bytes: letter }),
      await begun(officer, { prisonerId, bytes: letter }),
      await begun(officer, { prisonerId, bytes: letter }),
    ] as [AttachmentId, AttachmentId, AttachmentId];
    await sendPieces(officer, cut, letter);
    await pastTheRules(
      `update attachment set status = 'checking', version = version + 1, updated_at = now() - interval '1 hour' where id = $1`,
      [cut],
    );
    await pastTheRules(`update attachment set updated_at = now() - interval '25 hours' where id = $1`, [left]);
    expect(await expireUploads(new Date())).toEqual({ abandoned: 1, interrupted: 1 });
    expect([(await rowOf(left)).status, (await rowOf(fresh)).status, (await rowOf(cut)).status]).toEqual([
      'abandoned',
      'receiving',
      'receiving',
    ]);
    expect((await completeUpload(officer, { id: cut })).status).toBe('ready');
  });

  test('is refused when the record has no room, also when two come at once', async () => {
    await pastTheRules(
      `insert into attachment (id, prisoner_id, sensitivity, name_enc, about_enc, key_enc, store, created_by_id, size, received, status)
       select gen_random_uuid(), $1, 'ordinary', '', '', '', 'folder', $2, 1, 0, 'receiving' from generate_series(1, $3)`,
      [prisonerId, officer.id, mostOfRecord.files - 1],
    );
    const outcomes = await Promise.all([1, 2].map(() => refusalOf(begun(officer, { prisonerId, bytes: letter }))));
    expect(outcomes.sort()).toEqual(['no-room-left', 'taken in']);
  });

  test('counts against a person’s hour, and against nobody else’s', async () => {
    const busy = await aColleague('case-officer');
    const asked = { prisonerId, name: 'x', about: 'x', sensitivity: 'ordinary', size: 1 } as const;
    const outcomes = await Promise.all(Array.from({ length: 125 }, () => refusalOf(openUpload(busy, asked))));
    expect(outcomes.filter((outcome) => outcome === 'too-many')).toHaveLength(5);
    expect(await refusalOf(openUpload(officer, asked))).toBe('taken in');
  });
});

describe('who reads a file', () => {
  test('an ordinary one: whoever works on the record; a partner does not, also when the record is shared', async () => {
    const id = await handIn(officer, { prisonerId, bytes: letter });
    await pastTheRules(
      'insert into record_share (id, prisoner_id, user_id, shared_by_id, reason) values ($1, $2, $3, $4, $5)',
      [randomUUID(), prisonerId, office.partner.id, office.supervisor.id, 'test'],
    );
    const { operator, partner } = office;
    for (const reader of [office.analyst, office.planner, office.supervisor, office['medical-officer']])
      expect((await attachmentsOf(reader, { prisonerId })).lines).toHaveLength(1);
    expect((await attachmentsOf(partner, { prisonerId })).lines).toEqual([]);
    expect(await refusalOf(contentOf(partner, id))).toBe('not-found');
    expect(await refusalOf(contentOf(operator, id))).toBe('not-found');
    await anInquiryOf(operator, prisonerId);
    expect(await refusalOf(contentOf(operator, id))).toBe('taken in');
    expect(await refusalOf(contentOf(office.administrator, id))).toBe('not-found');
    expect(await refusalOf(contentOf(office.auditor, id))).toBe('not-found');
  });

  test('a medical one: the medical officer alone, also not whoever handed it in', async () => {
    const id = await handIn(officer, { prisonerId, bytes: letter, sensitivity: 'medical' });
    expect((await uploadState(officer, { id })).status).toBe('ready');
    for (const reader of [officer, office.analyst, office.supervisor, office.planner]) {
      expect((await attachmentsOf(reader, { prisonerId })).lines).toEqual([]);
      expect(await refusalOf(contentOf(reader, id))).toBe('not-found');
      expect(await refusalOf(oneAttachmentOf(reader, { id }))).toBe('not-found');
      expect(await refusalOf(withdrawFile(reader, { id, version: 3, reason: 'x' }))).toBe('not-found');
    }
    expect((await contentOf(office['medical-officer'], id)).equals(letter)).toBe(true);
  });

  test('a sealed one: nobody, once it is complete', async () => {
    const id = await begun(officer, { prisonerId, bytes: letter, sensitivity: 'sealed' });
    expect((await attachmentsOf(officer, { prisonerId })).unfinished).toHaveLength(1);
    await sendPieces(officer, id, letter);
    expect((await completeUpload(officer, { id })).status).toBe('ready');
    for (const reader of [officer, ...Object.values(office).filter((one): one is StaffActor => 'kind' in one)])
      expect(await refusalOf(contentOf(reader, id))).toBe('not-found');
  });

  test('one of a sealed record: a supervisor; for everybody else there is no such record', async () => {
    const id = await handIn(officer, { prisonerId, bytes: letter });
    await pastTheRules('update prisoner set sealed = true where id = $1', [prisonerId]);
    expect(await refusalOf(contentOf(officer, id))).toBe('not-found');
    expect(await refusalOf(attachmentsOf(officer, { prisonerId }))).toBe('not-found');
    expect(await refusalOf(begun(officer, { prisonerId, bytes: letter }))).toBe('not-found');
    expect(await refusalOf(contentOf(office.supervisor, id))).toBe('taken in');
  });

  test.each(['planner', 'partner', 'administrator', 'auditor'] as const)('a %s hands nothing in', async (role) => {
    expect(await refusalOf(begun(office[role], { prisonerId, bytes: letter }))).toBe('role-missing');
  });

  test('an operator hands in only to the record of an inquiry of theirs', async () => {
    expect(await refusalOf(begun(office.operator, { prisonerId, bytes: letter }))).toBe('not-linked');
    await anInquiryOf(office.operator, prisonerId);
    expect(await refusalOf(handIn(office.operator, { prisonerId, bytes: letter }))).toBe('taken in');
  });
});

describe('a file that is withdrawn', () => {
  test('stays on file with the reason and is opened no more', async () => {
    const id = await handIn(officer, { prisonerId, bytes: letter });
    const { version } = await rowOf(id);
    await withdrawFile(officer, { id, version, reason: 'about another man' });
    expect((await attachmentsOf(officer, { prisonerId })).lines).toMatchObject([
      {
        status: 'withdrawn',
        withdrawn: { reason: 'about another man', by: officer.name },
        may: { open: false, withdraw: false },
      },
    ]);
    expect(await refusalOf(contentOf(officer, id))).toBe('wrong-status');
    expect(await refusalOf(withdrawFile(officer, { id, version: version + 1, reason: 'x' }))).toBe('wrong-status');
    expect((await custodyOf(id)).at(-1)).toBe('withdrawn by a person');
  });

  test('is withdrawn by one of two who do so at once, and from a page that is not out of date', async () => {
    const id = await handIn(officer, { prisonerId, bytes: letter });
    const { version } = await rowOf(id);
    expect(await refusalOf(withdrawFile(officer, { id, version: version - 1, reason: 'x' }))).toBe('changed-meanwhile');
    const by = [officer, office.supervisor];
    const outcomes = await Promise.all(by.map((actor) => refusalOf(withdrawFile(actor, { id, version, reason: 'x' }))));
    expect(outcomes.filter((outcome) => outcome === 'taken in')).toHaveLength(1);
    expect((await custodyOf(id)).filter((line) => line.startsWith('withdrawn'))).toHaveLength(1);
    expect(await refusalOf(withdrawFile(office.analyst, { id, version, reason: 'x' }))).toBe('role-missing');
  });
});

describe('quarantine', () => {
  test('is opened by nobody and released by a supervisor who did not hand it in', async () => {
    const id = await inQuarantine(office.supervisor);
    expect(await refusalOf(contentOf(office.supervisor, id))).toBe('wrong-status');
    const { version } = await rowOf(id);
    expect((await quarantined(office.supervisor)).lines.find((line) => line.id === id)).toMatchObject({
      mine: true,
      mayRelease: false,
    });
    expect(await refusalOf(releaseFile(office.supervisor, { id, version, reason: 'mine' }))).toBe(
      'second-person-needed',
    );
    expect(await refusalOf(releaseFile(office.analyst, { id, version, reason: 'x' }))).toBe('role-missing');
    const second = office.second.supervisor;
    expect((await waitingInQuarantine(second))[0]).toMatchObject({ href: '/quarantine' });
    expect(await refusalOf(releaseFile(second, { id, version: version - 1, reason: 'x' }))).toBe('changed-meanwhile');
    await releaseFile(second, { id, version, reason: 'the test file of our own scanner' });
    expect((await contentOf(officer, id)).equals(quarantinedPdf())).toBe(true);
    expect((await custodyOf(id)).slice(2)).toEqual([
      'checked',
      'quarantined',
      'released by a person',
      'downloaded by a person',
    ]);
  });

  test('is closed to everybody but supervisors', async () => {
    await inQuarantine(officer);
    for (const reader of [officer, office.analyst, office['medical-officer'], office.administrator])
      expect(await refusalOf(quarantined(reader))).toBe('role-missing');
    expect(await waitingInQuarantine(officer)).toEqual([]);
  });

  test('shows a supervisor that a medical file is there and not what it is called, and lets it be released', async () => {
    const id = await inQuarantine(office['medical-officer'], 'medical');
    const line = (await quarantined(office.supervisor)).lines.find((one) => one.id === id);
    expect(line).toMatchObject({ name: null, about: null, sensitivity: 'medical', mayRelease: true });
    await releaseFile(office.supervisor, { id, version: line?.version ?? 0, reason: 'known' });
    expect(await refusalOf(contentOf(office.supervisor, id))).toBe('not-found');
    expect(await refusalOf(contentOf(office['medical-officer'], id))).toBe('taken in');
  });

  test('of what is no file of ours keeps nothing that could be released', async () => {
    const bytes = Buffer.from(testVirus());
    const id = await begun(officer, { prisonerId, bytes });
    expect(await refusalOf(sendPieces(officer, id, bytes))).toBe('attachment-harmful');
    expect(await rowOf(id)).toMatchObject({ status: 'quarantined', kept_size: null, kind: null });
    expect(
      await refusalOf(releaseFile(office.supervisor, { id, version: (await rowOf(id)).version, reason: 'x' })),
    ).toBe('wrong-status');
    expect(await folderStore().get(`${id}.came`, 0)).toBeNull();
  });
});

describe('two records of one man', () => {
  test('share their files when they are joined, and get back what was theirs when they are parted', async () => {
    const kept = (await aRecord(officer, { surname: 'Гонта', given: 'Іван', year: 1931 })).id as PrisonerId;
    const gone = (await aRecord(officer, { surname: 'Гонта', given: 'Іван', year: 1931 })).id as PrisonerId;
    const own = await handIn(officer, { prisonerId: kept, bytes: letter });
    const moved = await handIn(officer, { prisonerId: gone, bytes: letter });
    const medical = await handIn(officer, { prisonerId: gone, bytes: letter, sensitivity: 'medical' });
    const { id: mergeId } = await joinAs(office.analyst, { id: kept, otherId: gone });

    const ids = async (actor: StaffActor, id: PrisonerId) =>
      (await attachmentsOf(actor, { prisonerId: id })).lines.map((line) => line.id).sort();
    expect(await ids(officer, kept)).toEqual([own, moved].sort());
    expect(await ids(office['medical-officer'], kept)).toEqual([own, moved, medical].sort());
    expect((await contentOf(officer, moved)).equals(letter)).toBe(true);
    expect(await refusalOf(begun(officer, { prisonerId: gone, bytes: letter }))).toBe('not-found');
    const since = await handIn(officer, { prisonerId: kept, bytes: letter, about: 'came since' });

    const { split, answers } = await answersFor(office.analyst, mergeId, 'gone');
    expect(split.asked.filter(({ kind }) => kind === 'attachment')).toMatchObject([
      { text: 'came since', by: officer.name },
    ]);
    await unmergeRecords(office.analyst, {
      mergeId,
      version: split.version,
      reason: 'two men',
      pair: 'not-same',
      answers,
    });
    expect(await ids(officer, kept)).toEqual([own]);
    expect(await ids(officer, gone)).toEqual([moved, since].sort());
    expect((await contentOf(office['medical-officer'], medical)).equals(letter)).toBe(true);
  });
});

describe('the database alone', () => {
  test.each([
    ['a line of the custody is changed', `update attachment_event set kind = 'viewed'`],
    ['a line of the custody is taken out', 'delete from attachment_event'],
  ])('refuses it when %s', async (_, sql) => {
    await handIn(officer, { prisonerId, bytes: letter });
    await expect(pastTheRules(sql)).rejects.toThrow('stays written');
  });

  test('refuses a release by whoever handed it in', async () => {
    const id = await inQuarantine(office.supervisor);
    const released = pastTheRules(
      `update attachment set status = 'ready', released_by_id = created_by_id, released_at = now(), release_reason = 'x' where id = $1`,
      [id],
    );
    await expect(released).rejects.toThrow('two_people');
  });
});

test('files whose bytes are gone and bytes of no file are reported; remains are removed', async () => {
  const lost = await handIn(officer, { prisonerId, bytes: letter });
  const whole = await handIn(officer, { prisonerId, bytes: letter });
  const ended = await begun(officer, { prisonerId, bytes: letter });
  await abandonUpload(officer, { id: ended });
  const store = folderStore();
  await store.remove(`${lost}.kept`);
  await store.put(`${ended}.came`, 0, Buffer.from('x'));
  await store.put(`${randomUUID()}.kept`, 0, Buffer.from('x'));
  const quiet = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  const soon = await sweepStores(new Date(), [store]);
  const swept = await sweepStores(new Date(Date.now() + 2 * 86_400_000), [store]);
  quiet.mockRestore();
  expect(soon.removed).toBe(0);
  expect(swept.lost).toContain(`folder ${lost}.kept`);
  expect(swept.lost.some((key) => key.includes(whole))).toBe(false);
  expect(swept.strange).toHaveLength(1);
  expect(swept.removed).toBe(1);
  expect(await store.get(`${ended}.came`, 0)).toBeNull();
});
