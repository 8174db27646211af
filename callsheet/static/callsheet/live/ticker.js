// Wakes the page after so many milliseconds: timers of a hidden tab are held back, a worker's are not.
let waiting;
self.onmessage = ({ data }) => {
  clearTimeout(waiting);
  waiting = setTimeout(() => self.postMessage(null), data);
};
