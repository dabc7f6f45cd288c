package jobsinpractice.engine;

/** A bug that is put into one of the engine's files, and the property that must then fail. */
enum PlantedBug {
  /** Notify in the place of notifyAll. */
  CLOSE_WAKES_ONE(
      Property.CLOSE_ENDS_EVERY_PROCESSOR,
      "has hung",
      "HandoffBuffer.java",
      "work.signalAll();",
      "work.signal();"),

  /** A processor that finds more work does not wake the next. */
  NO_WAKE_FROM_ONE_TO_THE_NEXT(
      Property.ONE_PUT_WAKES_ENOUGH,
      "has hung",
      "HandoffBuffer.java",
      "if (sleepers > 0 && !waiting.isEmpty()) wakeOne();",
      ""),

  /** The sleepers are counted before the put, without the lock: one that falls asleep is missed. */
  SLEEPERS_COUNTED_TOO_EARLY(
      Property.EACH_JOB_IS_TAKEN_ONCE,
      "has hung",
      "HandoffBuffer.java",
      "waiting.addAll(units);\n    wakeOne();",
      "boolean asleep = sleepers > 0; waiting.addAll(units); if (asleep) wakeOne();"),

  /** Whether there is work is looked at before the lock is taken, and not again. */
  CHECKED_OUTSIDE_THE_LOCK(
      Property.EACH_JOB_IS_TAKEN_ONCE,
      "was seen 0 times",
      "HandoffBuffer.java",
      "while ((unit = waiting.poll()) == null && waitTasks.isEmpty() && !closed) work.await();",
      "lock.unlock(); boolean none = waiting.isEmpty(); lock.lock();"
          + " while (none && waitTasks.isEmpty() && !closed) { work.await(); none = false; }"
          + " unit = waiting.poll();"),

  /** A job is looked at, and then removed: two processors may have looked at it. */
  PEEK_THEN_POLL(
      Property.EACH_JOB_IS_TAKEN_ONCE,
      "was seen",
      "HandoffBuffer.java",
      "UnitOfWork unit = waiting.poll();\n    if",
      "UnitOfWork unit = waiting.peek(); if (unit != null) waiting.poll();\n    if"),

  /** The fetcher announces its wait only after it has looked for room. */
  ROOM_ANNOUNCED_TOO_LATE(
      Property.FREE_ROOM_WAKES_THE_FETCHER,
      "has hung",
      "HandoffBuffer.java",
      "fetcherWaits = true;\n      long left = most.toNanos();\n"
          + "      while (room() <= 0 && left > 0 && !closed) left = room.awaitNanos(left);",
      "long left = most.toNanos(); while (room() <= 0 && left > 0 && !closed) {"
          + " fetcherWaits = true; left = room.awaitNanos(left); }"),

  /** What has not started is copied, and then removed: a processor may take it in between. */
  TAKEN_BACK_IN_TWO_STEPS(
      Property.TAKEN_BACK_OR_TAKEN,
      "was seen",
      "HandoffBuffer.java",
      "for (UnitOfWork unit; (unit = waiting.poll()) != null; ) units.add(unit);",
      "units.addAll(waiting); waiting.clear();"),

  /** A wait is lent, and no sleeping processor is woken for it. */
  LENT_WITHOUT_A_WAKE_UP(
      Property.A_LENT_WAIT_IS_BEGUN,
      "has hung",
      "HandoffBuffer.java",
      "waitTasks.add(waitTask);\n      work.signal();",
      "waitTasks.add(waitTask);"),

  /** A wait that was taken back can still be begun. */
  TAKEN_BACK_AND_KEPT(
      Property.A_LENT_WAIT_IS_BEGUN_OR_TAKEN_BACK,
      "begun 1 times, taken back 1",
      "HandoffBuffer.java",
      "waitTasks.forEach(WaitTask::takenBack);\n      waitTasks.clear();",
      "waitTasks.forEach(WaitTask::takenBack);"),

  /** The list is copied and then emptied: what is added in between is lost. */
  LIST_SWAPPED_WITHOUT_A_LOCK(
      Property.EACH_SETTLEMENT_IS_WRITTEN,
      "was seen 0 times",
      "Acknowledger.java",
      "for (Settlement next; batch.size() < MOST && (next = ended.poll()) != null; )"
          + " batch.add(next);",
      "batch.addAll(ended); ended.clear();"),

  /** What a JIT compiler may make of a stop flag that is not volatile. */
  STOP_FLAG_READ_ONCE(
      Property.EACH_SETTLEMENT_IS_WRITTEN,
      "has hung",
      "BackgroundLoop.java",
      "while (!ended) {\n      try {",
      "for (boolean stopped = ended; !stopped; ) {\n      try {"),

  /** Two batches have one number: Redis takes the second for the first. */
  BATCH_NUMBER_KEPT(
      Property.A_LOST_REPLY_WRITES_ONCE,
      "second: 0 times",
      "SettlementWriter.java",
      "batch++;\n      unconfirmed = open;",
      "unconfirmed = open;"),

  /** A batch that may be lost counts as written. */
  LOST_BATCH_NOT_REPORTED(
      Property.A_LOST_BATCH_IS_SENT_AGAIN,
      "the job is not settled",
      "SettlementWriter.java",
      "throw e; // perhaps written: the number stays, and the batch goes first next time",
      "return;"),

  /** A batch counts as confirmed when it is sent. */
  BATCH_FORGOTTEN_WHEN_SENT(
      Property.CONFIRM_RETURNS_WHEN_WRITTEN,
      "the batch is in doubt",
      "SettlementWriter.java",
      "List<Settlement> sent = unconfirmed;",
      "List<Settlement> sent = unconfirmed; unconfirmed = List.of();"),

  /** The reconciler gives back a claim that a call under way is about to add. */
  CALLS_UNDER_WAY_FORGOTTEN(
      Property.A_KNOWN_CLAIM_STAYS,
      "went back to its queue",
      "Reconciler.java",
      "if (suspects.isLost(queue, payload, calls)) lost.add(payload);",
      "lost.add(payload);"),

  /** A claim is held for one under way although no call is. */
  LOST_CLAIM_KEPT(
      Property.A_LOST_CLAIM_GOES_BACK_ONCE,
      "in its queue: 0",
      "UnknownClaims.java",
      "if (calls.noneUnderWay()) return true;",
      ""),

  /** The fetcher counts on another wait where there is none. */
  NO_WAIT_BEGUN(
      Property.AN_ARRIVED_JOB_RUNS,
      "has hung",
      "IdleWait.java",
      "if (oneLess(queue)) break; // another waits already: that will do",
      "oneLess(queue); if (queue != null) break;"),

  /** What is claimed after the quiet stays in the buffer, and no thread is left to take it. */
  LATE_CLAIM_LEFT_IN_THE_BUFFER(
      Property.A_LATE_CLAIM_GOES_BACK,
      "has hung",
      "FetchLoop.java",
      "feed.put(units);\n    if (feed.closed()) giveBackUnstarted();",
      "feed.put(units);"),

  /** The quiet does not wait for the claim that is under way. */
  QUIET_DOES_NOT_WAIT(
      Property.QUIET_CLAIMS_NOTHING,
      "claimed after the quiet",
      "FetchLoop.java",
      "} while (!role.over() || !idle.over());",
      "} while (false);"),

  /** The second of two quiets returns while the first is still at it. */
  SECOND_QUIET_RETURNS_AT_ONCE(
      Property.QUIET_AND_STOP_CLAIM_NOTHING,
      "claimed after the",
      "Manager.java",
      "quieted.await();\n        return;",
      "return;"),

  /** A processor waits for work although the buffer is closed, and again after an interrupt. */
  CLOSED_BUFFER_IS_WAITED_ON(
      Property.STOP_ENDS_EVERY_PROCESSOR,
      "has hung",
      "HandoffBuffer.java",
      "waitTasks.isEmpty() && !closed) work.await();",
      "waitTasks.isEmpty()) work.await();"),

  /** Two heartbeats see that the thread is gone, and both replace it. */
  REPLACED_WITHOUT_A_LOCK(
      Property.A_LOST_PROCESSOR_IS_REPLACED_ONCE,
      "threads for one processor: 3",
      "ProcessorThread.java",
      "synchronized void replaceIfLost() {",
      "void replaceIfLost() {"),

  /** The heartbeat replaces a lost thread although the worker has stopped. */
  REPLACED_AFTER_THE_STOP(
      Property.NO_PROCESSOR_STARTS_AFTER_STOP,
      "started after the stop",
      "ProcessorThread.java",
      "abandoned = true;",
      ""),

  /** Whether a stop has begun is looked at, and then set. */
  STOP_CHECKED_THEN_BEGUN(
      Property.ONE_STOP_IS_PERFORMED,
      "2 were performed",
      "StopCoordinator.java",
      "if (!begun.compareAndSet(false, true)) {",
      "boolean first = !begun.get();\n    begun.set(true);\n    if (!first) {"),

  /** The second of two stops returns while the first is under way. */
  SECOND_STOP_RETURNS_AT_ONCE(
      Property.ONE_STOP_IS_PERFORMED,
      "0 were performed",
      "StopCoordinator.java",
      "awaitStopped();\n      return;",
      "return;"),

  /** A stop does not wait for the step of the start that is under way. */
  STOP_OVERTAKES_THE_START(
      Property.STOP_ENDS_THE_START,
      "the start",
      "StopCoordinator.java",
      "starting.lock();\n    starting.unlock();",
      ""),

  /** The interrupt ends the wait for the hand-back. */
  INTERRUPT_ENDS_THE_STOP(
      Property.AN_INTERRUPT_DOES_NOT_CUT_A_STOP_SHORT,
      "the stop was cut short",
      "Shutdown.java",
      "interrupted = true; //",
      "interrupted = true; break; //"),

  /** Two loops that meet an outage both report it. */
  STATE_SET_WITHOUT_COMPARING(
      Property.AN_OUTAGE_IS_REPORTED_ONCE,
      "out of turn",
      "Connectivity.java",
      "if (state.get() != from || !state.compareAndSet(from, State.TELLING)) return false;",
      "if (state.get() != from) return false; state.set(State.TELLING);");

  final Property property;

  /** What the report of the checker must say: it must not have failed for another reason. */
  final String symptom;

  final String file;
  final String correct;
  final String wrong;

  PlantedBug(Property property, String symptom, String file, String correct, String wrong) {
    this.property = property;
    this.symptom = symptom;
    this.file = file;
    this.correct = correct;
    this.wrong = wrong;
  }
}
