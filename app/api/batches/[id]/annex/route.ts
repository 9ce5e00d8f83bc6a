import { annexPdf } from '@/lib/exchanges/documents/annex-pdf';
import { readAnnex } from '@/lib/exchanges/queries/read-annex';
import { paperAnswer } from '../paper';

/** GET /api/batches/:id/annex?languages= — the sealed medical annex, for the medical officer alone. Logged by itself. */
export const GET = paperAnswer(async (actor, { id, now, ...asked }) => {
  const annex = await readAnnex(actor, { id, now });
  return { bytes: await annexPdf(annex, asked), name: `${annex.number}-list-${annex.list}-annex`, type: 'pdf' };
});
