import { workbookOf } from '@/lib/exchanges/documents/workbook';
import { readWorkbook } from '@/lib/exchanges/queries/read-paper';
import { paperAnswer } from '../../paper';

/** GET /api/batches/:id/manifest/workbook?languages= — the frozen list as an XLSX table. Logged as an export. */
export const GET = paperAnswer(async (actor, { id, now, languages }) => {
  const paper = await readWorkbook(actor, { id, now, detail: { languages } });
  return { bytes: await workbookOf(paper, { languages }), name: `${paper.number}-list-${paper.list}`, type: 'xlsx' };
});
