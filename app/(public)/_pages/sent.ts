import 'server-only';
import { receiptGonePage, receiptPage } from '@/components/public/receipt-page';
import { discardDraft } from '@/lib/inquiries/commands/keep-draft';
import { showReceipt } from '@/lib/inquiries/commands/show-receipt';
import type { Reply, Visit } from '@/lib/platform/http/document';
import { draftCodeOf, forgetDraft, to } from './draft';
import { shared } from './page';
import { slipOf } from './slip';

const receiptOf = async (visit: Visit) => {
  const code = draftCodeOf(visit);
  return code ? showReceipt(code, visit.locale, visit.now) : null;
};

/** GET: reference and code, for half an hour after they were first shown; afterwards a page that says where they went. */
export async function showSent(visit: Visit): Promise<Reply> {
  const receipt = await receiptOf(visit);
  const common = await shared(visit);
  return { html: receipt ? receiptPage({ ...common, receipt }) : receiptGonePage(common) };
}

/** POST: the family has kept both. Nothing on this device leads to the code any more. */
export async function leaveSent(visit: Visit): Promise<Reply> {
  const code = draftCodeOf(visit);
  if (code && (await receiptOf(visit))) await discardDraft(code);
  return { goTo: to(visit, 'inquiry/sent'), cookies: [forgetDraft()], headers: { 'clear-site-data': '"cache"' } };
}

/** GET: the receipt as a PDF, as long as the receipt itself can be seen. */
export async function showSlip(visit: Visit): Promise<Reply> {
  const receipt = await receiptOf(visit);
  if (!receipt) return { goTo: to(visit, 'inquiry/sent') };
  return slipOf(visit, { ...receipt, receivedAt: new Date(receipt.receivedAt) });
}
