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

function openInSteps(steps, done) {
  setTimeout(() => {
    const end = performance.now() + 4;
    let step;
    do step = steps.next();
    while (!step.done && performance.now() < end);
    if (!step.done) return openInSteps(steps, done);
    opened = step.value;
    done();
  });
}

const soon = window.requestIdleCallback ?? setTimeout;

openInSteps(openIndex(index), () => {
  for (const run of waiting) setTimeout(run);
  soon(() => (loadSearch(textsFile).onerror = runFull));
});

// The script with the texts calls this.
window.searchTexts = (texts) => soon(() => openInSteps(openIndex(index, texts), runFull));

// Without its texts, which may not have come, the search is as full as it gets.
function runFull() {
  opened.full = true;
  for (const run of waitingForTexts) run();
}
