// region: task-4
// caught by: thumbnails: the cores run out first, 3 at once, on platform threads
// says: rounds that to the nearest whole number: round it up
double rate = cores / mix.cpuSeconds();
String scarce = "cores";
for (Shared resource : shared) {
  double places = resource.places() / resource.heldSeconds();
  if (places < rate) {
    rate = places;
    scarce = resource.name();
  }
}
int concurrency = (int) Math.round(rate * (mix.cpuSeconds() + mix.ioSeconds()));
return new Advice(concurrency > platformMost, concurrency, scarce);
