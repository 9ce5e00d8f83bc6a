// A real browser on a busy machine is slow; a journey that hangs still ends.
jest.setTimeout(180_000);
