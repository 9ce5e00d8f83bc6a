import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type { StaffActor } from '@/lib/access/actor';
import { openUpload } from '@/lib/attachments/commands/begin-file';
import { completeUpload } from '@/lib/attachments/commands/complete-upload';
import { mostBytes, mostBytesOfAll } from '@/lib/attachments/rules/kinds';
import { newUpload } from '@/lib/attachments/schema';
import type { AttachmentId, PrisonerId } from '@/lib/kernel/ids';
import { env } from '@/lib/platform/env';
import { folderStore } from '@/lib/platform/storage/folder';
import { aPersonOnFile, theOffice } from '../evidence/given';
import { pastTheRules } from '../setup/database';
import { aFolder, begun, contentOf, handIn, refusalOf, rowOf, sendPieces } from './given';
import { type Hostile, hostileFiles, testVirus } from './hostile-files';
import { telephoneJpeg } from './pictures-made';
import { anMp4 } from './recordings-made';

process.env.HOMEWARD_VAR = aFolder();
jest.setTimeout(240_000);

let officer: StaffActor;
let prisonerId: PrisonerId;
let files: Hostile[];
beforeAll(async () => {
  officer = (await theOffice())['case-officer'];
  prisonerId = await aPersonOnFile();
  files = await hostileFiles();
});

const sendAll = async (id: AttachmentId, bytes: Buffer) => {
  await sendPieces(officer, id, bytes);
  return completeUpload(officer, { id });
};

const keysKept = async () => {
  const keys: string[] = [];
  for await (const { key } of folderStore().keys()) keys.push(key);
  return keys;
};

test('there are at least fifty of them', () => {
  expect(files.length).toBeGreaterThanOrEqual(50);
});

test('none is accepted as what it is not, and none breaks anything', async () => {
  const wrong: string[] = [];
  for (const { name, bytes, answer, gone = [] } of files) {
    const id = await begun(officer, { prisonerId, bytes, name }).catch(() => null);
    const said = id ? await refusalOf(sendAll(id, bytes)) : 'not begun';
    const row = id ? await rowOf(id) : null;
    // More are sent here in a minute than a person may send in an hour.
    await pastTheRules('delete from app.rate_limit');
    if (answer === 'quarantined') {
      if (said !== 'attachment-harmful' || row?.status !== 'quarantined')
        wrong.push(`${name}: ${said}, ${row?.status}`);
      continue;
    }
    if (said !== 'taken in') {
      if (said !== answer) wrong.push(`${name}: ${said}, not ${answer}`);
      if (row && !['refused', 'quarantined'].includes(row.status)) wrong.push(`${name} is ${row.status}`);
      if (row?.kept_size !== null) wrong.push(`${name} was refused and something of it is kept`);
      continue;
    }
    if (row?.kind !== answer || row.status !== 'ready') wrong.push(`${name}: taken in as ${row?.kind}, ${row?.status}`);
    // A word that was not there to begin with would be gone by itself.
    for (const word of gone) if (!bytes.includes(Buffer.from(word, 'latin1'))) wrong.push(`${name} never held ${word}`);
    const kept = id ? await contentOf(officer, id) : Buffer.alloc(0);
    for (const word of gone) if (kept.includes(Buffer.from(word, 'latin1'))) wrong.push(`${name} still holds ${word}`);
  }
  expect(wrong).toEqual([]);
});

test('nothing of what was refused lies anywhere, and nothing that lies anywhere can be read', async () => {
  const kept = await pastTheRules<{ id: string }>('select id from attachment where kept_size is not null');
  const ids = new Set(kept.map(({ id }) => id));
  expect((await keysKept()).filter((key) => !ids.has(key.slice(0, 36)))).toEqual([]);
  expect((await keysKept()).filter((key) => key.endsWith('.came'))).toEqual([]);
  const root = path.resolve(env.HOMEWARD_VAR, 'attachments');
  const lying = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(lying.length).toBeGreaterThan(10);
  const plain = lying
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name)))
    .filter((bytes) => ['JFIF', '%PDF', 'ftyp', 'PNG\r\n', 'RIFF', testVirus()].some((word) => bytes.includes(word)));
  expect(plain).toEqual([]);
});

test('a picture from a telephone is kept upright, in the colours of screens, with nothing but its pixels', async () => {
  const id = await handIn(officer, { prisonerId, bytes: await telephoneJpeg(6) });
  const { width, height, exif, icc, xmp, iptc, orientation, space } = await sharp(
    await contentOf(officer, id),
  ).metadata();
  expect({ width, height, exif, icc, xmp, iptc, orientation, space }).toEqual({
    width: 200,
    height: 320,
    exif: undefined,
    icc: undefined,
    xmp: undefined,
    iptc: undefined,
    orientation: undefined,
    space: 'srgb',
  });
});

test('a recording keeps its pictures and every offset in it', async () => {
  const bytes = anMp4({ length: 700_000 });
  const id = await handIn(officer, { prisonerId, bytes });
  expect((await contentOf(officer, id)).equals(bytes)).toBe(true);
});

test.each([
  ['a picture one byte over', 'jpeg', mostBytes.jpeg + 1, 'attachment-too-large'],
  ['a document one byte over', 'pdf', mostBytes.pdf + 1, 'attachment-too-large'],
] as const)('%s is refused before it is sent', async (_, declaredKind, size, answer) => {
  const asked = { prisonerId, name: 'x', about: 'x', sensitivity: 'ordinary', size, declaredKind } as const;
  expect(await refusalOf(openUpload(officer, asked))).toBe(answer);
});

test.each([
  [mostBytesOfAll + 1, 'attachment-too-large'],
  [0, 'attachment-empty'],
])('of %d bytes not even the form is well formed', (size, code) => {
  const asked = { prisonerId, name: 'x', about: 'x', sensitivity: 'ordinary', size };
  expect(newUpload.safeParse(asked).error?.issues.map(({ message }) => message)).toEqual([code]);
});
