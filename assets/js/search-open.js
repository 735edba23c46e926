// Opens the index a few milliseconds at a time, so that the page goes on
// answering its reader meanwhile, and runs what waits for it: first with what the
// names and the first keywords find, which is there at once, then with all that
// came with this script, then with the texts, which it loads.
let opened = null;
const waiting = [];
const waitingForMore = [];

function whenOpen(run) {
  waiting.push(run);
}

// Runs a function whenever more has been opened.
function whenMore(run) {
  waitingForMore.push(run);
}

// Steps are messages, since browsers delay timers that follow one another.
function openInSteps(steps, done) {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    if (!openFor(12, steps)) return port2.postMessage(0);
    port1.close();
    done();
  };
  port2.postMessage(0);
}

// Opens for so many milliseconds, and reports whether all is opened.
function openFor(time, steps) {
  const end = performance.now() + time;
  let step;
  do step = steps.next();
  while (!step.done && performance.now() < end);
  if (step.done) opened = step.value;
  return step.done;
}

const soon = window.requestIdleCallback ?? setTimeout;

setTimeout(() => {
  openFor(Infinity, openIndex(index, null, 5));
  for (const run of waiting) run();
  soon(() => openInSteps(openIndex(index), () => {
    runMore();
    soon(() => (loadSearch(textsFile).onerror = runFull));
  }));
});

// The script with the texts calls this.
window.searchTexts = (texts) => soon(() => openInSteps(openIndex(index, texts), runFull));

// Without its texts, which may not have come, the search is as full as it gets.
function runFull() {
  opened.full = true;
  runMore();
}

function runMore() {
  for (const run of waitingForMore) run();
}
