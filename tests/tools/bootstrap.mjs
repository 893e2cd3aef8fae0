/**
 * Makes a fresh machine ready, then runs one of the project's own tools:
 *
 *   node tests/tools/bootstrap.mjs start|test|long|check|eval|bench [arguments]
 *
 * Plain Node, no packages: it runs before anything is installed. Every note goes to stderr, so that the
 * standard output of `check` and `eval` is theirs alone.
 */
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

const TOOLS = {
  start: { script: 'tests/tools/start.ts', browsers: ['chromium'] },
  test: {
    script: 'tests/tools/test.ts',
    browsers: ['chromium', 'firefox', 'nginx'],
    readers: { pandoc: 'pandoc', bib2xml: 'bibutils' },
  },
  long: { script: 'tests/tools/long.ts', browsers: ['chromium'] },
  check: { script: 'lib/cli/main.ts', browsers: [] },
  eval: { script: 'tests/tools/eval.ts', browsers: [] },
  bench: { script: 'tests/tools/bench.ts', browsers: ['chromium'] },
};

/** Where each browser is usually found; the first that exists is taken. Debian's package has the browser's own name. */
const BROWSERS = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ],
    debian: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    places: [
      '/usr/bin/firefox-esr',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    debian: 'firefox-esr',
  },
  // No browser, but found and installed in the same way: the server that subscriptions are tested against.
  nginx: {
    variable: 'NGINX_PATH',
    names: ['nginx'],
    places: ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'],
    debian: 'nginx-light',
  },
};

function note(sentence) {
  process.stderr.write(`${sentence}\n`);
}

function stop(sentence, code = 1) {
  note(sentence);
  process.exit(code);
}

/** Runs a command with its output on our stderr; true where it ended well. */
function ran(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...env },
    // npm and npx are .cmd files on Windows, which only a shell can start.
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes its own record of the folder,
 * `.package-lock.json`, as the last step of an install, so an interrupted install counts as missing.
 */
function packagesAreReady() {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    // Packages for other systems are in the lock file and rightly not in the folder.
    if (!(path in present)) return entry.optional === true || entry.peer === true;
    return present[path].version === entry.version && present[path].integrity === entry.integrity;
  });
}

function installPackages() {
  if (packagesAreReady()) return;
  note('Installing packages (npm ci) …');
  // Development packages are what the tools are made of, also where NODE_ENV says production.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  if (!ran('npm', args)) stop('The packages could not be installed: see what npm says above.');
}

/** tsconfig.json extends a file that WXT writes. */
function prepareTypes() {
  if (existsSync(join(root, '.wxt/tsconfig.json'))) return;
  note('Preparing types (wxt prepare) …');
  if (!ran(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'prepare'])) {
    stop('`wxt prepare` failed: see what it says above.');
  }
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser that Playwright keeps for itself, where it was downloaded before. */
function downloadedChromium() {
  try {
    const path = createRequire(import.meta.url)('playwright-core').chromium.executablePath();
    return isExecutable(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

function findBrowser(name) {
  const { variable, names, places } = BROWSERS[name];
  const asked = process.env[variable];
  if (asked) {
    if (!isExecutable(asked)) stop(`${variable} is set to ${asked}, but no program is there.`);
    return asked;
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = names.flatMap((each) => folders.map((folder) => join(folder, each)));
  return [...onPath, ...places].find(isExecutable) ?? (name === 'chromium' ? downloadedChromium() : undefined);
}

/** Paths of the browsers, by the variable that carries each to the tool; installs what is missing where it can. */
function browserPaths(wanted) {
  const missing = wanted.filter((name) => !findBrowser(name));
  if (missing.length > 0) installBrowsers(missing);
  return Object.fromEntries(
    wanted.map((name) => {
      const { variable, debian } = BROWSERS[name];
      const path = findBrowser(name);
      if (!path) {
        stop(
          `No ${name} was found. Install it (on Debian: sudo apt-get install ${debian}), ` +
            `or set ${variable} to the path of its program, and run this command again.`,
        );
      }
      return [variable, path];
    }),
  );
}

/** Installs packages of Debian; does nothing elsewhere, or without the right to. */
function installDebian(packages) {
  const isDebian = existsSync('/etc/debian_version') && findOnSystem('apt-get');
  if (!isDebian || process.getuid?.() !== 0) return;
  note(`Installing ${packages.join(' and ')} (apt-get) …`);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  // Another installation may hold the lock for a while; a list that cannot be renewed may still do.
  const patient = ['-qq', '-o', 'DPkg::Lock::Timeout=300'];
  ran('apt-get', [...patient, 'update'], quiet);
  ran('apt-get', [...patient, '-y', 'install', ...packages], quiet);
}

/** The programs that read what was exported: `{program: Debian package}`. The tests that need them say so where they are missing. */
function installReaders(readers) {
  const missing = Object.keys(readers).filter((program) => !findOnSystem(program));
  if (missing.length > 0) installDebian(missing.map((program) => readers[program]));
}

function installBrowsers(names) {
  installDebian(names.map((name) => BROWSERS[name].debian));
  if (names.includes('chromium') && !findBrowser('chromium')) {
    note('Downloading Chromium (playwright-core install chromium) …');
    ran(process.execPath, [join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium']);
  }
}

function findOnSystem(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => isExecutable(join(folder, program)));
}

/** Runs the tool in TypeScript and ends as it ends. */
function run(script, args, env) {
  const { resolve } = createRequire(import.meta.url);
  const child = spawn(process.execPath, ['--import', pathToFileURL(resolve('tsx')).href, join(root, script), ...args], {
    // Paths among the arguments mean what they meant where the user typed them; npm has moved to the project's folder.
    cwd: process.env.INIT_CWD ?? process.cwd(),
    stdio: 'inherit',
    env: { ...process.env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json'), ...env },
  });
  // Ctrl-C reaches the child by the terminal; the child decides how to end, and this process waits for it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('error', (error) => stop(`${script} could not be started: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

const [name, ...args] = process.argv.slice(2);
const tool = Object.hasOwn(TOOLS, name ?? '') ? TOOLS[name] : undefined;
if (!tool) stop(`Say what to run: node tests/tools/bootstrap.mjs ${Object.keys(TOOLS).join('|')} [arguments]`, 2);
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`Second Source needs Node 20.19 or newer; this is ${process.version}.`);
}
installPackages();
prepareTypes();
installReaders(tool.readers ?? {});
run(tool.script, args, browserPaths(tool.browsers));
