// region: task-4
// caught by: generated jobs, with up to five shared resources on up to 32 cores
// says: by the CPU time of one kind
double rate = cores / mix.kinds().get(0).cpuSeconds();
String scarce = "cores";
for (Shared one : shared) {
  double its = one.places() / one.heldSeconds();
  if (its < rate) {
    rate = its;
    scarce = one.name();
  }
}
int concurrency = (int) Math.ceil(rate * (mix.cpuSeconds() + mix.ioSeconds()));
return new Advice(concurrency > platformMost, concurrency, scarce);
