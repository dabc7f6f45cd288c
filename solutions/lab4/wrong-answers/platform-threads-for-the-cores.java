// region: task-4
// caught by: webhooks: the cores run out first, 574 at once, on virtual threads
// says: Does it ask what is scarce
double rate = cores / mix.cpuSeconds();
Shared scarce = null;
for (Shared each : shared) {
  double its = each.places() / each.heldSeconds();
  if (its < rate) {
    rate = its;
    scarce = each;
  }
}
int concurrency = (int) Math.ceil(rate * (mix.cpuSeconds() + mix.ioSeconds()));
if (scarce == null) {
  return new Advice(false, concurrency, "cores"); // virtual threads add no cores
}
return new Advice(concurrency > platformMost, concurrency, scarce.name());
