import { expectations } from './expectations';
import { routesOnDisk } from './routes-on-disk';

const onDisk = routesOnDisk();

test('every page and route on disk is in the table of the access matrix, and nothing else is', () => {
  const missing = onDisk
    .filter(({ route }) => !expectations[route])
    .map(({ file }) => `${file}: add this route to tests/access/expectations.ts`);
  const gone = Object.keys(expectations).filter((route) => !onDisk.some((one) => one.route === route));
  expect({ missing, gone }).toEqual({ missing: [], gone: [] });
});

test('every method a route exports is in the table', () => {
  const faults = onDisk.flatMap(({ route, file, methods: exported, page }) => {
    const expected = expectations[route];
    if (!expected || page || file.includes('[...nextauth]')) return [];
    const listed =
      'methods' in expected
        ? expected.methods
        : (['GET', 'POST', 'PATCH', 'DELETE'] as const).filter((method) => expected[method]);
    return [...listed].sort().join() === [...exported].sort().join()
      ? []
      : [`${file} exports ${exported}, the table says ${listed}`];
  });
  expect(faults).toEqual([]);
});
