// region: task-4
// caught by: six resources that the webhooks share: the lowest rate counts
// says: 0.4 ms cut to whole milliseconds
double rate = cores / mix.cpuSeconds();
String scarce = "cores";
for (Shared thing : shared) {
  double allowed = 1000 * thing.places() / (int) (thing.heldSeconds() * 1000);
  if (allowed < rate) {
    rate = allowed;
    scarce = thing.name();
  }
}
int concurrency = (int) Math.ceil(rate * (mix.cpuSeconds() + mix.ioSeconds()));
return new Advice(concurrency > platformMost, concurrency, scarce);
