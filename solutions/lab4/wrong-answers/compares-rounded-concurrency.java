// region: task-4
// caught by: six resources that the webhooks share: the lowest rate counts
// says: jobs in progress that are rounded up already
    double service = mix.cpuSeconds() + mix.ioSeconds();
    double concurrency = Math.ceil(cores / mix.cpuSeconds() * service);
    String scarce = "cores";
    for (Shared resource : shared) {
      double its = Math.ceil(resource.places() / resource.heldSeconds() * service);
      if (its < concurrency) {
        concurrency = its;
        scarce = resource.name();
      }
    }
    return new Advice(concurrency > platformMost, (int) concurrency, scarce);
