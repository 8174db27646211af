// A worker that only ticks: timers of a page in the background are slowed down, a worker's are not.
let timer = 0;

onmessage = ({ data: every }) => {
  clearInterval(timer);
  if (every) timer = setInterval(() => postMessage(0), every);
};
