import { register } from 'tsx/esm/api';

// A thread does not inherit the translation of TypeScript from the program that starts it.
register();
await import('./derive.ts');
