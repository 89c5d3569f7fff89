// The screen answers a key before the disk is asked: writing a ballot down takes the program's attention for a moment.

/** A frame that does not come within this time (a window that is covered draws none) is not waited for, in milliseconds. */
const patience = 50;

/** Comes back when what was drawn last stands on the screen. */
export const framePainted = (): Promise<void> =>
  new Promise((resolve) => {
    const giveUp = setTimeout(resolve, patience);
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        clearTimeout(giveUp);
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  });
