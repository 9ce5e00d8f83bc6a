import { parseArgs } from 'node:util';
import { Refused } from '@/lib/kernel/refusal';
import { createAdministrator } from '@/lib/staff/commands/create-administrator';

/** npm run admin:create -- --email … --name …: makes an administrator and prints the first password, once. */
const options = { email: { type: 'string' }, name: { type: 'string' } } as const;
const { email, name } = parseArgs({ options, strict: false }).values as { email?: string; name?: string };
if (!email || !name) {
  console.error(
    'Give an e-mail address and a name: npm run admin:create -- --email name@example.org --name "Full name"',
  );
  process.exit(1);
}
try {
  const made = await createAdministrator({ email, name });
  console.log(
    `Administrator: ${made.email}\nFirst password: ${made.password}\nIt is not shown again. Signing in with it leads to choosing your own.`,
  );
  process.exit(0);
} catch (error) {
  const taken = error instanceof Refused && error.reason === 'duplicate';
  console.error(taken ? `Somebody already signs in as ${email}.` : error);
  process.exit(1);
}
