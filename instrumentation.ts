/** Runs once before the web server answers anything: refuses an unsafe configuration. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { assertSafeToServe, followSupervisor, settleSessions } = await import('@/lib/platform/boot');
  settleSessions();
  followSupervisor();
  await assertSafeToServe();
}
