// A site of its own for one test: a real server on this machine that stops, lies, delays, and takes on other versions.
import { createServer } from "node:http";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { TYPES } from "../tools/serve.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
export const dist = join(root, "dist");

/** What a server of a hotel says whatever one asks it. */
export const PORTAL = "<!doctype html><html lang=en><title>Welcome</title><h1>Please log in to the hotel's network</h1>";

export class Site {
  /** The files of the site by their path. */
  files = new Map();
  /** Called for each request with its path and what would be answered, `{ status, type, body }`; answers otherwise by returning something else. */
  fault = (path, answer) => answer;
  asked = [];

  static async start(folder = dist) {
    const site = new Site();
    site.load(folder);
    await site.resume(0);
    return site;
  }

  get url() {
    return this.in("westhoek");
  }

  /** The same site in another folder. */
  in(folder) {
    return `http://127.0.0.1:${this.port}/${folder}/`;
  }

  /** Takes on what stands in a folder, all at once. */
  load(folder) {
    this.files = new Map(filesOf(folder).map((path) => [path, readFileSync(join(folder, path))]));
  }

  async resume(port = this.port) {
    this.server = createServer((request, response) => this.#answer(request, response));
    await new Promise((done, fail) => this.server.once("error", fail).listen(port, "127.0.0.1", done));
    this.port = this.server.address().port;
  }

  /** The server goes away, open connections and all. */
  async stop() {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  async #answer(request, response) {
    const { pathname } = new URL(request.url, "http://localhost");
    // In whatever folder.
    const path = pathname.replace(/^\/[^/]+\//, "") || "index.html";
    this.asked.push(path);
    const body = this.files.get(path);
    const usual = body ? { status: 200, type: TYPES[extname(path)] ?? "application/octet-stream", body } : { status: 404, type: "text/plain", body: "404" };
    const answer = await this.fault(path, usual);
    if (!answer) return response.destroy();
    response.writeHead(answer.status, { "content-type": answer.type, "cache-control": "no-cache", ...answer.headers });
    // A length that is not kept: the connection breaks off half-way.
    if (answer.breaks) return response.write(answer.body.subarray(0, answer.body.length / 2), () => response.destroy());
    response.end(answer.body);
  }
}

function filesOf(folder, inside = "") {
  return readdirSync(join(folder, inside)).flatMap((name) => {
    const path = inside ? `${inside}/${name}` : name;
    return statSync(join(folder, path)).isDirectory() ? filesOf(folder, path) : [path];
  });
}

/** A later version of the site: its files, changed by `change(folder)`, built anew as far as a version goes. */
export function laterVersion(name, change = () => {}) {
  const folder = mkdtempSync(join(tmpdir(), "partnerwijzer-"));
  cpSync(dist, folder, { recursive: true });
  const page = join(folder, "index.html");
  writeFileSync(page, readFileSync(page, "utf8").replace("</title>", `</title><meta name=later content=${name}>`));
  // As Trunk does: what changed has another name.
  const hashed = readdirSync(folder).filter((file) => /^partnerwijzer-/.test(file));
  for (const file of hashed) {
    const later = file.replace(/-[0-9a-f]+/, `-${Buffer.from(name.padEnd(7, "_")).toString("hex").slice(0, 14)}`);
    cpSync(join(folder, file), join(folder, later));
    rmSync(join(folder, file));
    const both = [page, ...readdirSync(folder).filter((other) => other.endsWith(".js")).map((other) => join(folder, other))];
    for (const script of both) writeFileSync(script, readFileSync(script, "utf8").replaceAll(file, later));
  }
  change(folder);
  execFileSync("cargo", ["data", "offline", folder], { cwd: root, stdio: "pipe" });
  return folder;
}
