// region: task-1
if (failures > 62) return cap;
long factor = 1L << failures;
return cap.dividedBy(first) < factor ? cap : first.multipliedBy(factor);
// region: task-2
Duration of(Duration delay) {
  return Duration.ofMillis(
      java.util.concurrent.ThreadLocalRandom.current().nextLong(delay.toMillis() + 1));
}
// region: task-3
if (error instanceof ProviderException) {
  ProviderException provider = (ProviderException) error;
  switch (provider.status()) {
    case 409:
      return Decision.DISCARD;
    case ProviderException.NO_ANSWER, 408, 429:
      return Decision.exactly(
          backoff
              .apply(failures)
              .plus(provider.retryAfter() == null ? Duration.ZERO : provider.retryAfter()));
    default:
      if (provider.status() < 500) return Decision.KILL;
      return Decision.exactly(
          backoff
              .apply(failures)
              .plus(provider.retryAfter() == null ? Duration.ZERO : provider.retryAfter()));
  }
}
return Decision.USUAL;
// region: task-4
private final java.util.concurrent.atomic.AtomicInteger tenths =
    new java.util.concurrent.atomic.AtomicInteger();

@Override
public void call(Job job, Next next) throws Exception {
  if (job.attempt() == 0) {
    tenths.updateAndGet(now -> Math.min(MOST_SAVED * FIRST_ATTEMPTS, now + 1));
  } else {
    int before = tenths.getAndUpdate(now -> now >= FIRST_ATTEMPTS ? now - FIRST_ATTEMPTS : now);
    if (before < FIRST_ATTEMPTS) {
      throw new JobPostponed(LATER.plus(jitter.apply(LATER)), "no budget");
    }
  }
  next.call();
}
