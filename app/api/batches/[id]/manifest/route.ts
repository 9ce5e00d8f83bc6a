import { manifestPdf } from '@/lib/exchanges/documents/list-pdf';
import { readPaper } from '@/lib/exchanges/queries/read-paper';
import { paperAnswer } from '../paper';

/** GET /api/batches/:id/manifest?languages=&for= — the frozen list on paper, for one side or the witness. Logged. */
export const GET = paperAnswer(async (actor, { id, now, ...asked }) => {
  const paper = await readPaper(actor, { id, copy: 'manifest', now, detail: asked });
  return {
    bytes: await manifestPdf(paper, asked),
    name: `${paper.number}-list-${paper.list}-${asked.for}`,
    type: 'pdf',
  };
});
