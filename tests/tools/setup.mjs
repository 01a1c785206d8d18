// Makes a clean clone ready: what the build and the tests need, in the versions that belong together. What the machine has is used.
// The rest goes into `.tools`, never into folders of the user; only browsers for the tests come from the machine's own packages.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const root = fileURLToPath(new URL("../..", import.meta.url));
const tools = join(root, ".tools");
const read = (file) => readFileSync(join(root, file), "utf8");

// A target of the user's own would also be the target of the tools, and of NO_COLOR Trunk understands nothing but true and false.
const { CARGO_BUILD_TARGET, NO_COLOR, ...inherited } = process.env;
const cargoHome = process.env.CARGO_HOME ?? join(homedir(), ".cargo");
/** What the commands find set. */
export const environment = {
  ...inherited,
  PATH: [join(tools, "bin"), join(root, "node_modules/.bin"), process.env.PATH, join(cargoHome, "bin")].join(delimiter),
};

/** Runs a command, of words without spaces, in the folder of the project and in full view. Tells whether it went well. */
export function run(command, extra = {}) {
  const [program, ...words] = command.split(" ");
  const ended = spawnSync(program, words, { cwd: root, stdio: ["ignore", "inherit", "inherit"], env: { ...environment, ...extra } });
  if (ended.error) console.error(`${program}: ${ended.error.message}`);
  return ended.status === 0;
}

/** Ends with one line that says what to do. */
export function stop(line) {
  console.error(line);
  process.exit(1);
}

/** Makes ready for the build, and with `tests` for the tests too. Quick when everything is there. */
export function ready({ tests }) {
  needRust();
  needPackages();
  const bindgen = /name = "wasm-bindgen"\nversion = "(.+)"/.exec(read("Cargo.lock"))[1];
  needTool("trunk", /^0\.21\./, "trunk --version ^0.21 --locked --no-default-features --features rustls");
  // Not with its own lock file: that of 0.2.130 names packages that have been withdrawn since.
  needTool("wasm-bindgen", new RegExp(`^${bindgen.replaceAll(".", "\\.")}$`), `wasm-bindgen-cli --version =${bindgen}`);
  if (tests) {
    needTool("cargo-deny", /^0\.20\./, "cargo-deny --version ^0.20 --locked");
    needTool("geckodriver", /^0\.37\./, "geckodriver --version ^0.37 --locked");
    needBrowsers();
  }
}

/** What a command prints, or nothing when there is no such command. */
export function told(command, extra = {}) {
  const [program, ...words] = command.split(" ");
  return (spawnSync(program, words, { cwd: root, encoding: "utf8", env: { ...environment, ...extra } }).stdout ?? "").trim();
}

const version = (program) => /\d+\.\d+\.\d+/.exec(told(`${program} --version`))?.[0] ?? "";

function olderThan(found, wanted) {
  const [a, b] = [found, wanted].map((text) => text.split(".").map(Number));
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
}

function needRust() {
  const wanted = /^rust-version = "(.+)"/m.exec(read("Cargo.toml"))[1];
  const found = version("cargo");
  if (!found) stop(`Rust is missing: install it with rustup, https://rustup.rs (${wanted} or newer).`);
  if (olderThan(found, wanted)) stop(`Rust is ${found} and must be ${wanted} or newer: run "rustup update".`);
  const parts = join(told("rustc --print sysroot"), "lib/rustlib");
  const missing = [
    !existsSync(join(parts, "wasm32-unknown-unknown/lib")) && "target add wasm32-unknown-unknown",
    !existsSync(join(parts, "src/rust/library")) && "component add rust-src",
    !version("rustfmt") && "component add rustfmt",
    !version("cargo-clippy") && "component add clippy",
  ].filter(Boolean);
  for (const words of missing) {
    console.log(`Rust: rustup ${words}`);
    if (!run(`rustup ${words}`)) stop(`"rustup ${words}" does not work: install Rust with rustup, https://rustup.rs, and see that it can download.`);
  }
  // The build itself runs without the network.
  if (!run("cargo fetch --quiet --locked")) stop("The Rust packages of Cargo.lock cannot be fetched: crates.io must be reachable the first time.");
}

/** Compares what is installed with package-lock.json; a package for other machines only may be absent. */
function needPackages() {
  const { "": _, ...wanted } = JSON.parse(read("package-lock.json")).packages;
  const record = "node_modules/.package-lock.json";
  const found = existsSync(join(root, record)) ? JSON.parse(read(record)).packages : {};
  const same = ([path, { version, optional }]) => (found[path] ? found[path].version === version : optional);
  if (Object.entries(wanted).every(same)) return;
  console.log("npm packages: npm ci");
  if (!run("npm ci --no-audit --no-fund")) stop('"npm ci" does not work: npm must be installed, and its registry reachable the first time.');
}

function needTool(program, fits, install) {
  if (fits.test(version(program))) return;
  const [name] = install.split(" ");
  console.log(`${name}: compiled into .tools, which takes some minutes`);
  // A tool that runs for seconds need not be optimised for minutes.
  const quick = { CARGO_PROFILE_RELEASE_OPT_LEVEL: "1", CARGO_PROFILE_RELEASE_LTO: "off", CARGO_PROFILE_RELEASE_CODEGEN_UNITS: "16" };
  const folders = { CARGO_TARGET_DIR: join(tools, "build"), CARGO_INSTALL_ROOT: tools };
  if (!run(`cargo install --force ${install}`, { ...quick, ...folders })) {
    stop(`${name} cannot be installed: see above, or put one of this version on the PATH yourself ("cargo install ${install}").`);
  }
  rmSync(folders.CARGO_TARGET_DIR, { recursive: true, force: true });
}

const BROWSERS = [
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const FIREFOXES = ["/usr/bin/firefox-esr", "/usr/bin/firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"];

/** Chromium and its driver, and Firefox, which the test commands find in CHROMIUM, CHROMEDRIVER and FIREFOX. */
function needBrowsers() {
  const look = () => {
    environment.CHROMIUM = process.env.CHROMIUM ?? BROWSERS.find(existsSync);
    environment.CHROMEDRIVER = process.env.CHROMEDRIVER ?? onPath("chromedriver");
    environment.FIREFOX = process.env.FIREFOX ?? FIREFOXES.find(existsSync);
    const { CHROMIUM, CHROMEDRIVER, FIREFOX } = environment;
    return [!CHROMIUM && "chromium", !CHROMEDRIVER && "chromium-driver", !FIREFOX && "firefox-esr"].filter(Boolean);
  };
  const missing = look();
  if (missing.length && existsSync("/usr/bin/apt-get")) {
    console.log(`Browsers for the tests: apt-get install ${missing.join(" ")}`);
    const apt = `${process.getuid() === 0 ? "" : "sudo -n "}env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300`;
    // An older list may do where the newest cannot be had.
    run(`${apt} update`);
    // One by one: not every system has them all.
    missing.forEach((name) => run(`${apt} install -y --no-install-recommends ${name}`));
  }
  if (look().length) {
    stop(`The tests need ${look().join(", ")}: install Chrome or Chromium with a ChromeDriver of the same version, and Firefox, or name them in CHROMIUM, CHROMEDRIVER and FIREFOX.`);
  }
}

function onPath(program) {
  const works = (file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  };
  return environment.PATH.split(delimiter).map((folder) => join(folder, program)).find(works);
}

// Before Node.js 20.11 a script does not know where it stands (import.meta.filename).
if (olderThan(process.versions.node, "20.11")) stop(`Node.js is ${process.versions.node} and must be 20.11 or newer: https://nodejs.org`);
