// region: task-5
// caught by: a job that began before it opened does not close it
// says: 503 began another pause
private int troubles;
private java.time.Instant nextProbe;
private boolean probing;

@Override
public void call(Job job, Next next) throws Exception {
  boolean probe = enter();
  Throwable error = null;
  try {
    next.call();
  } catch (Throwable t) {
    error = t;
    throw t;
  } finally {
    leave(probe, error);
  }
}

private synchronized boolean enter() {
  if (nextProbe == null) return false;
  java.time.Instant now = clock.instant();
  if (probing || now.isBefore(nextProbe)) {
    Duration left = probing ? PAUSE : Duration.between(now, nextProbe);
    throw new JobPostponed(left.plus(jitter.apply(PAUSE)), "the breaker is open");
  }
  probing = true;
  return true;
}

private synchronized void leave(boolean probe, Throwable error) {
  if (probe) probing = false;
  if (error instanceof JobPostponed) return;
  if (ProviderException.isTrouble(error)) {
    troubles++;
    if (troubles >= TROUBLES) nextProbe = clock.instant().plus(PAUSE);
  } else if (probe || nextProbe == null) {
    troubles = 0;
    nextProbe = null;
  }
}
