// region: task-2
// caught by: any number of jobs, and any time of waiting
// says: Does your code read only a page
var page = new Queue(redis, "default", clock).page(0, 50);
return page.isEmpty() ? 0 : page.get(page.size() - 1).job().flatMap(j -> j.enqueuedAt())
    .map(t -> java.time.Duration.between(t, clock.instant()).toMillis() / 1000.0).orElse(0.0);
