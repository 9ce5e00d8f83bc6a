import { proposeVersion } from '@/lib/agreements/commands/change-agreement';
import { agreementPath, newVersion, versionReceipt } from '@/lib/agreements/schema/agreement';
import { route } from '@/lib/platform/http/route';

/** POST — proposes the next version of an agreement; what is in force stays so until another person adopts it. */
export const POST = route(
  { params: agreementPath, body: newVersion, answer: versionReceipt, status: 201 },
  proposeVersion,
);
