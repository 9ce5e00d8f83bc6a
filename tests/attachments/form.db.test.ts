import { randomUUID } from 'node:crypto';
import type { StaffActor } from '@/lib/access/actor';
import { receiveForm } from '@/lib/attachments/commands/receive-form';
import { formFields } from '@/lib/attachments/schema';
import type { AttachmentId, PrisonerId } from '@/lib/kernel/ids';
import { fileStreamOf } from '@/lib/platform/http/file-stream';
import { parsed } from '@/lib/platform/http/route';
import { aPersonOnFile, theOffice } from '../evidence/given';
import { pastTheRules } from '../setup/database';
import { aPdf } from './documents-made';
import { aFolder, contentOf, refusalOf, rowOf } from './given';
import { anMp4 } from './recordings-made';

process.env.HOMEWARD_VAR = aFolder();

let officer: StaffActor;
let prisonerId: PrisonerId;
beforeAll(async () => {
  officer = (await theOffice())['case-officer'];
  prisonerId = await aPersonOnFile();
});

const boundary = 'a-border-of-our-own';
const field = (name: string, value: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const filePart = (bytes: Buffer, name = 'лист.pdf', type = 'image/png') =>
  Buffer.concat([
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`,
    ),
    bytes,
    Buffer.from('\r\n'),
  ]);
const end = Buffer.from(`--${boundary}--\r\n`);

/** A request whose body comes in pieces as a browser sends it. */
function posted(body: Buffer, type = `multipart/form-data; boundary=${boundary}`): Request {
  const pieces = Array.from({ length: Math.ceil(body.length / 60_000) }, (_, n) =>
    body.subarray(n * 60_000, (n + 1) * 60_000),
  );
  const stream = new ReadableStream({
    pull(controller) {
      const next = pieces.shift();
      if (next) controller.enqueue(new Uint8Array(next));
      else controller.close();
    },
  });
  return new Request('http://localhost/api/attachments', {
    method: 'POST',
    headers: { 'content-type': type },
    body: stream,
    duplex: 'half',
  } as RequestInit);
}

const fields = (id: string) =>
  Buffer.from(
    field('id', id) + field('prisonerId', prisonerId) + field('about', 'a letter') + field('sensitivity', 'ordinary'),
  );

async function send(request: Request) {
  const { fields: given, file } = await fileStreamOf(request, 'file');
  const asked = formFields.parse(parsed(formFields, given));
  return receiveForm(officer, { fields: asked, name: file.name, bytes: file.bytes });
}
const whole = (id: string, bytes: Buffer) => posted(Buffer.concat([fields(id), filePart(bytes), end]));

test('a plain form with a file is an upload of one step', async () => {
  const id = randomUUID() as AttachmentId;
  const bytes = anMp4({ length: 2_000_000 });
  expect(await send(whole(id, bytes))).toMatchObject({ id, status: 'ready', size: bytes.length });
  expect((await contentOf(officer, id)).equals(bytes)).toBe(true);
});

test('the same form sent again gives the first answer and is no second file', async () => {
  const id = randomUUID() as AttachmentId;
  await send(whole(id, aPdf()));
  const { version } = await rowOf(id);
  expect(await send(whole(id, aPdf()))).toMatchObject({ id, status: 'ready' });
  expect((await rowOf(id)).version).toBe(version);
});

test('an answer that was a refusal is the same refusal again', async () => {
  const id = randomUUID() as AttachmentId;
  const drawing = Buffer.from('<svg onload="x"/>');
  expect(await refusalOf(send(whole(id, drawing)))).toBe('kind-svg');
  expect(await refusalOf(send(whole(id, drawing)))).toBe('kind-svg');
});

test('a form that breaks off leaves nothing behind', async () => {
  const id = randomUUID() as AttachmentId;
  const body = Buffer.concat([fields(id), filePart(anMp4({ length: 900_000 }))]);
  expect(await refusalOf(send(posted(body.subarray(0, 700_000))))).toBe('not-a-form');
  expect(await rowOf(id)).toMatchObject({ status: 'abandoned', kept_hash: null });
});

test.each<[string, () => Request, string]>([
  ['an empty file', () => whole(randomUUID(), Buffer.alloc(0)), 'attachment-empty'],
  ['no file', () => posted(Buffer.concat([fields(randomUUID()), end])), 'file-missing'],
  ['fields behind the file', () => posted(Buffer.concat([filePart(aPdf()), fields(randomUUID()), end])), 'invalid'],
  ['nothing', () => posted(end), 'file-missing'],
  ['no border', () => posted(Buffer.from('x'), 'multipart/form-data'), 'not-a-form'],
  ['not a form', () => posted(Buffer.from('{}'), 'application/json'), 'not-a-form'],
  ['words instead of a form', () => posted(Buffer.from('hello there')), 'not-a-form'],
  [
    'an unknown field',
    () => posted(Buffer.concat([Buffer.from(field('status', 'ready')), fields(randomUUID()), filePart(aPdf()), end])),
    'invalid',
  ],
  [
    'another person’s record',
    () =>
      posted(
        Buffer.concat([
          Buffer.from(
            field('id', randomUUID()) +
              field('prisonerId', randomUUID()) +
              field('about', 'x') +
              field('sensitivity', 'ordinary'),
          ),
          filePart(aPdf()),
          end,
        ]),
      ),
    'not-found',
  ],
])('a form with %s: refused', async (_, make, answer) => {
  expect(await refusalOf(send(make()))).toBe(answer);
});

test('a picture of eight megabytes and a byte is stopped while it comes', async () => {
  const id = randomUUID() as AttachmentId;
  const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(8 * 1024 * 1024 - 3)]);
  expect(await refusalOf(send(whole(id, jpeg)))).toBe('attachment-too-large');
  expect((await rowOf(id)).status).toBe('refused');
});

test('a recording of sixty-four megabytes and a byte is stopped while it comes', async () => {
  const id = randomUUID() as AttachmentId;
  const mp4 = Buffer.concat([anMp4({ length: 0 }), Buffer.alloc(64 * 1024 * 1024)]);
  expect(await refusalOf(send(whole(id, mp4)))).toBe('attachment-too-large');
  expect(['refused', 'abandoned']).toContain((await rowOf(id)).status);
}, 60_000);

test('what the sender says of the file is not believed', async () => {
  const id = randomUUID() as AttachmentId;
  await send(posted(Buffer.concat([fields(id), filePart(aPdf(), '../../etc/passwd\0.html', 'text/html'), end])));
  expect(await rowOf(id)).toMatchObject({ kind: 'pdf', status: 'ready' });
  const types = await pastTheRules<{ type: string }>('select type from audit_event where subject_id = $1 order by id', [
    id,
  ]);
  expect(types.map(({ type }) => type)).toEqual(['attachment.begun', 'attachment.received', 'attachment.checked']);
});
