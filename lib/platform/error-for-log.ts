import 'server-only';

type FromDatabase = {
  code?: unknown;
  severity?: unknown;
  meta?: { modelName?: unknown; driverAdapterError?: { cause?: { originalCode?: unknown; kind?: unknown } } };
};

/** Where it happened: the lines of a stack behind its message, whatever the message holds. */
const placesOf = ({ stack = '' }: Error) => stack.split('\n').filter((line) => /^\s+at \S/.test(line));

const isFromDatabase = (error: Error) => {
  const { code, severity, meta } = error as FromDatabase;
  return (
    /^Prisma|^DriverAdapter/.test(error.name) || meta !== undefined || (code !== undefined && severity !== undefined)
  );
};

/**
 * An error as the log may keep it. A database quotes whole rows in its messages, details and hints: of its errors the log
 * keeps what kind they are and where they happened; of ours also what they say.
 */
export function errorForLog(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, meta } = error as FromDatabase;
  const state = meta?.driverAdapterError?.cause?.originalCode;
  const cause = error.cause === undefined ? {} : { cause: errorForLog(error.cause) };
  const common = { type: error.name, ...(typeof code === 'string' ? { code } : {}), stack: placesOf(error), ...cause };
  if (!isFromDatabase(error)) return { ...common, message: error.message };
  return { ...common, ...(state ? { state } : {}), ...(meta?.modelName ? { model: meta.modelName } : {}) };
}
