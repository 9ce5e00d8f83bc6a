import { decideVersion } from '@/lib/agreements/commands/change-agreement';
import { versionDecision, versionPath, versionReceipt } from '@/lib/agreements/schema/agreement';
import { route } from '@/lib/platform/http/route';

/** POST — a second person adopts a proposed version of an agreement or returns it with a reason. */
export const POST = route({ params: versionPath, body: versionDecision, answer: versionReceipt }, decideVersion);
