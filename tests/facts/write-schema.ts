import { writeFileSync } from 'node:fs';
import { schemaDocument } from './schema-document.ts';

writeFileSync(new URL('../../assets/facts/facts.schema.json', import.meta.url), schemaDocument());
