import { assertSafeToServe } from '@/lib/platform/boot';

/** Says in plain sentences why this configuration must not serve; used before anything is started in production. */
try {
  await assertSafeToServe();
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
