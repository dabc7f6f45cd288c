// region: task-4
// caught by: webhooks: the cores run out first, 574 at once, on virtual threads
// says: rounded down, or to the nearest
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
