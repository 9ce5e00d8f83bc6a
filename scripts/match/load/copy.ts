import type pg from 'pg';

type Connection = {
  query: (text: string) => void;
  sendCopyFromChunk: (chunk: Buffer) => void;
  endCopyFrom: () => void;
};

/** COPY … FROM STDIN: `pg` speaks it underneath and has no call for it. */
class CopyIn {
  constructor(
    private readonly text: string,
    private readonly chunk: Buffer,
    private readonly done: (error?: Error) => void,
  ) {}
  submit(connection: Connection) {
    connection.query(this.text);
  }
  handleCopyInResponse(connection: Connection) {
    connection.sendCopyFromChunk(this.chunk);
    connection.endCopyFrom();
  }
  handleError(error: Error) {
    this.done(error);
  }
  handleReadyForQuery() {
    this.done();
  }
  handleCommandComplete() {}
  handleRowDescription() {}
  handleDataRow() {}
  handleEmptyQuery() {}
  handlePortalSuspended() {}
}

/** Writes rows in COPY's text form into a table. */
export const copyInto = (client: pg.Client, target: string, rows: Buffer) =>
  new Promise<void>((resolve, reject) => {
    const done = (error?: Error) => (error ? reject(error) : resolve());
    client.query(new CopyIn(`copy ${target} from stdin`, rows, done) as unknown as pg.Submittable);
  });

/** One line of COPY's text form. */
export const copyLine = (fields: readonly (string | number | null)[]) => `${fields.map(field).join('\t')}\n`;
const field = (value: string | number | null) =>
  value === null
    ? '\\N'
    : typeof value === 'number'
      ? String(value)
      : value.replace(escaped, (sign) => escapes[sign] ?? sign);
const escaped = /[\\\t\n\r]/g;
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
