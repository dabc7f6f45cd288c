// region: task-4
// caught by: thumbnails: the cores run out first, 3 at once, on platform threads
// says: also this mean rounded down
double rate = cores / mix.cpuSeconds();
String scarce = "cores";
for (Shared resource : shared) {
  double places = resource.places() / resource.heldSeconds();
  if (places < rate) {
    rate = places;
    scarce = resource.name();
  }
}
int computing = (int) Math.round(rate * mix.cpuSeconds());
int waiting = (int) (rate * mix.ioSeconds());
int concurrency = computing + waiting;
return new Advice(concurrency > platformMost, concurrency, scarce);
