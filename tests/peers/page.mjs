// Runs in the page: builds one engine and asks it, each question timed by itself.
import { documents } from "./documents.mjs";

const WARM_UP = { questions: 20, milliseconds: 2000 };
let engine, ready, made, index;

const file = async (path) => {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
};

/** Loads an engine and what it is made of. */
window.prepare = async ({ name, withWords, patience }) => {
  engine = await import(`/${name}.js`);
  const text = await (await file("/dataset.json")).text();
  if (engine.prepare) {
    const bytes = async (code) => [code, new Uint8Array(await (await file(`/languages/${code}.bin`)).arrayBuffer())];
    const languages = Object.fromEntries(await Promise.all(["nl", "fr", "en"].map(bytes)));
    const start = performance.now();
    ready = await engine.prepare({ text, region: await (await file("/region.json")).text(), languages });
    return { title: engine.title, reading: performance.now() - start };
  }
  const dataset = JSON.parse(text);
  const words = withWords ? await (await file("/words.json")).json() : null;
  ready = () => patiently(documents(dataset, words), dataset.partners.length, patience);
  return { title: engine.title };
};

/** Documents one by one, until the patience is at its end. */
function* patiently(all, count, patience) {
  const end = performance.now() + patience * 1000;
  made = 0;
  for (const one of all) {
    if (performance.now() > end) throw new Error(`gave up after ${patience} s, ${made} of ${count} partners in`);
    yield one;
    made += 1;
  }
}

/** Builds the engine; the milliseconds it took. */
window.build = () => {
  const start = performance.now();
  index = engine.build(typeof ready === "function" ? ready() : ready);
  const took = performance.now() - start;
  ready = null;
  return took;
};

/** The bytes that the page holds when all is built, and how they were counted. */
window.weigh = async () => {
  globalThis.gc?.();
  const wasm = index?.wasmBytes?.() ?? 0;
  if (performance.measureUserAgentSpecificMemory) {
    // It does not count the memory of WebAssembly.
    return { bytes: (await performance.measureUserAgentSpecificMemory()).bytes + wasm, wasm, how: "measureUserAgentSpecificMemory + WebAssembly.Memory" };
  }
  return { bytes: performance.memory.usedJSHeapSize + wasm, wasm, how: "usedJSHeapSize + WebAssembly.Memory" };
};

/** Asks the questions in order until the budget is spent, or until one takes longer than `longest`. Times in milliseconds, budgets in seconds. */
window.ask = async ({ questions, budget, longest }) => {
  const warm = performance.now() + WARM_UP.milliseconds;
  for (const question of questions.slice(0, WARM_UP.questions)) {
    const took = await one(question);
    if (took.ms > longest * 1000) return { slow: took.ms, answers: [] };
    if (performance.now() > warm) break;
  }
  const end = performance.now() + budget * 1000;
  const answers = [];
  for (const question of questions) {
    if (performance.now() > end) break;
    answers.push(await one(question));
  }
  return { answers };
};

async function one(question) {
  const start = performance.now();
  const found = index.answer(question);
  // What answers at once is not made to wait.
  const ids = found instanceof Promise ? await found : found;
  return { ms: performance.now() - start, id: question.id, ids, ...(index.topics && { topics: index.topics() }) };
}
