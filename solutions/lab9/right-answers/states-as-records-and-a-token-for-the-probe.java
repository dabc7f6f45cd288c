// region: task-5
  private sealed interface State {}

  private record Closed(int row) implements State {}

  private record Open(Instant until) implements State {}

  /** The job that has this very object is the probe. */
  private static final class Probing implements State {
    private final Instant since;

    Probing(Instant since) {
      this.since = since;
    }
  }

  private final java.util.concurrent.locks.ReentrantLock lock =
      new java.util.concurrent.locks.ReentrantLock();
  private State state = new Closed(0);

  @Override
  public void call(Job job, Next next) throws Exception {
    State mine = begin();
    try {
      next.call();
    } catch (JobPostponed notAsked) {
      end(mine, old -> old instanceof Probing probe ? new Open(probe.since) : old);
      throw notAsked;
    } catch (Throwable error) {
      end(mine, old -> ProviderException.isTrouble(error) ? troubled(old) : new Closed(0));
      throw error;
    }
    end(mine, old -> new Closed(0));
  }

  private State begin() {
    Duration wait;
    lock.lock();
    try {
      if (state instanceof Closed) {
        return state;
      }
      if (state instanceof Open open) {
        Instant now = clock.instant();
        if (!now.isBefore(open.until())) {
          state = new Probing(open.until());
          return state;
        }
        wait = Duration.between(now, open.until());
      } else {
        wait = PAUSE;
      }
    } finally {
      lock.unlock();
    }
    throw new JobPostponed(wait.plus(jitter.apply(PAUSE)), "the provider is in trouble: " + wait);
  }

  /** The probe changes the state, and so does any job while the breaker is closed. */
  private void end(State mine, UnaryOperator<State> change) {
    lock.lock();
    try {
      if (mine instanceof Probing ? state == mine : state instanceof Closed) {
        state = change.apply(state);
      }
    } finally {
      lock.unlock();
    }
  }

  private State troubled(State old) {
    if (old instanceof Closed closed && closed.row() + 1 < TROUBLES) {
      return new Closed(closed.row() + 1);
    }
    return new Open(clock.instant().plus(PAUSE));
  }
