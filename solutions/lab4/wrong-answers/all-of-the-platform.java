// region: task-4
// caught by: thumbnails: the cores run out first, 3 at once, on platform threads
// says: that is how many platform threads are affordable
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
return new Advice(concurrency > platformMost, Math.max(concurrency, platformMost), scarce);
