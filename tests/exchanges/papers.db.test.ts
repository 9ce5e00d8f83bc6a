import type { StaffActor } from '@/lib/access/actor';
import { addMember } from '@/lib/exchanges/commands/add-member';
import { checkPrintedHash } from '@/lib/exchanges/commands/check-printed-hash';
import { copyPdf, manifestPdf } from '@/lib/exchanges/documents/list-pdf';
import { seatingPdf } from '@/lib/exchanges/documents/seating-pdf';
import { readAnnex } from '@/lib/exchanges/queries/read-annex';
import { readDocuments } from '@/lib/exchanges/queries/read-documents';
import { readPaper, readWorkbook } from '@/lib/exchanges/queries/read-paper';
import { type Copy, copies } from '@/lib/exchanges/rules/copies';
import type { BatchId } from '@/lib/kernel/ids';
import { canonical, sha256 } from '@/lib/platform/crypto';
import { textOfPdf } from '../canaries/readable';
import { asNobody, freshDatabase, pastTheRules } from '../setup/database';
import { aList, anOffice, aPerson, approved, begun, now, type Office, step } from './given';

let office: Office;
beforeEach(async () => {
  await freshDatabase();
  office = await anOffice();
});

/** A frozen list of people whose every field is a word of its own, that can be looked for on paper. */
async function aFrozenList(count = 2) {
  const list = await aList(office, count);
  const ids = list.persons.map(({ id }) => id);
  await pastTheRules(
    `update prisoner set rank = 'RANKWORD', service_number = 'SERVICEWORD', father_name = 'FATHERWORD', unit = 'UNITWORD',
       category = 'religious', birth_place = 'BIRTHPLACEWORD', mother_maiden_name = 'MOTHERWORD' where id = any ($1)`,
    [ids],
  );
  await pastTheRules(`update prisoner_name set "full" = 'Latin Name' where kind = 'latin' and prisoner_id = any ($1)`, [
    ids,
  ]);
  await pastTheRules(`update batch_member set site = 'SITEWORD', vehicle = 'VEHICLEWORD' where prisoner_id = $1`, [
    ids[0],
  ]);
  await approved(office, list.id);
  await step(office.planner, list.id, 'freeze');
  return list;
}
/** Makes the frozen manifest what an earlier release would have frozen, with its hash. */
async function rewritten(as: string) {
  const past = (set: string) =>
    pastTheRules(`
      alter table batch disable trigger keep_manifest;
      update batch set ${set};
      alter table batch enable trigger keep_manifest;`);
  await past(`manifest = ${as}`);
  const [row] = await pastTheRules<{ manifest: object }>('select manifest from batch');
  await past(`manifest_hash = '${sha256(canonical(row?.manifest))}'`);
}
const asked = { languages: 'ru-en', for: 'ours' } as const;
const paperOf = (actor: StaffActor, id: BatchId, copy: Copy) => readPaper(actor, { id, copy, now });
const print = { manifest: manifestPdf, icrc: copyPdf, mediator: copyPdf, seating: seatingPdf };
const printed = async (id: BatchId, copy: Copy) =>
  textOfPdf(Buffer.from(await print[copy](await paperOf(office.planner, id, copy), asked)));
const logged = (id: BatchId) =>
  pastTheRules<{ type: string; detail: Record<string, unknown>; prisoner_id: string | null }>(
    `select type, detail, prisoner_id from audit_event where batch_id = $1 and (type like 'batch.%-printed'
       or type like 'batch.%-exported' or type = 'prisoner.medical-read' or type like '%-checked') order by id`,
    [id],
  );

describe('a printed hash', () => {
  test('stands on every page of every paper, and is accepted as it is printed', async () => {
    const { id } = await aFrozenList(9);
    for (const copy of copies) {
      const text = await printed(id, copy);
      const pages = text.match(/\/Type \/Page\b/g)?.length;
      const found = text.match(/(?:[0-9a-f]{4} ){15}[0-9a-f]{4}/g) ?? [];
      expect([copy, found.length, new Set(found).size]).toEqual([copy, pages, 1]);
      expect(await checkPrintedHash(found[0] ?? '')).toBe('current');
    }
  });

  test('is replaced by the next list that is frozen, and still known as genuine', async () => {
    const { id } = await aFrozenList();
    const first = await paperOf(office.planner, id, 'manifest');
    await addMember(office.planner, {
      id,
      prisonerId: (await aPerson(office, { n: 8 })).id,
      reason: 'longest-held',
      note: null,
    });
    // Taken back already, before there is another: nobody goes by it any more.
    expect(await checkPrintedHash(first.hash)).toBe('replaced');
    await approved(office, id);
    await step(office.planner, id, 'freeze');
    const second = await paperOf(office.planner, id, 'manifest');
    expect([await checkPrintedHash(first.hash), await checkPrintedHash(second.hash)]).toEqual(['replaced', 'current']);
  });

  test.each(['suspend', 'cancel'] as const)(
    'of a batch that is over (%s) is no longer in force, and nothing more is printed',
    async (action) => {
      const { id } = await aFrozenList();
      const { hash } = await paperOf(office.planner, id, 'manifest');
      await step(office.planner, id, action, { reason: action === 'suspend' ? 'talks-paused' : 'talks-failed' });
      expect(await checkPrintedHash(hash)).toBe('replaced');
      for (const copy of copies)
        await expect(paperOf(office.supervisor, id, copy)).rejects.toMatchObject({ reason: 'not-found' });
      await expect(readAnnex(office.medical, { id, now })).rejects.toMatchObject({ reason: 'not-found' });
      expect(await readDocuments(office.planner, { id })).toMatchObject({ state: 'void' });
    },
  );

  test('stays in force while the list is carried out, and when it is closed', async () => {
    const { id } = await aList(office, 1);
    await begun(office, id);
    const { hash } = await paperOf(office.planner, id, 'manifest');
    expect(await checkPrintedHash(hash)).toBe('current');
  });

  test('that was never printed and what is no hash are unknown, and the log keeps neither', async () => {
    const { id } = await aFrozenList();
    const { hash } = await paperOf(office.planner, id, 'manifest');
    expect(await checkPrintedHash(hash.replace(/^./, (one) => (one === '0' ? '1' : '0')))).toBe('unknown');
    expect(await checkPrintedHash('no hash at all')).toBe('unknown');
    await checkPrintedHash(hash);
    const lines = await pastTheRules(
      `select actor_kind, batch_id, detail from audit_event where type = 'batch.printed-hash-checked' order by id`,
    );
    expect(lines).toEqual([
      { actor_kind: 'public', batch_id: null, detail: { answer: 'unknown' } },
      { actor_kind: 'public', batch_id: null, detail: { answer: 'unknown' } },
      { actor_kind: 'public', batch_id: id, detail: { answer: 'current' } },
    ]);
  });

  test('is kept by the database: no seal is set, changed or taken away by hand, and nobody outside reads them', async () => {
    const { id } = await aFrozenList();
    await expect(pastTheRules(`update manifest_seal set batch_id = gen_random_uuid()`)).rejects.toThrow(/stays/);
    await expect(pastTheRules('delete from manifest_seal')).rejects.toThrow(/stays/);
    await expect(pastTheRules('truncate manifest_seal')).rejects.toThrow(/stays/);
    await expect(asNobody(`insert into manifest_seal values (repeat('a', 64), $1, now())`, [id])).rejects.toThrow(
      /denied/,
    );
    expect(await asNobody('select * from manifest_seal')).toEqual([]);
    expect(await pastTheRules('select 1 from manifest_seal')).toHaveLength(1);
  });
});

describe('what stands on each paper', () => {
  const all = [
    'RANKWORD',
    'SERVICEWORD',
    'FATHERWORD',
    'Religious personnel',
    'HW-00001',
    'SITEWORD',
    'VEHICLEWORD',
    'Not assigned',
  ];
  test.each<[Copy, string[]]>([
    ['manifest', ['RANKWORD', 'SERVICEWORD', 'HW-00001']],
    ['icrc', ['SERVICEWORD', 'FATHERWORD', 'Religious personnel', 'HW-00001']],
    ['mediator', ['VEHICLEWORD', 'Not assigned']],
    ['seating', ['SITEWORD', 'VEHICLEWORD', 'Not assigned']],
  ])('%s', async (copy, expected) => {
    const { id } = await aFrozenList();
    const text = await printed(id, copy);
    expect(all.filter((word) => text.includes(word))).toEqual(expected);
    expect(text).not.toMatch(/UNITWORD|BIRTHPLACEWORD|MOTHERWORD/);
    expect(text).toMatch(/Printed by Planner/);
  });

  test('each sheet of the list says whose it is, the copies for whom they are', async () => {
    const { id } = await aFrozenList();
    const paper = await paperOf(office.planner, id, 'manifest');
    const sheet = async (holder: 'ours' | 'theirs' | 'witness') =>
      textOfPdf(Buffer.from(await manifestPdf(paper, { ...asked, for: holder })));
    expect(await sheet('ours')).toContain('Sheet 1 of 3, for: north');
    expect(await sheet('theirs')).toContain('Sheet 2 of 3, for: south');
    expect(await sheet('witness')).toContain('Sheet 3 of 3, for the witness');
    expect(await printed(id, 'icrc')).toContain('Copy for the International Committee of the Red Cross');
  });

  test('the list names both who approved it, each with the moment; the copies for others name neither', async () => {
    const { id } = await aFrozenList();
    const { heading } = await paperOf(office.planner, id, 'manifest');
    expect(heading).toMatchObject({ firstApprovedBy: 'Supervisor', approvedBy: 'Second supervisor' });
    const text = await printed(id, 'manifest');
    for (const words of ['Approved first by', 'Approved second by', 'Первое согласование', 'Второе согласование'])
      expect(text.includes(words)).toBe(true);
    expect(text.match(/Supervisor, \d\d\.\d\d\.\d{4}/g)).toHaveLength(1);
    expect(text.match(/Second supervisor, \d\d\.\d\d\.\d{4}/g)).toHaveLength(1);
    for (const copy of ['icrc', 'mediator', 'seating'] as const)
      expect((await printed(id, copy)).match(/Supervisor|supervisor|Approved/)).toBeNull();
  });

  test('a list frozen when one approval was enough names the one, and says nothing of a second', async () => {
    const { id } = await aFrozenList();
    await rewritten(`manifest - 'firstApprovedBy' - 'firstApprovedAt'`);
    const text = await printed(id, 'manifest');
    expect(text.includes('Approved by')).toBe(true);
    expect(text.match(/Second supervisor, \d\d\.\d\d\.\d{4}/g)).toHaveLength(1);
    expect(text.match(/Approved first|Approved second|Supervisor,/)).toBeNull();
  });

  test('a list frozen before father’s name and category were kept is printed without them', async () => {
    const { id } = await aFrozenList();
    await rewritten(`manifest #- '{members,0,fatherName}' #- '{members,0,category}'`);
    const { lines } = await paperOf(office.planner, id, 'icrc');
    expect(lines[0]).toMatchObject({ fatherName: null, category: null });
    expect(await printed(id, 'icrc')).toContain('FATHERWORD');
  });
});

describe('who prints', () => {
  test('every printing is logged by itself, with the copy and the list and never a name', async () => {
    const { id } = await aFrozenList();
    for (const copy of copies) await paperOf(office.planner, id, copy);
    await readWorkbook(office.supervisor, { id, now });
    const { hash } = await paperOf(office.planner, id, 'manifest');
    expect((await logged(id)).map(({ type, detail }) => [type, detail.copy])).toEqual([
      ['batch.manifest-printed', 'manifest'],
      ['batch.copy-printed', 'icrc'],
      ['batch.copy-printed', 'mediator'],
      ['batch.seating-printed', 'seating'],
      ['batch.manifest-exported', 'manifest'],
      ['batch.manifest-printed', 'manifest'],
    ]);
    for (const { detail } of await logged(id)) expect(detail).toMatchObject({ hash, people: 2 });
  });

  test('nobody before the list is frozen, and the page says so', async () => {
    const { id } = await aList(office, 1);
    for (const copy of copies)
      await expect(paperOf(office.planner, id, copy)).rejects.toMatchObject({ reason: 'not-found' });
    await expect(readAnnex(office.medical, { id, now })).rejects.toMatchObject({ reason: 'not-found' });
    expect(await readDocuments(office.planner, { id })).toMatchObject({ state: 'before', list: null, hash: null });
    expect(await logged(id)).toEqual([]);
  });

  test.each<[keyof Omit<Office, 'sides'>, string[]]>([
    ['planner', ['manifest', 'workbook', 'icrc', 'mediator', 'seating']],
    ['supervisor', ['manifest', 'workbook', 'icrc', 'mediator', 'seating']],
    ['officer', ['manifest', 'seating']],
    ['analyst', ['manifest']],
    ['medical', ['manifest', 'annex']],
  ])('%s sees and prints what their role may, and of the rest not that it is there', async (name, papers) => {
    const { id } = await aFrozenList();
    const actor = office[name];
    expect((await readDocuments(actor, { id })).papers).toEqual(papers);
    const attempts = {
      ...Object.fromEntries(copies.map((copy) => [copy, () => paperOf(actor, id, copy)])),
      workbook: () => readWorkbook(actor, { id, now }),
      annex: () => readAnnex(actor, { id, now }),
    };
    const refused: string[] = [];
    for (const [paper, attempt] of Object.entries(attempts))
      await attempt().catch(({ reason }) => refused.push(`${paper}: ${reason}`));
    expect(refused).toEqual(
      Object.keys(attempts)
        .filter((paper) => !papers.includes(paper))
        .map((paper) => `${paper}: role-missing`),
    );
  });

  test.each(['operator', 'auditor', 'partner'] as const)('%s has no documents of a batch', async (name) => {
    const { id } = await aFrozenList();
    await expect(readDocuments(office[name], { id })).rejects.toMatchObject({ reason: 'role-missing' });
  });
});
