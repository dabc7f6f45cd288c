// region: task-4
// caught by: webhooks: the cores run out first, 574 at once, on virtual threads
// says: a virtual thread costs next to nothing, so as many
double rate = cores / mix.cpuSeconds();
String scarce = "cores";
for (Shared thing : shared) {
  double its = thing.places() / thing.heldSeconds();
  if (its < rate) {
    rate = its;
    scarce = thing.name();
  }
}
int concurrency = 10_000;
return new Advice(concurrency > platformMost, concurrency, scarce);
