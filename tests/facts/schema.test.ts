import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { exampleSet } from './example.ts';
import { schemaDocument } from './schema-document.ts';

const committed = readFileSync(new URL('../../assets/facts/facts.schema.json', import.meta.url), 'utf8');
const shipped = JSON.parse(
  readFileSync(new URL('../../assets/facts/independence-2024.json', import.meta.url), 'utf8'),
) as unknown;

describe('the published JSON Schema', () => {
  const accepts = new Ajv({ strict: false }).compile(JSON.parse(committed));

  it('is what the schema in code generates (else run `npx tsx tests/facts/write-schema.ts`)', () => {
    expect(committed).toBe(schemaDocument());
  });

  it('accepts the set that ships and an example of every kind', () => {
    expect(accepts(shipped), JSON.stringify(accepts.errors)).toBe(true);
    expect(accepts(exampleSet()), JSON.stringify(accepts.errors)).toBe(true);
  });

  it('refuses a fact without a statement or quote, and a value of another kind', () => {
    const silent = exampleSet();
    delete silent.facts[0]!.statement;
    expect(accepts(silent)).toBe(false);
    const mixed = exampleSet();
    mixed.facts[0]!.value = { relation: 'wife' };
    expect(accepts(mixed)).toBe(false);
  });
});
