// region: task-2
return new Queue(redis, "default").stream()
    .flatMap(record -> record.job().stream())
    .flatMap(job -> job.enqueuedAt().stream())
    .mapToDouble(since -> clock.millis() / 1000.0 - since.toEpochMilli() / 1000.0)
    .max()
    .orElse(0);
// region: task-3
System.out.println("asked for the retries");
return new RetrySet(redis).first().map(first -> Math.max(0, clock.millis() / 1000.0 - first.score())).orElse(0.0);
