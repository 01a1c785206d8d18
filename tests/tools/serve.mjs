// Serves the built site: `node tests/tools/serve.mjs [folder] [port]`. Nothing but files; what is not there is a plain 404.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, resolve, sep } from "node:path";

export const TYPES = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".wasm": "application/wasm",
  ".json": "application/json; charset=utf-8", ".svg": "image/svg+xml", ".css": "text/css; charset=utf-8", ".ftl": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json", ".png": "image/png",
};

/** Starts a server of `folder` on `port` of this machine (0: any free one) and resolves to it; rejects when the port is taken. */
export function serve(folder, port) {
  const root = resolve(folder);
  const server = createServer(async (request, response) => {
    const file = locate(root, request.url);
    const body = file && (await readFile(file).catch(() => null));
    response.writeHead(body ? 200 : 404, { "content-type": body ? TYPES[extname(file)] ?? "application/octet-stream" : "text/plain", "cache-control": "no-cache" });
    response.end(body ?? "404");
  });
  return new Promise((done, fail) => server.once("error", fail).listen(port, "127.0.0.1", () => done(server)));
}

/** The file that an address asks for; null for an address that cannot be read or leads out of the folder. */
function locate(root, address) {
  try {
    const path = normalize(decodeURIComponent(new URL(address, "http://localhost").pathname));
    const file = join(root, path.endsWith("/") ? join(path, "index.html") : path);
    return file.startsWith(root + sep) ? file : null;
  } catch {
    return null;
  }
}

if (import.meta.filename === process.argv[1]) {
  const [folder = "dist", port = "8080"] = process.argv.slice(2);
  const server = await serve(folder, Number(port));
  console.log(`http://localhost:${server.address().port}/`);
}
