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

// Steps are messages, since browsers delay timers that follow one another. What is
// opened later has more, and ends what is still being opened.
let newest;

function openInSteps(steps, done) {
  const { port1, port2 } = new MessageChannel();
  newest = steps;
  port1.onmessage = () => {
    if (steps === newest && !openFor(12, steps)) return port2.postMessage(0);
    port1.close();
    if (steps === newest) done();
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

// The page of results has nothing else to do, and its reader waits.
function soon(run) {
  (pageResults ? setTimeout : (window.requestIdleCallback ?? setTimeout))(run);
}

setTimeout(() => {
  if (pageResults) loadTexts();
  openFor(Infinity, openIndex(index, null, 5));
  for (const run of waiting) run();
  soon(() =>
    openInSteps(openIndex(index), () => {
      runMore();
      if (!pageResults) soon(loadTexts);
    }),
  );
});

// Without its texts, which may not come, the search is as full as it gets.
function loadTexts() {
  loadSearch(textsFile).onerror = () => openInSteps(openIndex(index), runFull);
}

// The script with the texts calls this.
window.searchTexts = (texts) => soon(() => openInSteps(openIndex(index, writeOut(texts, index.kinds)), runFull));

function runFull() {
  opened.full = true;
  runMore();
}

function runMore() {
  for (const run of waitingForMore) run();
}
