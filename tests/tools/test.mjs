// Every check and every test, in this order, until one fails: `npm test`. Some of them: `npm test -- --only core,web`.
import { build } from "./build.mjs";
import { environment, ready, root, run, stop } from "./setup.mjs";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

const wasm = "--target wasm32-unknown-unknown";
const components = existsSync(join(root, "tests/web.rs"));

const steps = {
  format: () => run("cargo fmt --check"),
  lint: () =>
    run("cargo clippy --all-targets --no-default-features -- -D warnings") &&
    run(`cargo clippy ${wasm} --lib --bin partnerwijzer${components ? " --test web" : ""} -- -D warnings`) &&
    run(`cargo clippy ${wasm} --no-default-features --features map --bin map -- -D warnings`) &&
    run(`cargo clippy ${wasm} --no-default-features --features kiosk --bin kiosk -- -D warnings`) &&
    run(`cargo clippy ${wasm} --no-default-features --features builder --bin builder -- -D warnings`) &&
    run(`cargo clippy ${wasm} --no-default-features --features probe --bin probe -- -D warnings`),
  docs: () => {
    const strict = { RUSTDOCFLAGS: "-D warnings" };
    return run("cargo doc --no-deps --no-default-features", strict) && run(`cargo doc --no-deps ${wasm} --features map,kiosk,builder`, strict);
  },
  licences: () => run("cargo-deny check licenses bans sources"),
  core: () => run("cargo test --no-default-features"),
  embed: () => run(`node --test ${readdirSync(join(root, "tests/embed")).filter((name) => name.endsWith(".test.mjs")).map((name) => `tests/embed/${name}`).join(" ")}`),
  ...(components && { web }),
  build,
  e2e: () => run("playwright test -c tests/e2e"),
  firefox: () => run("node tests/e2e/firefox.mjs"),
};

/** Components in a real browser. Of the flags in webdriver.json the driver misses only which browser to start. */
function web() {
  const wanted = JSON.parse(readFileSync(join(root, "webdriver.json"), "utf8"));
  wanted["goog:chromeOptions"].binary = environment.CHROMIUM;
  const file = join(root, ".tools/webdriver.json");
  mkdirSync(join(root, ".tools"), { recursive: true });
  writeFileSync(file, JSON.stringify(wanted));
  const runner = { CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: "wasm-bindgen-test-runner", WASM_BINDGEN_TEST_WEBDRIVER_JSON: file };
  return run(`cargo test ${wasm} --test web`, runner);
}

const { only } = parseArgs({ options: { only: { type: "string" } } }).values;
const chosen = only?.split(",") ?? Object.keys(steps);
const unknown = chosen.find((name) => !(name in steps));
if (unknown) stop(`There is no step "${unknown}"; there are ${Object.keys(steps).join(", ")}.`);

ready({ tests: true });
const times = [];
for (const name of chosen) {
  console.log(`\n== ${name}`);
  const start = Date.now();
  const done = steps[name]();
  times.push(`${name} ${Math.round((Date.now() - start) / 1000)} s`);
  if (!done) stop(`\nFailed at ${name}. ${times.join(", ")}.`);
}
console.log(`\nAll is well. ${times.join(", ")}.`);
