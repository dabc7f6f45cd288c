// region: task-4
// caught by: generated jobs, with up to five shared resources on up to 32 cores
// says: the jobs that compute and the jobs that wait
double rate = cores / mix.cpuSeconds();
String scarce = "cores";
for (Shared one : shared) {
  double its = one.places() / one.heldSeconds();
  if (its < rate) {
    rate = its;
    scarce = one.name();
  }
}
int computing = (int) Math.ceil(rate * mix.cpuSeconds());
int waiting = (int) Math.ceil(rate * mix.ioSeconds());
return new Advice(computing + waiting > platformMost, computing + waiting, scarce);
