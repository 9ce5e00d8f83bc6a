import 'server-only';
import pino from 'pino';

/** The process's log: JSON lines, no personal data. Bodies, names and codes are never passed to it. */
export const log = pino({
  level: process.env.HOMEWARD_LOG ?? 'info',
  redact: [
    'password',
    'code',
    'email',
    'phone',
    '*.password',
    '*.code',
    '*.email',
    '*.phone',
    'headers.cookie',
    'headers.authorization',
  ],
});
