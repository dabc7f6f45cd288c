// region: task-4
// caught by: cores and a pool that run out together: the cores count as scarce
// says: the first in the list is scarce
double rate = cores / mix.cpuSeconds();
String scarce = "cores";
for (Shared thing : shared) {
  double allowed = thing.places() / thing.heldSeconds();
  if (allowed < rate || allowed == rate && !scarce.equals("cores")) {
    rate = allowed;
    scarce = thing.name();
  }
}
int concurrency = (int) Math.ceil(rate * (mix.cpuSeconds() + mix.ioSeconds()));
return new Advice(concurrency > platformMost, concurrency, scarce);
