import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema';
import { FactSetSchema, SourceSchema, SubjectSchema, VERSION } from '../../lib/facts/schema.ts';

/**
 * The text of `assets/facts/facts.schema.json`, generated from the schema that reads the files. After a change to the
 * schema: `npx tsx tests/facts/write-schema.ts`.
 */
export function schemaDocument(): string {
  const { $schema, ...generated } = toJsonSchema(FactSetSchema, {
    typeMode: 'input',
    errorMode: 'ignore',
    definitions: { source: SourceSchema, subject: SubjectSchema },
  });
  const document = {
    $schema,
    title: `Second Source fact set, version ${VERSION}`,
    description:
      'Ids are unique within the file, and every fact names one of its sources. A statement is the maker’s own summary; a quote is the source’s words to the character.',
    ...generated,
  };
  return `${JSON.stringify(document, oneWayOfSaying, 1)}\n`;
}

/** A fact has either a statement or a quote: checked in code across fields, so it is said here by hand. */
function oneWayOfSaying(_key: string, node: JsonSchema): unknown {
  if (typeof node !== 'object' || node === null || !node.properties || !('statement' in node.properties)) return node;
  if (node.oneOf) return node;
  return { ...node, oneOf: [{ required: ['statement'] }, { required: ['quote'] }] };
}
