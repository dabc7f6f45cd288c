// region: task-4
// caught by: webhooks: the cores run out first, 574 at once, on virtual threads
// says: only 100 platform threads are affordable, and this needs
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
return new Advice(false, concurrency, scarce);
