import { NotSent, type Sending, sendFile } from '@/lib/attachments/hooks/upload';
import { fileFaults } from '@/lib/attachments/rules/faults';
import { locales } from '@/lib/i18n/locales';
import { messagesOf } from '@/lib/i18n/messages';
import type { AttachmentId, PrisonerId } from '@/lib/kernel/ids';

const id = '018f0000-0000-7000-8000-000000000001' as AttachmentId;
const prisonerId = '018f0000-0000-7000-8000-000000000002' as PrisonerId;
const pieceSize = 1000;
const content = Buffer.from(Array.from({ length: 3500 }, (_, n) => n % 251));

/** The other side as the routes answer, with a connection that can be cut. */
class OtherSide {
  kept = Buffer.alloc(0);
  status = 'receiving';
  calls: string[] = [];
  /** Called before each request: what it throws is a broken connection, what it answers comes instead. */
  weather: (call: string) => Response | undefined = () => undefined;
  /** The answer is lost after the work was done. */
  losesAnswerOf = '';

  state = () => ({ id, status: this.status, received: this.kept.length, size: content.length, pieceSize });
  json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

  fetch = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const offset = (init.headers as Record<string, string> | undefined)?.['upload-offset'];
    const call = [init.method ?? 'GET', path.replace(/^\/api\/attachments(\/[^/]*)?/, ''), offset]
      .filter(Boolean)
      .join(' ');
    this.calls.push(call);
    const instead = this.weather(call);
    if (instead) return instead;
    const answer = await this.answer(call, Number(offset), init);
    if (this.losesAnswerOf === call) {
      this.losesAnswerOf = '';
      throw new TypeError('Failed to fetch');
    }
    return answer;
  };

  async answer(call: string, offset: number, init: RequestInit) {
    if (call.startsWith('PATCH')) {
      const piece = Buffer.from(init.body as ArrayBuffer);
      const end = offset + piece.length;
      const fits =
        end <= this.kept.length ? this.kept.subarray(offset, end).equals(piece) : offset === this.kept.length;
      if (!fits) return this.json({ code: 'offset-differs', title: 'x', current: { received: this.kept.length } }, 409);
      if (end > this.kept.length) this.kept = Buffer.concat([this.kept, piece]);
    }
    if (call.endsWith('/completion')) this.status = 'ready';
    return this.json(this.state());
  }
}

let other: OtherSide;
let told: Sending[];
const realFetch = global.fetch;
beforeEach(() => {
  other = new OtherSide();
  told = [];
  global.fetch = other.fetch as typeof fetch;
});
afterAll(() => {
  global.fetch = realFetch;
});

const said = {
  prisonerId,
  name: 'letter.pdf',
  about: 'a letter',
  sensitivity: 'ordinary',
  size: content.length,
} as const;
const start = (more: Partial<Parameters<typeof sendFile>[0]> = {}) =>
  sendFile({
    file: new Blob([content]),
    start: said,
    key: 'a-key-of-its-own',
    signal: new AbortController().signal,
    onProgress: (sending) => told.push(sending),
    pause: async () => {},
    ...more,
  });
const cut = () => {
  throw new TypeError('Failed to fetch');
};

test('a file arrives in pieces, and its sender hears how far it is', async () => {
  expect((await start()).status).toBe('ready');
  expect(other.kept.equals(content)).toBe(true);
  expect(told.map(({ stage, sent }) => `${stage} ${sent}`)).toEqual([
    'sending 1000',
    'sending 2000',
    'sending 3000',
    'sending 3500',
    'checking 3500',
  ]);
});

test('a connection that breaks is waited for, and the upload goes on from where the server is', async () => {
  let breaks = 3;
  other.weather = (call) => (call === 'PATCH /upload 2000' && breaks-- > 0 ? cut() : undefined);
  expect((await start()).status).toBe('ready');
  expect(other.kept.equals(content)).toBe(true);
  expect(told.map(({ stage, sent }) => `${stage} ${sent}`)).toContain('offline 2000');
});

test('a piece whose answer was lost is not sent twice', async () => {
  other.losesAnswerOf = 'PATCH /upload 1000';
  await start();
  expect(other.kept.equals(content)).toBe(true);
  expect(other.calls.filter((call) => call === 'PATCH /upload 1000')).toHaveLength(1);
});

test('a completion whose answer was lost is asked for again', async () => {
  other.losesAnswerOf = 'POST /completion';
  expect((await start()).status).toBe('ready');
});

test('a server that is away for a moment is waited for; one that refuses is believed', async () => {
  let away = 2;
  other.weather = (call) => (call.startsWith('PATCH') && away-- > 0 ? other.json({}, 503) : undefined);
  expect((await start()).status).toBe('ready');
  other = new OtherSide();
  global.fetch = other.fetch as typeof fetch;
  const fault = { at: 'file', code: 'kind-heic', message: 'This is an HEIC picture.' };
  other.weather = (call) =>
    call === 'PATCH /upload 0' ? other.json({ code: 'file-refused', title: 'No', faults: [fault] }, 422) : undefined;
  await expect(start()).rejects.toMatchObject({ code: 'file-refused', faults: [fault] });
  expect(other.calls).toEqual(['POST', 'PATCH /upload 0']);
});

test('a connection that does not come back is given up, and says so', async () => {
  other.weather = (call) => (call.startsWith('PATCH') || call.startsWith('GET') ? cut() : undefined);
  await expect(start()).rejects.toEqual(new NotSent('gave-up'));
});

test('sending is stopped when its sender stops it', async () => {
  const stop = new AbortController();
  other.weather = (call) => {
    if (call === 'PATCH /upload 1000') stop.abort();
    return undefined;
  };
  await expect(start({ signal: stop.signal, pause: async () => {} })).rejects.toEqual(new NotSent('cancelled'));
});

describe('an unfinished upload', () => {
  const goOn = { start: { goOnWith: id } };

  test('goes on with the same file, chosen again', async () => {
    other.kept = Buffer.from(content.subarray(0, 2000));
    expect((await start(goOn)).status).toBe('ready');
    expect(other.kept.equals(content)).toBe(true);
    expect(other.calls).toEqual([
      'GET /upload',
      'PATCH /upload 0',
      'PATCH /upload 2000',
      'PATCH /upload 3000',
      'POST /completion',
    ]);
  });

  test('does not go on with another file', async () => {
    other.kept = Buffer.alloc(2000, 9);
    await expect(start(goOn)).rejects.toEqual(new NotSent('other-file'));
    await expect(start({ ...goOn, file: new Blob(['short']) })).rejects.toEqual(new NotSent('other-file'));
    expect(other.kept.equals(Buffer.alloc(2000, 9))).toBe(true);
  });
});

test('a file the browser cannot read any more is not sent', async () => {
  const file = new Blob([content]);
  file.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) }) as never;
  await expect(start({ file })).rejects.toEqual(new NotSent('unreadable'));
});

test.each(locales)('everything that can be wrong with a file has a sentence in %s', (locale) => {
  const sentences = Object.keys(messagesOf(locale).refusals.faults);
  expect(fileFaults.filter((fault) => !sentences.includes(fault))).toEqual([]);
});
