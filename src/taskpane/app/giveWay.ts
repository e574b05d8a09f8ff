/** How long work goes on before others have their turn: shorter than a frame. Units: milliseconds. */
const turnMs = 8;
let turnBegan = 0;

/**
 * Lets what waits in between: inputs and drawing. Work whose turn has only begun goes on at once. A message is handled at once where
 * nothing waits, unlike a timer, which browsers hold back for some milliseconds.
 */
export function giveWay(): Promise<void> {
  if (performance.now() - turnBegan < turnMs) return Promise.resolve();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      turnBegan = performance.now();
      resolve();
    };
    port2.postMessage(null);
  });
}
