// Serves the built site: `node tests/tools/serve.mjs [folder] [port]`. Nothing but files; what is not there is a plain 404.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, resolve } from "node:path";

const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".wasm": "application/wasm",
  ".json": "application/json; charset=utf-8", ".svg": "image/svg+xml", ".css": "text/css; charset=utf-8", ".ftl": "text/plain; charset=utf-8",
};

/** Starts a server of `folder` on `port` of this machine (0: any free one) and resolves to it. */
export function serve(folder, port) {
  const root = resolve(folder);
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    const file = join(root, path.endsWith("/") ? join(path, "index.html") : path);
    const body = file.startsWith(root) ? await readFile(file).catch(() => null) : null;
    response.writeHead(body ? 200 : 404, { "content-type": body ? TYPES[extname(file)] ?? "application/octet-stream" : "text/plain", "cache-control": "no-cache" });
    response.end(body ?? "404");
  });
  return new Promise((done) => server.listen(port, "127.0.0.1", () => done(server)));
}

if (import.meta.filename === process.argv[1]) {
  const [folder = "dist", port = "8080"] = process.argv.slice(2);
  const server = await serve(folder, Number(port));
  console.log(`http://localhost:${server.address().port}/`);
}
