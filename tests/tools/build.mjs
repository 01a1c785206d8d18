// Builds the site into `dist`: `npm run build`.
import { ready, run, stop } from "./setup.mjs";

/** Builds the site into `dist`; everything must be ready. Tells whether it went well. */
export function build() {
  return run("trunk build --release --offline");
}

if (import.meta.filename === process.argv[1]) {
  ready({ tests: false });
  if (!build()) stop("The site was not built; why stands above.");
}
