import { withdrawDonor } from '@/lib/identity/commands/keep-donors';
import { donorChanged, donorPath, donorWithdrawal } from '@/lib/identity/schema/dna';
import { route } from '@/lib/platform/http/route';

/** POST — takes a donor out of the family, with a reason. */
export const POST = route({ params: donorPath, body: donorWithdrawal, answer: donorChanged }, withdrawDonor);
