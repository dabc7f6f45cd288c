// region: task-4
// caught by: thumbnails: the cores run out first, 3 at once, on platform threads
// says: the list may be empty
Shared least = shared.get(0);
for (Shared thing : shared) {
  if (thing.places() / thing.heldSeconds() < least.places() / least.heldSeconds())
    least = thing;
}
double rate = Math.min(least.places() / least.heldSeconds(), cores / mix.cpuSeconds());
String scarce = rate < cores / mix.cpuSeconds() ? least.name() : "cores";
int concurrency = (int) Math.ceil(rate * (mix.cpuSeconds() + mix.ioSeconds()));
return new Advice(concurrency > platformMost, concurrency, scarce);
