import { keptHead } from '@/lib/audit/head';
import { verifyLog } from '@/lib/audit/verify';
import { disconnect } from '@/lib/platform/db';

/** npm run --silent audit:verify: checks the whole log against its seals; prints JSON, exits 1 when something is wrong. */
const report = await verifyLog(await keptHead());
await disconnect();
console.log(JSON.stringify(report, null, 2));
process.exit(report.ok ? 0 : 1);
