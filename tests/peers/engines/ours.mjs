// Ours: the engine of the site as WebAssembly, without the page.
import start, { Sources } from "./probe.js";

export const title = "Partnerwijzer";
let memory;

/** Reads the sources as the page does, which is not part of the building. */
export async function prepare({ text, region, languages }) {
  ({ memory } = await start());
  const sources = new Sources(text, region);
  for (const [code, file] of Object.entries(languages)) {
    if (!sources.add(code, file)) throw new Error(`language file ${code}: made for another build`);
  }
  return sources;
}

export function build(sources) {
  const probe = sources.build();
  return {
    answer: ({ q, lang }) => probe.ask(q, lang).split("\n").slice(0, -1),
    topics: () => probe.topics().split("\n").filter(Boolean),
    wasmBytes: () => memory.buffer.byteLength,
  };
}
