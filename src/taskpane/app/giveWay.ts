/**
 * Lets what waits in between: inputs and drawing. A message is handled at once where nothing waits, unlike a timer, which browsers
 * hold back for some milliseconds.
 */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
