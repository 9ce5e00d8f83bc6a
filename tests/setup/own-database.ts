import { disconnect } from '@/lib/platform/db';
import { freshDatabase, testDatabase } from './database';

// Before anything reads the settings: this worker's database and no other.
process.env.DATABASE_URL = testDatabase().url;
jest.setTimeout(30_000);

beforeAll(freshDatabase);
afterAll(disconnect);
