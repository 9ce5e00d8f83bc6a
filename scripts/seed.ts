import { seedDemonstration } from '../prisma/seed';

/** npm run seed: the demonstration world, when the database is empty. `npm start` does this by itself. */
for (const { role, email, password } of await seedDemonstration())
  console.log(`  ${role.padEnd(16)} ${email.padEnd(44)} ${password}`);
process.exit(0);
