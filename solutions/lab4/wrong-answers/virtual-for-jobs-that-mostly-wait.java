// region: task-4
// caught by: thumbnails: the cores run out first, 3 at once, on platform threads
// says: Only the concurrency counts
double rate = cores / mix.cpuSeconds();
String scarce = "cores";
for (Shared resource : shared) {
  double its = resource.places() / resource.heldSeconds();
  if (its < rate) {
    rate = its;
    scarce = resource.name();
  }
}
double service = mix.cpuSeconds() + mix.ioSeconds();
int concurrency = (int) Math.ceil(rate * service);
return new Advice(mix.ioSeconds() / service > 0.5, concurrency, scarce);
