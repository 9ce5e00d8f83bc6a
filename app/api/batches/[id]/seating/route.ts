import { seatingPdf } from '@/lib/exchanges/documents/seating-pdf';
import { readPaper } from '@/lib/exchanges/queries/read-paper';
import { paperAnswer } from '../paper';

/** GET /api/batches/:id/seating?languages= — a sheet for each vehicle with its people. Logged. */
export const GET = paperAnswer(async (actor, { id, now, ...asked }) => {
  const paper = await readPaper(actor, { id, copy: 'seating', now, detail: { languages: asked.languages } });
  return { bytes: await seatingPdf(paper, asked), name: `${paper.number}-list-${paper.list}-seating`, type: 'pdf' };
});
