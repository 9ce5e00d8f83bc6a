import { register } from 'tsx/esm/api';

/** Where a thread begins. The loader of TypeScript is not handed on to threads, so each brings its own. */
register();
await import('./thread.ts');
