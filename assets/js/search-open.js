// Opens the index a few milliseconds at a time, so that the page goes on
// answering its reader meanwhile, and runs what waits for it; then loads the
// texts and opens all anew.
let opened = null;
const waiting = [];
const waitingForTexts = [];

function whenOpen(run) {
  waiting.push(run);
}

function whenFull(run) {
  if (opened?.full) run();
  else waitingForTexts.push(run);
}

// Steps are messages, since browsers delay timers that follow one another.
function openInSteps(steps, done) {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    const end = performance.now() + 12;
    let step;
    do step = steps.next();
    while (!step.done && performance.now() < end);
    if (!step.done) return port2.postMessage(0);
    port1.close();
    opened = step.value;
    done();
  };
  port2.postMessage(0);
}

const soon = window.requestIdleCallback ?? setTimeout;

openInSteps(openIndex(index), () => {
  for (const run of waiting) run();
  soon(() => (loadSearch(textsFile).onerror = runFull));
});

// The script with the texts calls this.
window.searchTexts = (texts) => soon(() => openInSteps(openIndex(index, texts), runFull));

// Without its texts, which may not have come, the search is as full as it gets.
function runFull() {
  opened.full = true;
  for (const run of waitingForTexts) run();
}
