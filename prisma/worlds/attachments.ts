import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { StaffActor } from '../../lib/access/actor';
import type { Sensitivity } from '../../lib/access/rules';
import { beginFile } from '../../lib/attachments/commands/begin-file';
import { completeUpload } from '../../lib/attachments/commands/complete-upload';
import { receivePiece } from '../../lib/attachments/commands/receive-piece';
import { pieceSize } from '../../lib/attachments/rules/kinds';
import type { AttachmentId, ClaimId, PrisonerId } from '../../lib/kernel/ids';
import { Refused } from '../../lib/kernel/refusal';
import { transaction } from '../../lib/platform/db';
import { pdfOf } from '../../lib/platform/pdf';
import type { Office } from './staff';

type Handed = {
  by: StaffActor;
  prisonerId: PrisonerId;
  name: string;
  about: string;
  bytes: Buffer;
  sensitivity?: Sensitivity;
  /** The claim it is the paper of. */
  claimId?: ClaimId;
};

/** Hands a file in as an officer does, through the same checks. One that is refused or in quarantine is so in this world. */
export async function handedIn({ by, bytes, claimId, sensitivity = 'ordinary', ...file }: Handed) {
  const id = randomUUID() as AttachmentId;
  const subject = { subjectType: claimId ? 'claim' : null, subjectId: claimId ?? null };
  const said = { ...file, ...subject, id, sensitivity, size: bytes.length };
  await transaction(by, (tx) => beginFile(tx, by, said));
  for (let offset = 0; offset < bytes.length; offset += pieceSize)
    await receivePiece(by, { id, offset, bytes: bytes.subarray(offset, offset + pieceSize) });
  await completeUpload(by, { id }).catch((error: unknown) => {
    if (!(error instanceof Refused)) throw error;
  });
  return id;
}

const width = 900;
const height = 600;

/** A card filled in by hand, as far as ruled lines and strokes can look like one. */
function aCard(seed: number): Promise<Buffer> {
  const pixels = Buffer.alloc(width * height * 3, 236);
  const dot = (x: number, y: number, shade: number) => pixels.fill(shade, (y * width + x) * 3, (y * width + x) * 3 + 3);
  for (let line = 1; line < 10; line += 1)
    for (let x = 60; x < width - 60; x += 1) {
      dot(x, line * 58, 150);
      const high = Math.round(Math.sin(x / (5 + ((seed + line) % 4))) * 9 + Math.sin(x / 23) * 4);
      if (x < 200 + ((seed * 97 + line * 173) % 560))
        for (let thick = 0; thick < 3; thick += 1) dot(x, line * 58 - 18 + high + thick, 60);
    }
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 85 })
    .toBuffer();
}

export const aLetter = async (title: string, lines: readonly string[]) =>
  Buffer.from(
    await pdfOf({
      title,
      language: 'uk',
      content: [{ text: title, style: 'title' }, ...lines.map((text) => ({ text }))],
    }),
  );

/** Twenty seconds of silence, in frames of MPEG-1 layer III. */
const aCall = () =>
  Buffer.concat(
    Array.from({ length: 766 }, () => Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(413)])),
  );

// The test file of virus scanners, put together only here.
const testVirus = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', 'STANDARD', 'ANTIVIRUS', 'TEST', 'FILE!$H+H*'].join('-');
const aHarmfulPicture = async () => {
  const card = await aCard(9);
  const text = Buffer.from(testVirus);
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, text.length + 2]), text]);
  return Buffer.concat([card.subarray(0, 2), comment, card.subarray(2)]);
};

/** Cards, a letter, a call and a certificate; and one file that waits in quarantine for a second supervisor. */
export async function theFiles(office: Office, people: readonly { id: PrisonerId }[]) {
  const officer = office['case-officer'];
  const about = 'Картка військовополоненого, лицьовий бік';
  for (const n of [0, 12, 13, 14]) {
    const prisonerId = people[n]?.id;
    if (!prisonerId) continue;
    await handedIn({ by: officer, prisonerId, name: `card-${n + 1}.jpg`, about, bytes: await aCard(n) });
  }
  const [first, second] = [people[12]?.id, people[13]?.id];
  if (!first || !second) return;
  const letter = await aLetter('Лист', ['Мамо, я живий і здоровий. Чекайте.', 'Передайте вітання всім нашим.']);
  await handedIn({
    by: office.analyst,
    prisonerId: first,
    name: 'лист.pdf',
    about: 'Лист до матері від 3 травня',
    bytes: letter,
  });
  await handedIn({
    by: officer,
    prisonerId: first,
    name: 'call.mp3',
    about: 'Телефонна розмова з родиною, 20 секунд',
    bytes: aCall(),
  });
  const certificate = await aLetter('Медичний висновок', ['Загальний стан задовільний. Перев’язка раз на добу.']);
  const medical = { by: office['medical-officer'], sensitivity: 'medical' } as const;
  await handedIn({ ...medical, prisonerId: first, name: 'висновок.pdf', about: 'Висновок лікаря', bytes: certificate });
  await handedIn({
    by: office.supervisor,
    prisonerId: second,
    name: 'from-a-stranger.jpg',
    about: 'Фото від невідомого відправника',
    bytes: await aHarmfulPicture(),
  });
}
