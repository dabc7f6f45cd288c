// region: task-4
// caught by: thumbnails: the cores run out first, 3 at once, on platform threads
// says: or at the number of cores
double rate = cores / mix.cpuSeconds();
String scarce = "cores";
for (Shared thing : shared) {
  double allowed = thing.places() / thing.heldSeconds();
  if (allowed < rate) {
    rate = allowed;
    scarce = thing.name();
  }
}
int concurrency = (int) Math.ceil(rate * (mix.cpuSeconds() + mix.ioSeconds()));
return new Advice(concurrency > cores, concurrency, scarce);
