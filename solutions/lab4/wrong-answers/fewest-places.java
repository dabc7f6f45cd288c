// region: task-4
// caught by: six resources that the webhooks share: the lowest rate counts
// says: mail has the fewest places
double rate = cores / mix.cpuSeconds();
String scarce = "cores";
int fewest = Integer.MAX_VALUE;
for (Shared thing : shared) {
  double its = thing.places() / thing.heldSeconds();
  if (its < rate && thing.places() < fewest) {
    fewest = thing.places();
    scarce = thing.name();
  }
  rate = Math.min(rate, its);
}
int concurrency = (int) Math.ceil(rate * (mix.cpuSeconds() + mix.ioSeconds()));
return new Advice(concurrency > platformMost, concurrency, scarce);
