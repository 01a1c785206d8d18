// Runs in the page from its first moment: when the signs stood on the map, and every frame with how far the map moved in it.

/** Makes `window.recorder`. It is sent to the page as it stands here, so it uses nothing from outside. */
export function record(sign) {
  /** The map is taken for drawn when for so many frames, and so many milliseconds, no sign came or went. */
  const QUIET = { frames: 30, milliseconds: 1000 };
  const signs = () => document.querySelectorAll(sign);
  const memories = [];
  const tasks = [];
  let see = () => {};

  // A message comes after the frame is painted. What is asked of the layout then costs the page nothing: all of it is worked out.
  const painted = new MessageChannel();
  painted.port2.onmessage = ({ data }) => see(data);
  const frame = (now) => {
    painted.port1.postMessage(now);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);

  new PerformanceObserver((list) => {
    list.getEntries().forEach(({ startTime, duration }) => tasks.push({ at: performance.timeOrigin + startTime, duration }));
  }).observe({ type: "longtask", buffered: true });

  // Memory of WebAssembly is not on the heap of JavaScript.
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await original.apply(WebAssembly, given);
      memories.push(...Object.values((made.instance ?? made).exports).filter((one) => one instanceof WebAssembly.Memory));
      return made;
    };
  }

  const drawn = new Promise((done) => {
    let [count, since, frames] = [0, 0, 0];
    see = () => {
      frames += 1;
      if (signs().length !== count) [count, since, frames] = [signs().length, performance.now(), 0];
      if (count && frames > QUIET.frames && performance.now() - since > QUIET.milliseconds) done(since);
    };
  });

  /** One partner, or the number that stands on the sign of several. */
  const partners = (one) => (one.dataset.partner ? 1 : Number(one.dataset.count ?? one.textContent) || 1);

  window.recorder = {
    /** Resolves to the milliseconds from navigation until all signs were painted, how many there are and for how many partners. */
    drawn: async () => ({ drawn: await drawn, signs: signs().length, partners: [...signs()].reduce((sum, one) => sum + partners(one), 0) }),

    /** Begins to record. */
    start() {
      const frames = [];
      let last;
      see = (now) => {
        const one = document.querySelector(sign);
        const { x, y } = one?.getBoundingClientRect() ?? { x: 0, y: 0 };
        // Without distance: another sign than in the frame before.
        const moved = last && last.one === one ? Math.hypot(x - last.x, y - last.y) : null;
        last = { one, x, y };
        frames.push({ at: performance.timeOrigin + now, moved });
      };
      this.stop = () => {
        see = () => {};
        return { frames, tasks };
      };
    },

    /** Bytes of WebAssembly. */
    wasm: () => memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0),
  };
}
