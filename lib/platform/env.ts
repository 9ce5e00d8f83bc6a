import { z } from 'zod';
import { storeNames } from './storage/port';

const needed = () => z.string({ error: 'is missing' });
const root = needed().refine((text) => Buffer.from(text, 'base64').length >= 32, 'must be at least 32 bytes in base64');
const postgres = needed().regex(/^postgres(ql)?:\/\//, 'must begin with postgresql://');

const settings = z.object({
  /** The application's login; the owner's address is read by scripts alone. */
  DATABASE_URL: postgres,
  /** The root secret. Every key is derived from it, none is the secret itself. */
  HOMEWARD_SECRET: root,
  /** The address families and staff type, without a slash at its end. */
  HOMEWARD_URL: z
    .url({ protocol: /^https?$/, error: 'must be the address people type, like https://homeward.example' })
    .transform((text) => text.replace(/\/+$/, '')),
  /** '1': invented people, sign-ins shown on the screen. Anything else, or nothing: strict production rules. */
  HOMEWARD_DEMO: z
    .string()
    .optional()
    .transform((text) => text === '1'),
  /** Without it, messages go to the local outbox in HOMEWARD_VAR. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).optional(),
  /** The folder for what this copy writes to disk. */
  HOMEWARD_VAR: z.string().default('./var'),
  /** Where new documents and recordings go: files in HOMEWARD_VAR, the database, or an S3-compatible store. */
  HOMEWARD_STORE: z.enum(storeNames, { error: 'must be folder, postgres or s3' }).default('folder'),
  HOMEWARD_S3_ENDPOINT: z.url({ protocol: /^https?$/, error: 'must be the address of the object store' }).optional(),
  HOMEWARD_S3_BUCKET: z.string().min(3).optional(),
  HOMEWARD_S3_REGION: z.string().min(1).default('us-east-1'),
  HOMEWARD_S3_ACCESS_KEY: z.string().min(1).optional(),
  HOMEWARD_S3_SECRET_KEY: z.string().min(1).optional(),
  /** The virus scanner clamd, as host:port. Without it files are marked as not scanned. */
  HOMEWARD_CLAMAV: z
    .string()
    .regex(/^[\w.[\]:-]+:\d{1,5}$/, 'must be host:port of clamd')
    .optional(),
});

const s3Needs = [
  'HOMEWARD_S3_ENDPOINT',
  'HOMEWARD_S3_BUCKET',
  'HOMEWARD_S3_ACCESS_KEY',
  'HOMEWARD_S3_SECRET_KEY',
] as const;
const shape = settings.superRefine((given, context) => {
  const wanted = given.HOMEWARD_STORE === 's3' || s3Needs.some((name) => given[name]);
  for (const name of wanted ? s3Needs.filter((one) => !given[one]) : [])
    context.addIssue({ code: 'custom', path: [name], message: 'is missing: the object store needs all four settings' });
});

type Environment = z.infer<typeof shape>;
let parsed: Environment | undefined;

function read(): Environment {
  // An empty line in an env file means "not set".
  const given = Object.fromEntries(Object.entries(process.env).filter(([, text]) => text !== ''));
  const answer = shape.safeParse(given);
  if (answer.success) return answer.data;
  const faults = answer.error.issues.map(({ path, message }) => `- ${path.join('.')} ${message}`);
  throw new Error(`Homeward does not start:\n${faults.join('\n')}`);
}

/** The configuration, read and checked when it is first used, so that building needs none of it. */
export const env = new Proxy({} as Environment, {
  get: (_, name) => {
    parsed ??= read();
    return parsed[name as keyof Environment];
  },
});
