import { page } from '@/app/(public)/_pages/page';
import { Refused } from '@/lib/kernel/refusal';

/** Whatever else is asked for: there is no such page, for everyone. */
const missing = page(async () => {
  throw new Refused('not-found');
});

export { missing as GET, missing as POST };
