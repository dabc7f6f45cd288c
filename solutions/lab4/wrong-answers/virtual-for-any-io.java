// region: task-4
// caught by: thumbnails: the cores run out first, 3 at once, on platform threads
// says: 200 platform threads are affordable, and 8 are enough
double rate = cores / mix.cpuSeconds();
String scarce = "cores";
for (Shared thing : shared) {
  double its = thing.places() / thing.heldSeconds();
  if (its < rate) {
    rate = its;
    scarce = thing.name();
  }
}
int concurrency = (int) Math.ceil(rate * (mix.cpuSeconds() + mix.ioSeconds()));
return new Advice(mix.ioSeconds() > mix.cpuSeconds(), concurrency, scarce);
