import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';

// `prisma generate` insists that a schema-engine binary exists although it never runs it. The real engine is the
// WebAssembly one in scripts/database/engine.ts; any existing file satisfies this check without a download.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(import.meta.url);

export default defineConfig({ schema: 'prisma/schema' });
