// region: task-1
double millis = first.toMillis() * Math.pow(2, failures);
return millis >= cap.toMillis() ? cap : Duration.ofMillis((long) millis);
// region: task-2
private final java.util.Random random = new java.util.Random();

Duration of(Duration delay) {
  return Duration.ofMillis((long) Math.floor(random.nextDouble() * (delay.toMillis() + 1)));
}
// region: task-3
if (!(error instanceof ProviderException)) return Decision.USUAL;
ProviderException provider = (ProviderException) error;
if (provider.status() == 409) return Decision.DISCARD;
if (provider.status() != 408 && !ProviderException.isTrouble(provider)) return Decision.KILL;
return Decision.exactly(jobsinpractice.engine.RetryAfter.of(error).plus(backoff.apply(failures)));
// region: task-4
private final java.util.concurrent.locks.ReentrantLock lock =
    new java.util.concurrent.locks.ReentrantLock();
private double saved;

@Override
public void call(Job job, Next next) throws Exception {
  lock.lock();
  try {
    if (job.attempt() == 0) {
      saved = Math.min(MOST_SAVED, saved + 1.0 / FIRST_ATTEMPTS);
    } else if (saved < 1 - 1e-6) {
      throw new JobPostponed(LATER.plus(jitter.apply(LATER)), "spent");
    } else {
      saved -= 1;
    }
  } finally {
    lock.unlock();
  }
  next.call();
}
// region: task-5
private enum State {
  CLOSED,
  OPEN,
  HALF_OPEN
}

private final java.util.concurrent.locks.ReentrantLock lock =
    new java.util.concurrent.locks.ReentrantLock();
private State state = State.CLOSED;
private int troubles;
private Instant openedAt = Instant.EPOCH;

@Override
public void call(Job job, Next next) throws Exception {
  boolean probe;
  lock.lock();
  try {
    Instant now = clock.instant();
    Duration open = Duration.between(openedAt, now);
    if (state == State.OPEN && open.compareTo(PAUSE) < 0) {
      throw new JobPostponed(PAUSE.minus(open).plus(jitter.apply(PAUSE)), "open");
    }
    if (state == State.HALF_OPEN) {
      throw new JobPostponed(PAUSE.plus(jitter.apply(PAUSE)), "half-open");
    }
    probe = state == State.OPEN;
    if (probe) state = State.HALF_OPEN;
  } finally {
    lock.unlock();
  }
  Throwable error = null;
  try {
    next.call();
  } catch (Exception | Error e) {
    error = e;
    throw e;
  } finally {
    lock.lock();
    try {
      settle(probe, error);
    } finally {
      lock.unlock();
    }
  }
}

private void settle(boolean probe, Throwable error) {
  boolean asked = !(error instanceof JobPostponed);
  boolean trouble = ProviderException.isTrouble(error);
  if (probe) {
    state = asked && !trouble ? State.CLOSED : State.OPEN;
    troubles = 0;
    if (trouble) openedAt = clock.instant();
  } else if (state == State.CLOSED && asked) {
    troubles = trouble ? troubles + 1 : 0;
    if (troubles == TROUBLES) {
      state = State.OPEN;
      openedAt = clock.instant();
    }
  }
}
