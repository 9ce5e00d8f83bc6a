import 'server-only';
import type { FamilyActor } from '@/lib/access/actor';
import { familyBehind } from '@/lib/inquiries/commands/family-door';
import { Refused } from '@/lib/kernel/refusal';
import { cookieLine, cookieOf, forgetLine } from '@/lib/platform/http/cookies';
import type { Reply, Visit } from '@/lib/platform/http/document';
import { to } from './draft';

const cookie = 'homeward-family';

export const familyTokenOf = ({ request }: Visit) => cookieOf(request, cookie);
/** Ends with the browser; the row behind it ends sooner. */
export const rememberFamily = (token: string) => cookieLine(cookie, token);
export const forgetFamily = () => forgetLine(cookie);

/** A page behind the family's door: without a session in force it leads to the door. */
export const behindDoor =
  (work: (visit: Visit, family: FamilyActor) => Promise<Reply>) =>
  async (visit: Visit): Promise<Reply> => {
    const token = familyTokenOf(visit);
    const family = token ? await familyBehind(token, visit.now) : null;
    if (!family) return atDoor(visit, token !== null);
    try {
      return await work(visit, family);
    } catch (error) {
      // The case was closed while the page was open: from here on the door says what it says to everyone.
      if (error instanceof Refused && error.reason === 'signed-out') return atDoor(visit, true);
      throw error;
    }
  };

const atDoor = (visit: Visit, ended: boolean): Reply => ({
  goTo: to(visit, ended ? 'open?ended=1' : 'open'),
  cookies: [forgetFamily()],
});
