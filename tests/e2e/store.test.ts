import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildStore, openStore } from '../tools/bench-extension.ts';
import type { Bench } from '../tools/bench-store.ts';

declare const bench: Bench;

/** The environment may ask for more. */
const ROUNDS = Number(process.env.STORE_ROUNDS ?? 3);
const OLD = 4000;
const NEW = 100_000;

// Each round may take an import of 100,000 facts, on a machine that may be busy.
it('keeps the old set or has the new one, whole, when the browser is killed in an import of 100,000 facts', {
  timeout: 60_000 + ROUNDS * 60_000,
}, async () => {
  const extension = await buildStore();
  const profile = await mkdtemp(join(tmpdir(), 'second-source-store-'));
  const seen: string[] = [];
  try {
    const first = await openStore(extension, profile);
    const old = await first.page.evaluate(async (facts) => {
      await bench.fill(facts);
      return bench.state();
    }, OLD);
    expect(old).toEqual({ told: old.held, held: old.held, found: 200 });
    const began = Date.now();
    const scratch = await mkdtemp(join(tmpdir(), 'second-source-store-'));
    const whole = await openStore(extension, scratch);
    const next = await whole.page.evaluate(async (facts) => {
      await bench.fill(facts);
      return bench.state();
    }, NEW);
    await whole.context.close();
    await rm(scratch, { recursive: true, force: true });
    const usual = Date.now() - began;
    await first.context.close();
    for (let round = 0; round < ROUNDS; round++) {
      const killed = await openStore(extension, profile);
      void killed.page.evaluate((facts) => bench.fill(facts), NEW).catch(() => undefined);
      await new Promise((done) => setTimeout(done, ((round + 1) / (ROUNDS + 1)) * usual));
      await killed.kill();
      const again = await openStore(extension, profile);
      const state = await again.page.evaluate(() => bench.state());
      await again.context.close();
      expect([old, next], `round ${round}`).toContainEqual(state);
      seen.push(state.told === old.told ? 'old' : 'new');
    }
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
  console.log(`Killed in an import ${ROUNDS} times; found whole afterwards: ${seen.join(', ')}.`);
});
