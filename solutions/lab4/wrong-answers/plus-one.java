// region: task-4
// caught by: thumbnails: the cores run out first, 3 at once, on platform threads
// says: where Math.ceil is needed
double rate = cores / mix.cpuSeconds();
String scarce = "cores";
for (Shared thing : shared) {
  double allowed = thing.places() / thing.heldSeconds();
  if (allowed < rate) {
    rate = allowed;
    scarce = thing.name();
  }
}
int concurrency = (int) (rate * (mix.cpuSeconds() + mix.ioSeconds())) + 1;
return new Advice(concurrency > platformMost, concurrency, scarce);
