import { checkPrintedHash } from '@/lib/exchanges/commands/check-printed-hash';
import { manifestPdf } from '@/lib/exchanges/documents/list-pdf';
import { readPaper } from '@/lib/exchanges/queries/read-paper';
import { inFours } from '@/lib/exchanges/rules/printed-hash';
import { textOfPdf } from '../canaries/readable';
import { freshDatabase, pastTheRules } from '../setup/database';
import { aList, anOffice, approved, now, type Office, step } from './given';

let office: Office;
beforeEach(async () => {
  await freshDatabase();
  office = await anOffice();
});

async function aFrozenList(count = 2) {
  const list = await aList(office, count);
  await approved(office, list.id);
  await step(office.planner, list.id, 'freeze');
  return list;
}
const asked = { languages: 'uk-en', for: 'ours' } as const;
const manifest = (id: Awaited<ReturnType<typeof aFrozenList>>['id']) =>
  readPaper(office.planner, { id, copy: 'manifest', now });

describe('a printed hash', () => {
  test('stands on every page of the list, and the page accepts it as it is printed', async () => {
    const { id } = await aFrozenList(9);
    const paper = await manifest(id);
    const text = textOfPdf(Buffer.from(await manifestPdf(paper, asked)));
    const [printed = ''] = text.match(/(?:[0-9a-f]{4} ){15}[0-9a-f]{4}/) ?? [];
    expect(printed).toBe(inFours(paper.hash));
    expect(await checkPrintedHash(printed)).toBe('current');
  });
});
