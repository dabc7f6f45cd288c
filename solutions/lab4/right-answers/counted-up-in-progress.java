// region: task-4
    java.util.TreeMap<Double, String> byRate = new java.util.TreeMap<>();
    byRate.put(cores / mix.cpuSeconds(), "cores");
    for (Shared resource : shared) {
      byRate.putIfAbsent(resource.places() / resource.heldSeconds(), resource.name());
    }
    double inProgress = byRate.firstKey() * (mix.cpuSeconds() + mix.ioSeconds());
    int concurrency = 0;
    while (concurrency < inProgress) {
      concurrency++;
    }
    boolean tooMany = concurrency > platformMost;
    return new Advice(tooMany, concurrency, byRate.firstEntry().getValue());
