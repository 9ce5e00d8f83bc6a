import { identityOfRecord } from '@/lib/identity/queries/identity-of-record';
import { recordAsked, recordIdentity } from '@/lib/identity/schema/lists';
import { route } from '@/lib/platform/http/route';

/** GET — the identity part of one record: its cases, the relatives who give samples, who is still needed. */
export const GET = route({ params: recordAsked, answer: recordIdentity }, identityOfRecord);
