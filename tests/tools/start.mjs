// Builds the site and serves it: `npm start`, on another port `npm start -- 8081`.
import { build } from "./build.mjs";
import { serve } from "./serve.mjs";
import { ready, root, stop } from "./setup.mjs";
import { join } from "node:path";

const port = Number(process.argv[2] ?? 8080);
ready({ tests: false });
if (!build()) stop("The site was not built; why stands above.");
await serve(join(root, "dist"), port).catch((error) => stop(`Port ${port} cannot be used (${error.code}): choose another, npm start -- ${port + 1}`));
console.log(`Partnerwijzer: http://localhost:${port}/ (Ctrl+C ends it)`);
