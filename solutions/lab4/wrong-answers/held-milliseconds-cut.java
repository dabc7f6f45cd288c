// region: task-4
// caught by: six resources that the webhooks share: the lowest rate counts
// says: to whole milliseconds
double rate = cores / mix.cpuSeconds();
String scarce = "cores";
for (Shared one : shared) {
  long millis = (long) (one.heldSeconds() * 1000 + 1e-6);
  double its = 1000.0 * one.places() / millis;
  if (its < rate) {
    rate = its;
    scarce = one.name();
  }
}
int jobs = (int) Math.ceil(rate * (mix.cpuSeconds() + mix.ioSeconds()));
return new Advice(jobs > platformMost, jobs, scarce);
