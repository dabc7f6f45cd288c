// region: task-4
// caught by: generated jobs, with up to five shared resources on up to 32 cores
// says: count the kinds the same, although
double cpu = mix.kinds().stream().mapToDouble(Mix.Kind::cpuSeconds).average().orElseThrow();
double io = mix.kinds().stream().mapToDouble(Mix.Kind::ioSeconds).average().orElseThrow();
double rate = cores / cpu;
String scarce = "cores";
for (Shared one : shared) {
  double its = one.places() / one.heldSeconds();
  if (its < rate) {
    rate = its;
    scarce = one.name();
  }
}
int concurrency = (int) Math.ceil(rate * (cpu + io));
return new Advice(concurrency > platformMost, concurrency, scarce);
