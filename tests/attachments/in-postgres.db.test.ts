import { theWholeWay } from './whole-way';

process.env.HOMEWARD_STORE = 'postgres';

test('files lie in the database when that is chosen', () => theWholeWay('postgres'));
