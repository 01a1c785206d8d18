// Stands between the site and the network, so that the site works without one. `cargo data offline` writes it beside the page as `sw.js`, with the
// two lines below filled in. Plain lines, no library: Workbox would bring 20 kB for routing and expiry that nobody here asks for, and neither
// compares what it fetched with what was built, nor guards the data.
//
// The program of one version is one cache. It is complete and byte for byte as it was built, or it is not there: half a download, another version
// and the welcome page of a hotel's network all have another hash. The data have a cache of their own, for they change without the program; what
// stands there was read by the page before (`src/app/renew.rs`), or is JSON at least.
//
// What holds: no page gets files of two versions. Names of files carry the hash of what is in them, or `?v=` and the version, so an open page goes on
// asking for its own; the version before the present one is kept for that.
const VERSION = "{version}";
/** The addresses of the program, as the page asks for them, each with the SHA-256 of what is there. */
const PROGRAM = {program};

const DATA = ["config.json", "data/partners.json", "data/region.json"];
const scope = new URL(self.registration.scope);
// Sites in other folders of the same server have caches of their own.
const PREFIX = `partnerwijzer-program-${scope.pathname}-`;
const KEPT_DATA = "partnerwijzer-data";
const absolute = (address) => new URL(address, scope).href;
const page = absolute("./");
const hashes = new Map(Object.entries(PROGRAM).map(([address, hash]) => [absolute(address), hash]));
const data = new Set(DATA.map(absolute));

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", ({ data: word }) => word === "take over" && self.skipWaiting());
self.addEventListener("fetch", (event) => {
  const { request } = event;
  // Where what is kept cannot be read at all, the network is what there is.
  if (request.method === "GET" && request.url.startsWith(scope.href)) event.respondWith(answer(request).catch(() => fetch(request)));
});

/** Fetches all of this version; fails, and is tried again later, when one file is not what was built. */
async function install() {
  const program = await caches.open(PREFIX + VERSION);
  await Promise.all([...hashes.keys()].map((address) => fill(program, address)));
  const kept = await caches.open(KEPT_DATA);
  // Without them the program is worth keeping too: they are kept as soon as they come.
  await Promise.all([...data].map(async (address) => (await kept.match(address)) ?? keepData(kept, address).catch(() => {})));
}

async function fill(program, address) {
  const hash = hashes.get(address);
  if ((await hashOf(await program.match(address))) === hash) return;
  const same = async (response) => response?.ok && (await hashOf(response.clone())) === hash && response;
  // What did not change since the version before is not fetched again.
  const before = await same(await caches.match(address, { ignoreSearch: true }));
  const response = before || (await same(await fetch(address, { cache: "no-cache" }))) || (await same(await fetch(address, { cache: "reload" })));
  if (!response) throw new Error(`${address} is not that of version ${VERSION}`);
  await program.put(address, await plain(response));
}

async function hashOf(response) {
  if (!response) return null;
  const digest = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** What a page keeps from its server: a kept page that came without its policy could be framed by whoever the owner keeps out. */
const HEADERS = ["content-type", "content-security-policy", "permissions-policy", "referrer-policy", "x-content-type-options"];
/** A response of which nothing tells that a server once redirected it, which browsers refuse for a page. */
async function plain(response) {
  const kept = HEADERS.filter((name) => response.headers.has(name)).map((name) => [name, response.headers.get(name)]);
  return new Response(await response.blob(), { headers: kept });
}

async function keepData(kept, address) {
  const response = await fetch(address, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  await response.clone().json();
  await kept.put(address, await plain(response));
}

/** Forgets all versions but this one and the one before it, from which a page may still be open. */
async function activate() {
  const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== PREFIX + VERSION);
  await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function answer(request) {
  const url = new URL(request.url);
  url.hash = "";
  if (url.searchParams.has("fresh")) return fetch(request);
  const address = isPage(url) ? page : url.href;
  const own = await caches.open(PREFIX + VERSION);
  const kept = (await own.match(address)) ?? (await caches.match(address));
  if (kept) return kept;
  if (data.has(address)) return fetched(request, KEPT_DATA, address);
  // Somebody emptied the cache: it fills again while there is a network.
  if (hashes.has(address)) return restored(own, address, request);
  // A page of another version asks for a file that is gone: what the server has now does not belong to it.
  if (url.searchParams.has("v")) return new Response("", { status: 404 });
  return fetch(request);
}

/** Every address of the site is the same page; what is asked stands behind the question mark. */
function isPage(url) {
  const path = url.origin + url.pathname;
  return path === page || path === absolute("index.html");
}

async function restored(own, address, request) {
  try {
    await fill(own, address);
    const kept = await own.match(address);
    // A private window of WebKit takes what it is to keep, and keeps nothing.
    if (kept) return kept;
  } catch {
    // Another version is on the server: a page comes whole from there.
  }
  return address === page ? fetch(request).catch(nothing) : fetch(request);
}

/** There is no network, and somebody emptied the cache. */
const nothing = () => new Response(NOTHING, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
const NOTHING = `<!doctype html><html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>Partnerwijzer</title><body style="font: 1.125rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 15vh auto; padding: 0 1rem">
<h1>Partnerwijzer</h1><p>Er is geen verbinding, en de kopie op dit toestel is gewist. Maak verbinding en <a href="">probeer opnieuw</a>.
<p lang="fr">Il n’y a pas de connexion et la copie sur cet appareil a été effacée. Connectez-vous et <a href="">réessayez</a>.
<p lang="en">There is no connection, and the copy on this device was erased. Connect and <a href="">try again</a>.`;

async function fetched(request, cache, address) {
  const response = await fetch(request);
  try {
    if (response.ok) {
      await response.clone().json();
      await (await caches.open(cache)).put(address, await plain(response.clone()));
    }
  } catch {
    // No JSON, or no room: the page tells the first; without room it works as long as there is a network.
  }
  return response;
}
