import sharp, { type SharpOptions } from 'sharp';
import type { StaffActor } from '@/lib/access/actor';
import { completeUpload } from '@/lib/attachments/commands/complete-upload';
import { receivePiece } from '@/lib/attachments/commands/receive-piece';
import { openContent } from '@/lib/attachments/queries/open-content';
import { pieceSize } from '@/lib/attachments/rules/kinds';
import type { AttachmentId, PrisonerId } from '@/lib/kernel/ids';
import { aPersonOnFile, theOffice } from '../evidence/given';
import { aFolder, begun, handIn } from './given';
import { plainJpeg } from './pictures-made';
import { anMp4 } from './recordings-made';

process.env.HOMEWARD_VAR = aFolder();
jest.setTimeout(180_000);

const mebibyte = 1_048_576;
let officer: StaffActor;
let prisonerId: PrisonerId;
beforeAll(async () => {
  officer = (await theOffice())['case-officer'];
  prisonerId = await aPersonOnFile();
  // What a process needs anyway: the picture library, the pool of connections.
  await handIn(officer, { prisonerId, bytes: await plainJpeg() });
});

/** How much more memory the process takes while something is done than before it. */
async function mostTaken(what: string, work: () => Promise<void>): Promise<number> {
  const before = process.memoryUsage().rss;
  let most = before;
  const look = () => {
    most = Math.max(most, process.memoryUsage().rss);
  };
  const watch = setInterval(look, 5);
  await work().finally(() => clearInterval(watch));
  look();
  process.stdout.write(`\n${what}: ${Math.round((most - before) / mebibyte)} MB more at most\n`);
  return most - before;
}

/** Sends a recording that is made while it is sent, so that the test itself holds none of it. */
async function sendRecording(id: AttachmentId, head: Buffer, size: number) {
  for (let offset = 0; offset < size; offset += pieceSize) {
    const bytes = Buffer.alloc(Math.min(pieceSize, size - offset), 0x5a);
    if (offset === 0) head.copy(bytes);
    await receivePiece(officer, { id, offset, bytes });
  }
}

test('a recording of sixty megabytes passes through without being held', async () => {
  const length = 60 * mebibyte;
  const small = anMp4({ length: 0 });
  const head = Buffer.from(small);
  head.writeUInt32BE(length + 8, small.length - 8);
  const size = small.length + length;
  const more = await mostTaken('A recording of 60 MB', async () => {
    const id = await begun(officer, { prisonerId, bytes: { length: size } as Buffer });
    await sendRecording(id, head, size);
    expect((await completeUpload(officer, { id })).status).toBe('ready');
    const content = await openContent(officer, { id });
    let read = 0;
    for await (const part of content.bytes(0, content.size)) read += part.length;
    expect(read).toBe(size);
  });
  expect(more).toBeLessThan(80 * mebibyte);
});

test('twenty pictures of eight megabytes at once are painted one after another', async () => {
  const noise = {
    create: {
      width: 2600,
      height: 1900,
      channels: 3,
      background: 'white',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  } as const;
  const picture = await sharp(noise as unknown as SharpOptions)
    .jpeg({ quality: 96 })
    .toBuffer();
  expect(picture.length).toBeGreaterThan(4 * mebibyte);
  expect(picture.length).toBeLessThan(8 * mebibyte);
  const more = await mostTaken('Twenty pictures at once', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => handIn(officer, { prisonerId, bytes: picture })));
    expect(new Set(ids).size).toBe(20);
  });
  expect(more).toBeLessThan(300 * mebibyte);
});
