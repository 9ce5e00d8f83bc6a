import 'server-only';
import pino from 'pino';
import { errorForLog } from './error-for-log';

/** The process's log: JSON lines, no personal data. Bodies, names and codes are never passed to it. */
export const log = pino({
  level: process.env.HOMEWARD_LOG ?? 'info',
  serializers: { err: errorForLog },
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
