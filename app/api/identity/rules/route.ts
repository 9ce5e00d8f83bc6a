import { adoptRule } from '@/lib/identity/commands/configure';
import { listRuleVersions } from '@/lib/identity/queries/configuration';
import { newRuleVersion, ruleReceipt, ruleVersions } from '@/lib/identity/schema/configuration';
import { route } from '@/lib/platform/http/route';

/** GET — every version of the minimum and of the table of kinship. POST — a later one, by an administrator. */
export const GET = route({ answer: ruleVersions }, listRuleVersions);
export const POST = route({ body: newRuleVersion, answer: ruleReceipt, status: 201 }, adoptRule);
