import { serveSafelyOrEnd } from '@/lib/platform/boot';

/** Says in plain sentences why this configuration must not serve; used before anything is started in production. */
await serveSafelyOrEnd();
process.exit(0);
