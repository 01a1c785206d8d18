// Serves the pages of somebody else in `hosts/`: `{site}` in them is where the site is, `{block}` the attributes of the block, which a test may choose.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("hosts/", import.meta.url));

/** What each host page sends with it; the strictest policy that lets the block in stands with `strict`, and has what it refuses reported here. */
const headers = (site) => ({
  strict: { "content-security-policy": `default-src 'none'; script-src ${site.origin}; frame-src ${site.origin}; report-uri /reports` },
});

/** Serves the host pages of a site on any free port, and resolves to the server; `reports` holds what policies refused. */
export function serveHosts(site) {
  const server = createServer(async (request, response) => {
    if (request.method === "POST") {
      const report = (await request.toArray()).join("");
      // The browser's own wish for a sign of the page is not ours.
      if (!report.includes("/favicon.ico")) server.reports.push(report);
      return response.writeHead(204).end();
    }
    const { pathname, searchParams } = new URL(request.url, "http://localhost");
    const name = /^\/([a-z-]+)\.html$/.exec(pathname)?.[1];
    const text = name && (await readFile(`${folder}${name}.html`, "utf8").catch(() => null));
    if (!text) return response.writeHead(pathname === "/favicon.ico" ? 204 : 404).end();
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store", ...headers(new URL(site))[name] });
    response.end(text.replaceAll("{site}", site).replaceAll("{block}", searchParams.get("block") ?? ""));
  });
  server.reports = [];
  return new Promise((done, fail) => server.once("error", fail).listen(0, "127.0.0.1", () => done(server)));
}

/** The address of a host page; `block` is what stands in the tag of the block, such as `gemeente="Ieper"`. */
export const hostPage = (server, name, block = "") => `http://localhost:${server.address().port}/${name}.html${block && `?${new URLSearchParams({ block })}`}`;
