// region: task-4
// caught by: generated jobs, with up to five shared resources on up to 32 cores
// says: Does your code look at one kind of job
Mix.Kind kind = mix.kinds().get(0);
double rate = cores / kind.cpuSeconds();
String scarce = "cores";
for (Shared one : shared) {
  double its = one.places() / one.heldSeconds();
  if (its < rate) {
    rate = its;
    scarce = one.name();
  }
}
int concurrency = (int) Math.ceil(rate * (kind.cpuSeconds() + kind.ioSeconds()));
return new Advice(concurrency > platformMost, concurrency, scarce);
