import { annexPdf } from '@/lib/exchanges/documents/annex-pdf';
import { copyPdf, manifestPdf } from '@/lib/exchanges/documents/list-pdf';
import { seatingPdf } from '@/lib/exchanges/documents/seating-pdf';
import { workbookOf } from '@/lib/exchanges/documents/workbook';
import { readAnnex } from '@/lib/exchanges/queries/read-annex';
import { readPaper, readWorkbook } from '@/lib/exchanges/queries/read-paper';
import { copies } from '@/lib/exchanges/rules/copies';
import { linesOf, shapeOf, sourceOf } from '@/lib/imports/reading/read-table';
import { pageLimits } from '@/lib/imports/reading/table';
import { openZip } from '@/lib/imports/reading/zip';
import type { PrisonerId } from '@/lib/kernel/ids';
import { recordMedical } from '@/lib/prisoners/commands/record-medical';
import { textOfPdf } from '../canaries/readable';
import { freshDatabase, pastTheRules } from '../setup/database';
import { aList, anOffice, approved, now, type Office, step } from './given';

let office: Office;
beforeEach(async () => {
  await freshDatabase();
  office = await anOffice();
});

const frozen = async (id: Awaited<ReturnType<typeof aList>>['id']) => {
  await approved(office, id);
  await step(office.planner, id, 'freeze');
};
const aMedicalPart = (prisonerId: string) =>
  recordMedical(office.medical, {
    id: prisonerId as PrisonerId,
    version: 0,
    healthCategory: 'convalescent',
    severity: 'serious',
    ground: 'none',
    detail: 'FINDINGWORD',
    medication: [
      { name: 'MEDICINEWORD', dose: 'DOSEWORD', often: null, lastGiven: 'GIVENWORD', carriedBy: 'CARRYWORD' },
    ],
    allergies: 'ALLERGYWORD',
    needs: ['isolation'],
    examineOn: null,
  });
const medicalWords = /FINDINGWORD|MEDICINEWORD|DOSEWORD|GIVENWORD|CARRYWORD|ALLERGYWORD|solation|nnex|МЕДИЧН|Sealed/;
const asked = { languages: 'ru-en', for: 'ours' } as const;

describe('the sealed medical annex', () => {
  test('names those of whom the receiving doctor must know, with what the medical part says', async () => {
    const { id, persons } = await aList(office, 3);
    await aMedicalPart(persons[1]!.id);
    await frozen(id);
    const annex = await readAnnex(office.medical, { id, now });
    expect(annex.people.map(({ position, isolation, stretcher }) => [position, isolation, stretcher])).toEqual([
      [2, true, false],
    ]);
    const text = textOfPdf(Buffer.from(await annexPdf(annex, asked)));
    for (const word of [
      'FINDINGWORD',
      'MEDICINEWORD',
      'DOSEWORD',
      'GIVENWORD',
      'CARRYWORD',
      'ALLERGYWORD',
      'ISOLATION',
    ])
      expect(text).toContain(word);
    expect(text).toContain('Medical. Sealed');
    expect(text).toContain('Printed by Medical officer');
    // Nothing on it leads a stranger anywhere.
    expect(text).not.toContain('/verify');
  });

  test('is logged as itself, without a number of people, and as a reading of each part', async () => {
    const { id, persons } = await aList(office, 2);
    await aMedicalPart(persons[0]!.id);
    await frozen(id);
    const { hash, list } = await readAnnex(office.medical, { id, now });
    const logged = await pastTheRules<{ type: string; prisoner_id: string | null; detail: object }>(
      `select type, prisoner_id, detail from audit_event where batch_id = $1 and type in ('batch.annex-printed', 'prisoner.medical-read')
         order by type, prisoner_id`,
      [id],
    );
    expect(logged[0]).toEqual({ type: 'batch.annex-printed', prisoner_id: null, detail: { list, hash } });
    expect(logged.slice(1).map(({ prisoner_id }) => prisoner_id)).toEqual(persons.map((one) => one.id).sort());
  });

  test('tells of what a joined record says as well', async () => {
    const { id, persons } = await aList(office, 1);
    await frozen(id);
    const other = await aList(office, 1, 5);
    await aMedicalPart(other.persons[0]!.id);
    await pastTheRules('alter table prisoner disable trigger user');
    await pastTheRules('update prisoner set merged_into_id = $1 where id = $2', [persons[0]!.id, other.persons[0]!.id]);
    await pastTheRules('alter table prisoner enable trigger user');
    const { people } = await readAnnex(office.medical, { id, now });
    expect(people).toMatchObject([{ position: 1, isolation: true, parts: [{ detail: 'FINDINGWORD' }] }]);
  });

  test('says of somebody whose record is sealed that nothing was read, instead of saying nothing', async () => {
    const { id, persons } = await aList(office, 2);
    await aMedicalPart(persons[0]!.id);
    await frozen(id);
    await pastTheRules('update prisoner set sealed = true where id = $1', [persons[0]!.id]);
    const annex = await readAnnex(office.medical, { id, now });
    expect(annex.people).toMatchObject([{ position: 1, closed: true, parts: [] }]);
    const text = textOfPdf(Buffer.from(await annexPdf(annex, asked)));
    expect(text).toContain('is closed to whoever printed this');
    expect(text).not.toContain('FINDINGWORD');
  });

  test('leaves no trace on any other paper: with it and without it they say the same', async () => {
    const { id, persons } = await aList(office, 2);
    await frozen(id);
    const contents = async () => {
      const papers = await Promise.all(copies.map((copy) => readPaper(office.planner, { id, copy, now })));
      return JSON.stringify([papers, await readWorkbook(office.planner, { id, now })]);
    };
    const before = await contents();
    await aMedicalPart(persons[0]!.id);
    expect(await contents()).toBe(before);
    const print = { manifest: manifestPdf, icrc: copyPdf, mediator: copyPdf, seating: seatingPdf };
    for (const copy of copies) {
      const paper = await readPaper(office.planner, { id, copy, now });
      expect(textOfPdf(Buffer.from(await print[copy](paper, asked)))).not.toMatch(medicalWords);
    }
  });
});

describe('the list as a workbook', () => {
  test('says what the paper says, and a name that begins like a formula stays a name', async () => {
    const { id, persons } = await aList(office, 4);
    const names = ['=HYPERLINK("https://evil.example")', '+380 Name', '-Name', '@SUM(A1)'];
    for (const [n, person] of persons.entries())
      await pastTheRules(`update prisoner_name set "full" = $1 where prisoner_id = $2`, [names[n], person.id]);
    await frozen(id);
    const paper = await readWorkbook(office.planner, { id, now });
    const bytes = Buffer.from(await workbookOf(paper, asked));
    const source = sourceOf(bytes);
    const shape = await shapeOf(source, pageLimits);
    const rows: (readonly string[])[] = [];
    for await (const { cells } of linesOf(source, shape, { sheet: null, limits: pageLimits })) rows.push(cells);
    expect(rows.slice(1).map(([, name]) => name)).toEqual(names);
    expect(rows[0]).toEqual(expect.arrayContaining(['№ / No.', 'Звание / Rank']));
    const parts = openZip(bytes, pageLimits.unpacked);
    const sheets = parts.names().filter((name) => /worksheets\/.*\.xml$/.test(name));
    expect(sheets).toHaveLength(2);
    for (const name of sheets) expect(parts.text(name)).not.toMatch(/<f[ >]/);
    const about: (readonly string[])[] = [];
    for await (const { cells } of linesOf(source, shape, { sheet: shape.sheets[1]!, limits: pageLimits }))
      about.push(cells);
    expect(about.flat()).toEqual(expect.arrayContaining([paper.hash, `http://localhost/verify?list=${paper.hash}`]));
  });
});
