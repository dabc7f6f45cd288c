// region: task-1
Duration delay = first;
while (failures-- > 0 && delay.compareTo(cap) < 0) delay = delay.plus(delay);
return delay.compareTo(cap) < 0 ? delay : cap;
// region: task-2
private static final java.security.SecureRandom RANDOM = new java.security.SecureRandom();

Duration of(Duration delay) {
  long millis = delay.toMillis();
  return millis == 0 ? Duration.ZERO : Duration.ofMillis(RANDOM.nextLong(0, millis + 1));
}
// region: task-5
private record State(int troubles, Instant probeAt, boolean probing) {}

private final java.util.concurrent.atomic.AtomicReference<State> state =
    new java.util.concurrent.atomic.AtomicReference<>(new State(0, null, false));

@Override
public void call(Job job, Next next) throws Exception {
  Instant now = clock.instant();
  State was =
      state.getAndUpdate(
          s ->
              s.probeAt != null && !s.probing && !now.isBefore(s.probeAt)
                  ? new State(s.troubles, s.probeAt, true)
                  : s);
  boolean probe = was.probeAt != null && !was.probing && !now.isBefore(was.probeAt);
  if (was.probeAt != null && !probe) {
    Duration left = was.probing ? PAUSE : Duration.between(now, was.probeAt);
    throw new JobPostponed(left.plus(jitter.apply(PAUSE)), "open");
  }
  try {
    next.call();
    state.updateAndGet(s -> after(s, probe, false));
  } catch (JobPostponed e) {
    if (probe) state.updateAndGet(s -> new State(s.troubles, s.probeAt, false));
    throw e;
  } catch (Throwable e) {
    state.updateAndGet(s -> after(s, probe, ProviderException.isTrouble(e)));
    throw e;
  }
}

private State after(State s, boolean probe, boolean trouble) {
  Instant again = clock.instant().plus(PAUSE);
  if (probe) return trouble ? new State(0, again, false) : new State(0, null, false);
  if (s.probeAt != null) return s;
  if (!trouble) return new State(0, null, false);
  return s.troubles + 1 < TROUBLES
      ? new State(s.troubles + 1, null, false)
      : new State(0, again, false);
}
