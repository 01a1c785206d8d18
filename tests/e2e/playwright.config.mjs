// The browser tests: `npx playwright test -c tests/e2e`, on a site that was built into `dist`.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";

const PORT = Number(process.env.PORT ?? 8123);
const site = `http://127.0.0.1:${PORT}/`;
const repository = fileURLToPath(new URL("../..", import.meta.url));
const browsers = [
  process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
export const executablePath = browsers.find((path) => path && existsSync(path));

/** No request of the browser's own. */
export const quiet = [
  "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: "list",
  // Another server on this port would be another site: never test that one by accident.
  webServer: { command: `node tests/tools/serve.mjs dist ${PORT}`, cwd: repository, url: site, reuseExistingServer: false },
  use: {
    baseURL: site,
    locale: "nl-BE",
    timezoneId: "Europe/Brussels",
    colorScheme: "light",
    // Tests take files away and put others in their place; a copy that is kept would hide that. offline.spec and versions.spec have it.
    serviceWorkers: "block",
    // With motion reduced nothing fades while it is being looked at; sizes.spec turns it on again.
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
    launchOptions: { executablePath, args: quiet },
  },
});
