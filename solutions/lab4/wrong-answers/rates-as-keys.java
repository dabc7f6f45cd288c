// region: task-4
// caught by: cores and a pool that run out together: the cores count as scarce
// says: as the key of a map
java.util.TreeMap<Double, String> rates = new java.util.TreeMap<>();
for (Shared resource : shared) {
  rates.put(resource.places() / resource.heldSeconds(), resource.name());
}
rates.put(cores / mix.cpuSeconds(), "cores");
double rate = rates.firstKey();
int concurrency = (int) Math.ceil(rate * (mix.cpuSeconds() + mix.ioSeconds()));
return new Advice(concurrency > platformMost, concurrency, rates.get(rate));
