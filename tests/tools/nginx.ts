import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './reading.ts';

/** A real server of fact sets on this machine. */
export interface FactServer {
  /** `http://127.0.0.1:PORT`. */
  origin: string;
  /** Puts a file under its root; a newer one under the same name gets another mark. */
  put(name: string, text: string | Uint8Array): Promise<void>;
  /** Every request so far: path, status, the mark that was asked with, the encoding that was answered with. */
  requests(): Promise<{ path: string; status: number; mark: string; encoding: string; bytes: number }[]>;
  /** Ends the server: from now on nothing answers there. */
  stop(): Promise<void>;
  /** Starts it again at the same place. */
  start(): Promise<void>;
  /** Ends it and takes its files away. */
  close(): Promise<void>;
}

/**
 * Starts nginx with a configuration of its own in a folder of its own. Under its root stand the files that are put there; beside
 * them `/broken` (500), `/moved` (to another origin), `/moved-here` (to `/facts.json`) and `/cut` (its answer breaks off in the
 * middle of the file `cut.json`).
 */
export async function openNginx(): Promise<FactServer> {
  const folder = await mkdtemp(join(tmpdir(), 'second-source-nginx-'));
  await mkdir(join(folder, 'root'));
  const port = await freePort();
  const cutting = createServer((socket) => {
    socket.once('data', () => {
      void readFile(join(folder, 'root/cut.json')).then((file) => {
        socket.write(`HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${file.length}\r\n\r\n`);
        socket.write(file.subarray(0, file.length / 2), () => socket.destroy());
      });
    });
    socket.on('error', () => undefined);
  });
  await new Promise<void>((done) => cutting.listen(0, '127.0.0.1', done));
  const config = join(folder, 'nginx.conf');
  await writeFile(config, configuration(folder, port, (cutting.address() as AddressInfo).port));
  const origin = `http://127.0.0.1:${port}`;
  let server: ChildProcess | undefined;

  async function start(): Promise<void> {
    const child = spawn(process.env.NGINX_PATH ?? '/usr/sbin/nginx', [
      '-c',
      config,
      '-p',
      folder,
      '-e',
      join(folder, 'error.log'),
    ]);
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    server = child;
    const answers = () =>
      fetch(`${origin}/broken`).then(
        () => true,
        () => false,
      );
    if (!(await until(answers, 5_000))) throw new Error(`nginx did not start: ${said}`);
  }

  async function stop(): Promise<void> {
    const child = server;
    server = undefined;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await ended;
  }

  await start();
  return {
    origin,
    put: (name, text) => writeFile(join(folder, 'root', name), text),
    async requests() {
      const log = await readFile(join(folder, 'access.log'), 'utf8');
      return log.split('\n').flatMap((line) => {
        const [path = '', status, mark = '', encoding = '', bytes] = line.split('\t');
        return status === undefined || path === '/broken'
          ? []
          : [{ path, status: Number(status), mark, encoding, bytes: Number(bytes) }];
      });
    },
    start,
    stop,
    async close() {
      await stop();
      await new Promise((done) => cutting.close(done));
      await rm(folder, { recursive: true });
    },
  };
}

function configuration(folder: string, port: number, cutting: number): string {
  const places = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `  ${name}_temp_path ${folder}/${name};`)
    .join('\n');
  return `daemon off;
master_process off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events {}
http {
${places}
  log_format told '$uri\t$status\t$http_if_none_match\t$sent_http_content_encoding\t$body_bytes_sent';
  access_log ${folder}/access.log told;
  types { application/json json; }
  etag on;
  gzip on;
  gzip_types application/json;
  gzip_min_length 100;
  server {
    listen 127.0.0.1:${port};
    root ${folder}/root;
    location = /broken { return 500; }
    location = /moved { return 302 http://localhost:${port}/facts.json; }
    location = /moved-here { return 302 /facts.json; }
    location = /cut { gzip off; proxy_pass http://127.0.0.1:${cutting}; proxy_buffering off; }
    location = /plain.json { gzip off; }
  }
}
`;
}

function freePort(): Promise<number> {
  return new Promise((given) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => given(port));
    });
  });
}
