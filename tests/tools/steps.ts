import { fileURLToPath } from 'node:url';
import quickjs from '@jitl/quickjs-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant } from 'quickjs-emscripten-core';
import { build } from 'vite';

/** The interpreter says once every so many branches, calls and backtracking steps that it is at work. */
const A_TICK = 10_000;

/** What the built-in functions do in one call, whatever the length of what they are given. */
const UNSEEN = `{
  let handled = 0;
  const counting = (prototype, names, size) => {
    for (const name of names) {
      const own = prototype[name];
      prototype[name] = function (...given) {
        const result = own.apply(this, given);
        handled += size(this, result);
        return result;
      };
    }
  };
  counting(String.prototype, ['slice', 'substring', 'trim', 'toLowerCase', 'toUpperCase', 'normalize'], (_, result) => result.length);
  counting(String.prototype, ['replace', 'replaceAll', 'split', 'includes', 'indexOf', 'lastIndexOf'], (text) => text.length);
  counting(Array.prototype, ['slice', 'concat', 'includes', 'indexOf', 'lastIndexOf', 'join'], (list) => list.length);
  globalThis.taken = () => { const count = handled; handled = 0; return count; };
}`;

/** There is no calendar of the user's language in the interpreter, and no finder asks for one. */
const STOOD_IN = `globalThis.Intl = { DateTimeFormat: class { format() { return 'a day'; } } };`;

/** Runs the stages of `stages.ts` in an interpreter that counts its steps. */
export interface Steps {
  /** Steps of a stage on `unit` so many times over (see `repeated`). Throws once they are more than `most`. */
  of(stage: string, unit: string, count: number, most: number): number;
}

export async function stepCounter(): Promise<Steps> {
  const runtime = (await newQuickJSWASMModuleFromVariant(quickjs)).newRuntime();
  let ticks = 0;
  let last = 0;
  runtime.setInterruptHandler(() => ++ticks > last);
  const context = runtime.newContext();
  const evaluated = (code: string): unknown => {
    ticks = 0;
    const result = context.evalCode(code);
    if (result.error) {
      const error: unknown = context.dump(result.error);
      result.error.dispose();
      throw new Error(ticks > last ? `more than ${last * A_TICK} steps` : JSON.stringify(error));
    }
    const value: unknown = context.dump(result.value);
    result.value.dispose();
    return value;
  };
  last = Number.POSITIVE_INFINITY;
  evaluated(STOOD_IN);
  evaluated(await bundled());
  evaluated(UNSEEN);
  return {
    of(stage, unit, count, most) {
      last = Math.ceil(most / A_TICK);
      const text = `finders.repeated(${JSON.stringify(unit)}, ${count})`;
      const handled = evaluated(
        `globalThis.text = ${text}; taken(); finders.stages[${JSON.stringify(stage)}](text); taken()`,
      );
      return ticks * A_TICK + Number(handled);
    },
  };
}

/** The stages with all that they import as one script. */
async function bundled(): Promise<string> {
  const entry = fileURLToPath(new URL('stages.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'finders' } },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('The stages could not be bundled.');
  return `${output.output[0].code};globalThis.finders = finders;`;
}
