// region: task-5
// caught by: a probe that meets trouble opens it for another pause
// says: the probe that threw an Error
private int troubles;
private java.time.Instant nextProbe;
private boolean probing;

@Override
public void call(Job job, Next next) throws Exception {
  boolean probe = enter();
  try {
    next.call();
    leave(probe, null);
  } catch (Exception e) {
    leave(probe, e);
    throw e;
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

private synchronized void leave(boolean probe, Exception error) {
  if (probe) probing = false;
  if (error instanceof JobPostponed) return;
  boolean trouble = ProviderException.isTrouble(error);
  if (probe) {
    troubles = 0;
    nextProbe = trouble ? clock.instant().plus(PAUSE) : null;
  } else if (nextProbe == null) {
    troubles = trouble ? troubles + 1 : 0;
    if (troubles >= TROUBLES) nextProbe = clock.instant().plus(PAUSE);
  }
}
