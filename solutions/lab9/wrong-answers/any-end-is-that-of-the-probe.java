// region: task-5
// caught by: many threads use one breaker: none waits for another's job, and one of them probes
// says: take the older job for the probe
private int inARow;
private Instant probeAt; // null while closed
private boolean probing;

/**
 * Runs the job by {@code next.call()}, or throws a {@link JobPostponed} if it must not run now.
 * Throws whatever the job throws.
 */
@Override
public void call(Job job, Next next) throws Exception {
  enter();
  Boolean trouble = null;
  try {
    next.call();
    trouble = false;
  } catch (JobPostponed e) {
    throw e; // the provider was not asked
  } catch (Throwable e) {
    trouble = ProviderException.isTrouble(e);
    throw e;
  } finally {
    leave(trouble);
  }
}

private synchronized void enter() {
  if (probeAt == null) return;
  Instant now = clock.instant();
  if (probing || now.isBefore(probeAt)) {
    Duration left = probing ? PAUSE : Duration.between(now, probeAt);
    throw new JobPostponed(left.plus(jitter.apply(PAUSE)), "the breaker is open");
  }
  probing = true;
}

private synchronized void leave(Boolean trouble) {
  if (probing) {
    probing = false;
    if (trouble == null) return; // the next job probes instead
    probeAt = trouble ? clock.instant().plus(PAUSE) : null;
    inARow = 0;
  } else if (probeAt == null && trouble != null) {
    inARow = trouble ? inARow + 1 : 0;
    if (inARow >= TROUBLES) probeAt = clock.instant().plus(PAUSE);
  }
}
