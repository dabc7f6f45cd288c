// region: task-5
private enum State {
  CLOSED,
  OPEN,
  PROBING
}

private final java.util.concurrent.locks.ReentrantLock lock =
    new java.util.concurrent.locks.ReentrantLock();
private State state = State.CLOSED;
private int row;
private long generation; // how often it has opened or closed
private Instant openedAt;

@Override
public void call(Job job, Next next) throws Exception {
  long mine;
  boolean probe = false;
  lock.lock();
  try {
    Duration since = openedAt == null ? null : Duration.between(openedAt, clock.instant());
    if (state == State.PROBING) {
      throw new JobPostponed(PAUSE.plus(jitter.apply(PAUSE)), "a probe runs");
    }
    if (state == State.OPEN && since.compareTo(PAUSE) < 0) {
      throw new JobPostponed(PAUSE.minus(since).plus(jitter.apply(PAUSE)), "open");
    }
    if (state == State.OPEN) {
      state = State.PROBING;
      probe = true;
    }
    mine = generation;
  } finally {
    lock.unlock();
  }
  try {
    next.call();
  } catch (JobPostponed inside) {
    notAsked(probe);
    throw inside;
  } catch (Throwable e) {
    asked(probe, mine, ProviderException.isTrouble(e));
    throw e;
  }
  asked(probe, mine, false);
}

private void notAsked(boolean probe) {
  lock.lock();
  try {
    if (probe) {
      state = State.OPEN;
    }
  } finally {
    lock.unlock();
  }
}

private void asked(boolean probe, long mine, boolean trouble) {
  lock.lock();
  try {
    if (!probe && (mine != generation || state != State.CLOSED)) {
      return; // it began in another time
    }
    row = trouble ? row + 1 : 0;
    if (probe && trouble || row >= TROUBLES) {
      generation++;
      state = State.OPEN;
      openedAt = clock.instant();
      row = 0;
    } else if (probe) {
      generation++;
      state = State.CLOSED;
      openedAt = null;
      row = 0;
    }
  } finally {
    lock.unlock();
  }
}
