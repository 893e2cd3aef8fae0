import { processOutput } from './output.ts';
import { runCheck } from './run.ts';

process.exitCode = await runCheck(process.argv.slice(2), processOutput());
