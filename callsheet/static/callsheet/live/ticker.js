// Ticks that a hidden tab gets too: timers of a page are held back there, those of a worker are not.
setInterval(() => self.postMessage(null), 200);
