import { copyPdf } from '@/lib/exchanges/documents/list-pdf';
import { readPaper } from '@/lib/exchanges/queries/read-paper';
import { outsideCopy } from '@/lib/exchanges/schema/documents';
import { Refused } from '@/lib/kernel/refusal';
import { paperAnswer } from '../../paper';

/** GET /api/batches/:id/copies/icrc and …/mediator?languages= — what each may see of the frozen list, on paper. Logged. */
export const GET = paperAnswer<{ copy: string }>(async (actor, { id, now, ...asked }, params) => {
  const copy = outsideCopy.safeParse(params.copy);
  if (!copy.success) throw new Refused('not-found');
  const paper = await readPaper(actor, { id, copy: copy.data, now, detail: { languages: asked.languages } });
  return { bytes: await copyPdf(paper, asked), name: `${paper.number}-list-${paper.list}-${copy.data}`, type: 'pdf' };
});
