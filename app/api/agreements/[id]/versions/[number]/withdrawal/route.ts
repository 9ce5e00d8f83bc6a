import { withdrawVersion } from '@/lib/agreements/commands/change-agreement';
import { versionPath, versionReceipt, versionWithdrawal } from '@/lib/agreements/schema/agreement';
import { route } from '@/lib/platform/http/route';

/** POST — whoever proposed a version takes it back before it is decided. */
export const POST = route({ params: versionPath, body: versionWithdrawal, answer: versionReceipt }, withdrawVersion);
