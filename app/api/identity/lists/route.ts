import { readIdentityList } from '@/lib/identity/queries/identity-lists';
import { identityLists, listAsked } from '@/lib/identity/schema/lists';
import { route } from '@/lib/platform/http/route';

/** GET /api/identity/lists?list=overdue — weakened identities, late laboratories, ending consents, donors still needed. */
export const GET = route({ query: listAsked, answer: identityLists }, readIdentityList);
