// region: task-4
// caught by: thumbnails: the cores run out first, 3 at once, on platform threads
// says: Your code rounds that down: round it up
double rate = cores / mix.cpuSeconds();
String scarce = "cores";
for (Shared thing : shared) {
  double its = thing.places() / thing.heldSeconds();
  if (its < rate) {
    rate = its;
    scarce = thing.name();
  }
}
int concurrency = (int) Math.floor(rate * (mix.cpuSeconds() + mix.ioSeconds()));
return new Advice(concurrency > platformMost, concurrency, scarce);
