import { aFakeObjectStore, type FakeStore, place } from './fake-object-store';
import { theWholeWay } from './whole-way';

let fake: FakeStore;
beforeAll(async () => {
  fake = await aFakeObjectStore();
  Object.assign(process.env, {
    HOMEWARD_STORE: 's3',
    HOMEWARD_S3_ENDPOINT: fake.endpoint,
    HOMEWARD_S3_BUCKET: place.bucket,
    HOMEWARD_S3_REGION: place.region,
    HOMEWARD_S3_ACCESS_KEY: place.accessKey,
    HOMEWARD_S3_SECRET_KEY: place.secretKey,
  });
});
afterAll(() => fake.close());

test('files lie in the object store when that is chosen', async () => {
  await theWholeWay('s3');
  expect(fake.refused).toEqual([]);
});
