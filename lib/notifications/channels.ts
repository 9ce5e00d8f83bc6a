import 'server-only';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { env } from '../platform/env';
import type { Notice } from './notice';
import type { MessageChannel } from './rules';

/** Sends a notice by the mail server when one is configured, otherwise into the local outbox. Says which it was. */
export async function send(notice: Notice): Promise<MessageChannel> {
  if (env.SMTP_URL) {
    await sendByMail(env.SMTP_URL, notice);
    return 'email';
  }
  await keepLocally(notice);
  return 'local';
}

// The same Message-ID every time: a mail server or reader that gets a repeat can tell that it is one.
async function sendByMail(server: string, { id, to, office, subject, text }: Notice) {
  const host = new URL(env.HOMEWARD_URL).hostname;
  const transport = createTransport({
    url: server,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });
  try {
    await transport.sendMail({
      from: { name: office, address: env.MAIL_FROM ?? `homeward@${host}` },
      to,
      subject,
      text,
      messageId: `<${id}@${host}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  } finally {
    transport.close();
  }
}

// Named by the message: a repeat replaces the file and never makes a second one.
async function keepLocally({ id, to, office, subject, text }: Notice) {
  const folder = path.join(env.HOMEWARD_VAR, 'outbox');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, `${id}.txt`);
  await writeFile(`${file}.new`, `From: ${office}\nTo: ${to}\nSubject: ${subject}\n\n${text}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}
