// region: task-5
// caught by: after the pause one job probes, and all others are still postponed
// says: the whole herd was let through
private int inARow;
private Instant openUntil = Instant.MIN;

@Override
public void call(Job job, Next next) throws Exception {
  synchronized (this) {
    Instant now = clock.instant();
    if (now.isBefore(openUntil)) {
      Duration left = Duration.between(now, openUntil);
      throw new JobPostponed(left.plus(jitter.apply(PAUSE)), "open");
    }
  }
  try {
    next.call();
    ended(false);
  } catch (ProviderException e) {
    ended(ProviderException.isTrouble(e));
    throw e;
  }
}

private synchronized void ended(boolean trouble) {
  inARow = trouble ? inARow + 1 : 0;
  if (inARow >= TROUBLES) openUntil = clock.instant().plus(PAUSE);
}
