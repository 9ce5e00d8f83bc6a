import { changeDonor } from '@/lib/identity/commands/keep-donors';
import { donorChange, donorChanged, donorPath } from '@/lib/identity/schema/dna';
import { route } from '@/lib/platform/http/route';

/** PATCH — whether a donor gives a sample, and how to reach them. */
export const PATCH = route({ params: donorPath, body: donorChange, answer: donorChanged }, changeDonor);
