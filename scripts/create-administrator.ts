import { Refused } from '@/lib/kernel/refusal';
import { createAdministrator } from '@/lib/staff/commands/create-administrator';

/** npm run admin:create -- name@example.org "Full name": makes an administrator and prints the first password, once. */
const [email, ...words] = process.argv.slice(2);
if (!email || words.length === 0) {
  console.error('Give an e-mail address and a name: npm run admin:create -- name@example.org "Full name"');
  process.exit(1);
}
try {
  const made = await createAdministrator({ email, name: words.join(' ') });
  console.log(
    `Administrator: ${made.email}\nFirst password: ${made.password}\nIt is not shown again. Change it after signing in.`,
  );
  process.exit(0);
} catch (error) {
  const taken = error instanceof Refused && error.reason === 'duplicate';
  console.error(taken ? `Somebody already signs in as ${email}.` : error);
  process.exit(1);
}
