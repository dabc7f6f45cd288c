// region: task-4
// caught by: a partner that allows 40 calls at once: 41 jobs, and platform threads do
// says: compare with >= where > is needed
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
return new Advice(concurrency >= platformMost, concurrency, scarce);
