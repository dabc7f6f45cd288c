// region: task-4
// caught by: a partner that allows 40 calls at once: 41 jobs, and platform threads do
// says: compare with >= where > is needed
double rate = cores / mix.cpuSeconds();
String scarce = "cores";
for (Shared resource : shared) {
  double its = resource.places() / resource.heldSeconds();
  if (its < rate) {
    rate = its;
    scarce = resource.name();
  }
}
int concurrency = (int) Math.ceil(rate * (mix.cpuSeconds() + mix.ioSeconds()));
boolean platform = concurrency < platformMost;
return new Advice(!platform, concurrency, scarce);
