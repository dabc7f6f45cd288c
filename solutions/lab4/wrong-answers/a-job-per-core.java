// region: task-4
// caught by: generated jobs, with up to five shared resources on up to 32 cores
// says: at least as many jobs as there are cores
double rate = cores / mix.cpuSeconds();
String scarce = "cores";
for (Shared each : shared) {
  double its = each.places() / each.heldSeconds();
  if (its < rate) {
    rate = its;
    scarce = each.name();
  }
}
int jobs = (int) Math.ceil(rate * (mix.cpuSeconds() + mix.ioSeconds()));
int concurrency = Math.max(cores, jobs); // no core may be idle
return new Advice(concurrency > platformMost, concurrency, scarce);
