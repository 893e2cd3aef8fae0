import { runPairs, runReports } from './batch.ts';
import { sentenceOf } from './complaint.ts';
import { parseTask, type Task, USAGE } from './options.ts';
import type { Output } from './output.ts';
import { runPages } from './single.ts';

/** Runs the program with its arguments; gives the exit code: 0 when it ran, 2 when some input could not be used. Never throws. */
export async function runCheck(args: string[], output: Output): Promise<0 | 2> {
  try {
    const task = parseTask(args);
    if (task.mode === 'help') {
      await output.print(USAGE);
      return 0;
    }
    const bad = await runTask(task, output);
    return bad === 0 ? 0 : 2;
  } catch (error) {
    output.complain(sentenceOf(error));
    return 2;
  }
}

/** How many inputs were bad. */
function runTask(task: Exclude<Task, { mode: 'help' }>, output: Output): Promise<number> {
  if (task.mode === 'pages') return runPages(task, output);
  return task.mode === 'pairs' ? runPairs(task.file, output) : runReports(task.file, output);
}
