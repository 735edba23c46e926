// Opens the index a few milliseconds at a time, so that the page goes on
// answering its reader meanwhile, and then runs what waits for it.
let opened = null;
const waiting = [];

function whenOpen(run) {
  waiting.push(run);
}

(function openStep(steps) {
  setTimeout(() => {
    const end = performance.now() + 4;
    let step;
    do step = steps.next();
    while (!step.done && performance.now() < end);
    if (!step.done) return openStep(steps);
    opened = step.value;
    for (const run of waiting) setTimeout(run);
  });
})(openIndex(index));
