// region: task-4
// caught by: thumbnails: the cores run out first, 3 at once, on platform threads
// says: how many jobs compute at the same time
double rate = cores / mix.cpuSeconds();
String scarce = "cores";
for (Shared s : shared) {
  double its = s.places() / s.heldSeconds();
  if (its < rate) {
    rate = its;
    scarce = s.name();
  }
}
int concurrency = (int) Math.ceil(rate * mix.cpuSeconds());
return new Advice(concurrency > platformMost, concurrency, scarce);
