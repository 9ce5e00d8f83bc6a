import type { StaffActor } from '@/lib/access/actor';
import { withdrawFile } from '@/lib/attachments/commands/decide-on-file';
import { sweepStores } from '@/lib/attachments/commands/sweep-stores';
import type { StoreName } from '@/lib/platform/storage/port';
import { storeNamed } from '@/lib/platform/storage/stores';
import { aPersonOnFile, theOffice } from '../evidence/given';
import { contentOf, handIn, rowOf } from './given';
import { telephoneJpeg } from './pictures-made';
import { anMp4 } from './recordings-made';

/** Hands files in where `store` is chosen, reads them, withdraws one, and looks that nothing lies elsewhere or too much. */
export async function theWholeWay(store: StoreName) {
  const officer: StaffActor = (await theOffice())['case-officer'];
  const prisonerId = await aPersonOnFile();
  const film = anMp4({ length: 1_300_000 });
  const recording = await handIn(officer, { prisonerId, bytes: film });
  const picture = await handIn(officer, { prisonerId, bytes: await telephoneJpeg() });
  expect([(await rowOf(recording)).store, (await rowOf(picture)).store]).toEqual([store, store]);
  expect((await contentOf(officer, recording)).equals(film)).toBe(true);

  const lying: string[] = [];
  for await (const { key } of storeNamed(store).keys()) lying.push(key);
  expect(lying.sort()).toEqual([`${recording}.kept`, `${picture}.kept`, `${picture}.preview`].sort());
  const piece = (await storeNamed(store).get(`${recording}.kept`, 0)) as Buffer;
  expect(piece.includes('ftyp')).toBe(false);

  await withdrawFile(officer, { id: recording, version: (await rowOf(recording)).version, reason: 'x' });
  const swept = await sweepStores(new Date(Date.now() + 2 * 86_400_000), [storeNamed(store)]);
  expect(swept).toEqual({ lost: [], strange: [], removed: 0 });
}
