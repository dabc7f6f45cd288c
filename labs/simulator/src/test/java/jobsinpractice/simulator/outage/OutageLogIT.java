package jobsinpractice.simulator.outage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a real service counts, on a clock that the test sets. */
class OutageLogIT {
  private long nanos;
  private final OutageLog log = new OutageLog(() -> nanos);

  private void at(double second) {
    nanos = (long) (second * 1e9);
  }

  /** Answers one call each half second, from this second on. */
  private void inTime(int calls, double from) {
    for (int call = 0; call < calls; call++) {
      at(from + call / 2.0);
      log.inTime();
    }
  }

  @Test
  void it_counts_calls_retries_and_each_kind_of_answer() {
    log.arrived(false);
    log.arrived(true);
    log.arrived(true);
    log.inTime();
    log.late();
    log.refused();
    log.refused();

    assertThat(log.counts()).isEqualTo(new OutageLog.Counts(3, 2, 1, 1, 2));
  }

  @Test
  void it_has_recovered_at_the_first_of_thirty_answers_in_time() {
    at(20);
    log.slow();
    at(50);
    log.fast();
    assertThat(log.secondsToRecover()).isZero();
    inTime(29, 51);
    at(70);
    log.late(); // the row begins again
    assertThat(log.recoveredAfter()).isEmpty();
    assertThat(log.secondsToRecover()).isEqualTo(20);

    inTime(29, 71);
    assertThat(log.recoveredAfter()).isEmpty();
    log.inTime();
    assertThat(log.recoveredAfter()).hasValue(21);
    at(200);
    log.refused();
    assertThat(log.secondsToRecover()).as("stays").isEqualTo(21);
  }

  @Test
  void a_service_that_never_failed_recovers_at_once_and_a_new_outage_begins_again() {
    at(1);
    log.slow();
    inTime(40, 2);
    log.fast();
    at(22);
    log.inTime();
    assertThat(log.recoveredAfter()).hasValue(0);

    at(100);
    log.slow();
    assertThat(log.recoveredAfter()).isEmpty();
    assertThat(log.secondsToRecover()).isZero();
  }
}
