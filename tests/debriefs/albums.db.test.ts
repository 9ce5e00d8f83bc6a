import sharp from 'sharp';
import { assembleAlbum } from '@/lib/debriefs/commands/assemble-album';
import { withdrawPhotograph } from '@/lib/debriefs/commands/keep-photograph';
import { abandonAlbum, answerAlbum, showAlbum } from '@/lib/debriefs/commands/show-album';
import { listPhotos, readPhoto } from '@/lib/debriefs/queries/list-photos';
import { readAlbum, readPicture } from '@/lib/debriefs/queries/read-album';
import { albumAnswer, photoFilter } from '@/lib/debriefs/schema/album';
import type { AlbumId, PrisonerId } from '@/lib/kernel/ids';
import { canary, comment, jpegWith, plainJpeg } from '../attachments/pictures-made';
import { aPersonOnFile, refusal, theOffice } from '../evidence/given';
import { pastTheRules } from '../setup/database';
import {
  aDebrief,
  alike,
  anAlbum,
  aPhotograph,
  aReturnee,
  aSighting,
  asActor,
  loggedOf,
  numberOf,
  tried,
} from './given';

type Slot = { position: number; photo_id: string; prisoner_id: string };
const slotsOf = (albumId: string) =>
  pastTheRules<Slot>(
    'select s.position, s.photo_id, p.prisoner_id from album_slot s join album_photo p on p.id = s.photo_id where s.album_id = $1 order by s.position',
    [albumId],
  );
const placeOf = async (albumId: string, person: string | undefined) =>
  (await slotsOf(albumId)).find(({ prisoner_id }) => prisoner_id === person)?.position ?? null;
const answered = (version: number, position: number | null) =>
  albumAnswer.parse({
    version,
    position,
    confidence: 'fairly',
    layout: 'one-by-one',
    words: 'That is the man from the next bunk.',
  });

/** Shown by the case officer, and answered with whoever stands there. */
async function shownTo(albumId: AlbumId, position: number | null) {
  const by = (await theOffice())['case-officer'];
  await showAlbum(by, { albumId, version: 1 });
  await answerAlbum(by, { albumId, ...answered(2, position) });
  return readAlbum(by, { albumId });
}

describe('an album', () => {
  test('is one person among six or more different people, drawn with a seed that is kept', async () => {
    const { albumId, target, debriefId } = await anAlbum();
    const slots = await slotsOf(albumId);
    expect(slots).toHaveLength(7);
    expect(new Set(slots.map(({ prisoner_id }) => prisoner_id)).size).toBe(7);
    expect(slots.map(({ prisoner_id }) => prisoner_id)).toContain(target);
    const [row] = await pastTheRules<{ seed: string; rules_version: number }>(
      'select seed, rules_version from debrief_album where id = $1',
      [albumId],
    );
    expect(row).toMatchObject({ seed: expect.stringMatching(/.{16,}/), rules_version: 1 });
    expect(await loggedOf(albumId)).toMatchObject([
      { type: 'album.assembled', prisoner_id: target, detail: { debrief: debriefId, pictures: 7 } },
    ]);
  });

  test('with too few who look alike is refused and says whose photographs are missing', async () => {
    const office = await theOffice();
    const [target] = await alike(3, { hair: 'red', beard: 'moustache', build: 'heavy' });
    const asked = { id: await aDebrief(), record: await numberOf(target ?? '') };
    const refused = await assembleAlbum(office.analyst, asked).catch((error: unknown) => error);
    expect(refused).toMatchObject({
      reason: 'too-few-foils',
      more: { current: { suitable: 2, needed: 3, hair: 'red', build: 'heavy' } },
    });
  });

  test('holds nobody of the family, of whatever likeness: three namesakes leave too few', async () => {
    const office = await theOffice();
    const looks = { hair: 'grey', beard: 'beard', build: 'slim', ageBand: '50-59' };
    const people = await alike(7, looks);
    const surnames = await pastTheRules<{ surname: string }>(
      'select surname from prisoner_name where prisoner_id = $1',
      [people[0]],
    );
    for (const id of people.slice(1, 3))
      await pastTheRules(
        `update prisoner_search set parts = (select parts from prisoner_search where prisoner_id = $1), detail = null where prisoner_id = $2`,
        [people[0], id],
      );
    expect(surnames.length).toBeGreaterThan(0);
    const asked = { id: await aDebrief(), record: await numberOf(people[0] ?? '') };
    expect(await refusal(assembleAlbum(office.analyst, asked))).toBe('too-few-foils');
    for (const id of await alike(2, looks)) expect(id).toBeDefined();
    const { albumId } = await assembleAlbum(office.analyst, asked);
    const drawn = (await slotsOf(albumId)).map(({ prisoner_id }) => prisoner_id);
    expect(drawn).toEqual(expect.not.arrayContaining(people.slice(1, 3)));
  });

  test('is not made of the witness, nor of somebody without a photograph; sealed sounds like none', async () => {
    const office = await theOffice();
    const of = await aReturnee();
    await aPhotograph(of);
    const id = await aDebrief({ of });
    const fault = async (record: string) =>
      assembleAlbum(office.analyst, { id, record }).then(
        () => 'done',
        (error: { more?: { faults: { at: string; code: string }[] } }) => error.more?.faults[0]?.code,
      );
    expect(await fault(await numberOf(of))).toBe('the-witness');
    expect(await fault(await numberOf(await aPersonOnFile()))).toBe('no-photograph');
    expect(await fault('999999')).toBe('no-photograph');
    const sealed = (await alike(7))[0] ?? '';
    await pastTheRules('update prisoner set sealed = true where id = $1', [sealed]);
    expect(await fault(await numberOf(sealed))).toBe('no-photograph');
  });

  test('tells nobody who is meant before it is answered', async () => {
    const office = await theOffice();
    const { albumId, target } = await anAlbum();
    for (const actor of [office['case-officer'], office.analyst, office.supervisor]) {
      const told = JSON.stringify(await readAlbum(actor, { albumId }));
      expect(told).not.toContain(target);
      for (const { photo_id, prisoner_id } of await slotsOf(albumId)) {
        expect(told).not.toContain(photo_id);
        expect(told).not.toContain(prisoner_id);
      }
      expect(JSON.parse(told)).toMatchObject({ outcome: null, pictures: expect.any(Number) });
      expect(await refusal(readPicture(actor, { albumId, position: 1 }))).toBe('not-found');
    }
  });

  test('is shown by another than who assembled it, once, and answered by whoever showed it', async () => {
    const office = await theOffice();
    const { albumId, target } = await anAlbum();
    expect(await refusal(showAlbum(office.analyst, { albumId, version: 1 }))).toBe('second-person-needed');
    expect(await refusal(answerAlbum(office['case-officer'], { albumId, ...answered(1, 1) }))).toBe('wrong-status');
    const show = (actor = office['case-officer']) => refusal(showAlbum(actor, { albumId, version: 1 }));
    expect((await Promise.all([show(), show(office.second['case-officer'])])).sort()).toEqual([
      'changed-meanwhile',
      'done',
    ]);
    const [{ shown_by_id } = { shown_by_id: '' }] = await pastTheRules<{ shown_by_id: string }>(
      'select shown_by_id from debrief_album where id = $1',
      [albumId],
    );
    const shower =
      [office['case-officer'], office.second['case-officer']].find(({ id }) => id === shown_by_id) ?? office.analyst;
    const other = shower === office['case-officer'] ? office.second['case-officer'] : office['case-officer'];
    expect((await sharp(await readPicture(shower, { albumId, position: 1 })).metadata()).format).toBe('webp');
    expect(await refusal(readPicture(other, { albumId, position: 1 }))).toBe('not-found');
    expect(await refusal(answerAlbum(other, { albumId, ...answered(2, 1) }))).toBe('second-person-needed');
    expect(await refusal(answerAlbum(shower, { albumId, ...answered(2, 9) }))).toBe('invalid');
    const place = await placeOf(albumId, target);
    await answerAlbum(shower, { albumId, ...answered(2, place) });
    const { outcome } = await readAlbum(other, { albumId });
    expect(outcome).toMatchObject({
      result: 'target',
      chosen: place,
      targetPosition: place,
      confidence: 'fairly',
      independent: true,
      shownBefore: 0,
    });
    expect(outcome?.people).toHaveLength((await slotsOf(albumId)).length);
    expect(await refusal(answerAlbum(shower, { albumId, ...answered(3, null) }))).toBe('wrong-status');
    expect(await refusal(readPicture(other, { albumId, position: 7 }))).toBe('done');
  });

  test.each<[string, (albumId: string, target: string | undefined) => Promise<number | null>, string]>([
    ['nobody recognised', async () => null, 'nobody'],
    ['another recognised', async (albumId, target) => ((await placeOf(albumId, target)) === 1 ? 2 : 1), 'foil'],
  ])('%s is written down as what it is', async (_, choose, result) => {
    const { albumId, target } = await anAlbum();
    expect((await shownTo(albumId, await choose(albumId, target))).outcome).toMatchObject({ result });
  });

  test('given up is not shown again', async () => {
    const office = await theOffice();
    const { albumId } = await anAlbum();
    await abandonAlbum(office['case-officer'], { albumId, version: 1 });
    expect(await refusal(showAlbum(office['case-officer'], { albumId, version: 2 }))).toBe('wrong-status');
  });

  test('with somebody whose record is sealed later is there for a supervisor alone', async () => {
    const office = await theOffice();
    const { albumId } = await anAlbum();
    const [one] = await slotsOf(albumId);
    await pastTheRules('update prisoner set sealed = true where id = $1', [one?.prisoner_id]);
    expect(await refusal(readAlbum(office['case-officer'], { albumId }))).toBe('not-found');
    expect((await readAlbum(office.supervisor, { albumId })).id).toBe(albumId);
  });

  test('recognises nobody by itself: no claim is written, no candidate decided', async () => {
    const { sightingId, debriefId } = await aSighting();
    const office = await theOffice();
    const target = (await alike(7))[0];
    const { albumId } = await assembleAlbum(office.analyst, {
      id: debriefId,
      record: await numberOf(target ?? ''),
      sightingId,
    });
    await shownTo(albumId, await placeOf(albumId, target));
    expect(await pastTheRules('select 1 from claim where prisoner_id = $1', [target])).toEqual([]);
    expect(await pastTheRules('select 1 from sighting_candidate where sighting_id = $1', [sightingId])).toEqual([]);
  });
});

describe('a second showing of the same person to the same returnee does not stand by itself', () => {
  const again = async (debriefId: Awaited<ReturnType<typeof aDebrief>>, of: PrisonerId | undefined) => {
    const { albumId } = await anAlbum({ debriefId, ...(of ? { of } : {}) });
    return (await shownTo(albumId, null)).outcome;
  };
  test('in the same debrief and in another of theirs; to somebody else it does', async () => {
    const of = await aReturnee();
    const debriefId = await aDebrief({ of });
    const [target] = await alike(7);
    expect(await again(debriefId, target)).toMatchObject({ shownBefore: 0, independent: true });
    expect(await again(debriefId, target)).toMatchObject({ shownBefore: 1, independent: false });
    expect(await again(await aDebrief({ of }), target)).toMatchObject({ shownBefore: 2, independent: false });
    expect(await again(await aDebrief(), target)).toMatchObject({ shownBefore: 0, independent: true });
  });
  test('nor when they stood among the others before, or in an album nobody below a supervisor sees', async () => {
    const debriefId = await aDebrief();
    const { albumId, target } = await anAlbum({ debriefId });
    await shownTo(albumId, null);
    const foil = (await slotsOf(albumId)).find(({ prisoner_id }) => prisoner_id !== target)?.prisoner_id as PrisonerId;
    await pastTheRules('update prisoner set sealed = true where id = $1', [target]);
    expect(await again(debriefId, foil)).toMatchObject({ shownBefore: 1, independent: false });
  });
  test('an album that was only assembled counts for nothing', async () => {
    const debriefId = await aDebrief();
    const { target } = await anAlbum({ debriefId });
    expect(await again(debriefId, target)).toMatchObject({ shownBefore: 0 });
  });
});

describe('photographs on file', () => {
  test('are painted anew: what lay in the file is gone, what is kept is encrypted', async () => {
    const office = await theOffice();
    const bytes = jpegWith(await plainJpeg(), comment(canary));
    const photoId = await aPhotograph(await aPersonOnFile(), {}, bytes);
    const kept = await readPhoto(office.analyst, { photoId });
    expect((await sharp(kept).metadata()).format).toBe('webp');
    expect(kept.includes(canary)).toBe(false);
    expect((await loggedOf(photoId)).map(({ type }) => type)).toEqual(['photo.added', 'photo.read']);
    const [row] = await pastTheRules<{ content_enc: Buffer }>(
      'select content_enc from album_picture where photo_id = $1',
      [photoId],
    );
    expect(row?.content_enc.includes(kept.subarray(0, 16))).toBe(false);
    expect(row?.content_enc.includes('WEBP')).toBe(false);
  });
  test.each<[string, () => Promise<Buffer>]>([
    ['a page that says it is a picture', async () => Buffer.from('<html><script>alert(1)</script></html>')],
    ['half a picture', async () => (await plainJpeg()).subarray(0, 400)],
    ['nothing', async () => Buffer.alloc(0)],
  ])('%s is refused', async (_, bytes) => {
    expect(await refusal(aPhotograph(await aPersonOnFile(), {}, await bytes()))).toBe('file-refused');
  });
  test('withdrawn stands in no new album and stays in the old ones', async () => {
    const office = await theOffice();
    const { albumId, target, debriefId } = await anAlbum();
    const photo = (await slotsOf(albumId)).find(({ prisoner_id }) => prisoner_id === target);
    await withdrawPhotograph(office.analyst, { photoId: photo?.photo_id as never, reason: 'It is of his brother.' });
    expect((await slotsOf(albumId)).map(({ photo_id }) => photo_id)).toContain(photo?.photo_id);
    expect(await refusal(anAlbum({ debriefId, ...(target ? { of: target } : {}) }))).toBe('invalid');
    expect(
      await refusal(withdrawPhotograph(office.analyst, { photoId: photo?.photo_id as never, reason: 'x' })),
    ).toMatch(/not-found|wrong-status/);
  });
  test('are listed with how many others could stand beside them, and the reading is logged', async () => {
    const office = await theOffice();
    const [first] = await alike(3, { sex: 'female', hair: 'red', build: 'heavy', ageBand: '60-over' });
    const { lines } = await listPhotos(office.analyst, photoFilter.parse({ record: await numberOf(first ?? '') }));
    expect(lines).toMatchObject([{ prisonerId: first, beside: 2 }]);
    expect(await refusal(listPhotos(office['medical-officer'], photoFilter.parse({})))).toBe('role-missing');
  });
});

describe('the database says it too', () => {
  test('no album of fewer than six, or with somebody twice, however it is written', async () => {
    const office = await theOffice();
    const debriefId = await aDebrief();
    const photos: string[] = [];
    for (const id of (await alike(6)).slice(0, 6))
      photos.push(
        (await pastTheRules<{ id: string }>('select id from album_photo where prisoner_id = $1', [id]))[0]?.id ?? '',
      );
    const twice = await pastTheRules<{ id: string }>(
      `insert into album_photo (id, prisoner_id, sex, age_band, hair, build, beard, marks, hash, recorded_by_id)
       select gen_random_uuid(), prisoner_id, sex, age_band, hair, build, beard, marks, 'x', recorded_by_id from album_photo where id = $1 returning id`,
      [photos[0]],
    );
    const written = (shown: readonly string[]) =>
      asActor(office.analyst, async (client) => {
        const [{ id }] = (await client.query('select gen_random_uuid() as id')).rows as [{ id: string }];
        await client.query(
          `insert into debrief_album (id, debrief_id, target_photo_id, seed, rules_version, app_version, assembled_by_id) values ($1, $2, $3, 's', 1, '1', $4)`,
          [id, debriefId, shown[0], office.analyst.id],
        );
        for (const [at, photo] of shown.entries())
          await client.query('insert into album_slot values ($1, $2, $3)', [id, at + 1, photo]);
        return client.query('set constraints all immediate').then(
          () => 'written',
          (error: Error) => error.message,
        );
      });
    expect(await written(photos)).toBe('written');
    expect(await written(photos.slice(0, 1))).toMatch(/by itself/);
    expect(await written(photos.slice(0, 5))).toMatch(/by itself/);
    expect(await written([...photos.slice(0, 5), twice[0]?.id ?? ''])).toMatch(/twice/);
  });
  test('what was answered stays, and whoever assembled it cannot show it', async () => {
    const office = await theOffice();
    const { albumId } = await anAlbum();
    const show = `update debrief_album set status = 'shown', shown_at = now(), shown_by_id = app.staff() where id = '${albumId}'`;
    expect(await tried(office.analyst, show)).toMatch(/another_shows/);
    expect(await tried(office['case-officer'], show)).toBe(1);
    await shownTo(albumId, null);
    expect(await tried(office['case-officer'], `update debrief_album set words = 'x' where id = '${albumId}'`)).toMatch(
      /stays as it was shown/,
    );
    expect(
      await tried(office['case-officer'], `update album_slot set position = 9 where album_id = '${albumId}'`),
    ).toMatch(/permission denied/);
    expect(await tried(office.analyst, `update debrief_album set shown_before = 0 where id = '${albumId}'`)).toMatch(
      /stays as it was shown/,
    );
  });
});
