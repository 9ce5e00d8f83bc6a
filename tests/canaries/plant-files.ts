import { aPdf, stream } from '../attachments/documents-made';
import { baseUrl } from '../setup/app-server';
import { jsonHeaders } from './desk';
import type { Word } from './plant-record';

/** A document handed in piece by piece, as the screen does: its name, what it is about, and a word in its text. */
export async function aFile(
  cookie: string,
  word: Word,
  { prisonerId, of, sensitivity }: { prisonerId: string; of: string; sensitivity: string },
) {
  const words = `${of}: ${sensitivity} file`;
  const bytes = aPdf([stream('', `BT (${word(`${words}, its text`)}) Tj ET`)]);
  const begun = await fetch(`${baseUrl()}/api/attachments`, {
    method: 'POST',
    headers: jsonHeaders(cookie),
    body: JSON.stringify({
      prisonerId,
      name: `${word(`${words}, its name`)}.pdf`,
      about: word(`${words}, what it is`),
      sensitivity,
      size: bytes.length,
    }),
  });
  if (!begun.ok) throw new Error(`a ${sensitivity} file was refused: ${begun.status} ${await begun.text()}`);
  const { id } = (await begun.json()) as { id: string };
  const piece = { ...jsonHeaders(cookie), 'content-type': 'application/octet-stream', 'upload-offset': '0' };
  await fetch(`${baseUrl()}/api/attachments/${id}/upload`, {
    method: 'PATCH',
    headers: piece,
    body: new Uint8Array(bytes),
  });
  const done = await fetch(`${baseUrl()}/api/attachments/${id}/completion`, {
    method: 'POST',
    headers: jsonHeaders(cookie),
    body: '{}',
  });
  if (!done.ok) throw new Error(`a ${sensitivity} file was not completed: ${done.status} ${await done.text()}`);
  return id;
}
