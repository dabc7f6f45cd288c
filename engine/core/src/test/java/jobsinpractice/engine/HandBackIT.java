package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import jobsinpractice.engine.internal.Keys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which lists recovery still looks at after a process has stopped. */
class HandBackIT {
  @RegisterExtension final TestFleet fleet = new TestFleet();

  private static final String ME = "me:1:0";
  private static final String LIST = Keys.inFlight(ME, "default");

  private final AtomicLong nanos = new AtomicLong();
  private final OpenClaims claims = new OpenClaims(1_000, nanos::get);

  @BeforeEach
  void registered() {
    new Registration(fleet.redis, ME, List.of("default")).beat();
  }

  private void stops() {
    Map<String, QueueKeys> places = Map.of("default", new QueueKeys(ME, "default"));
    new HandBack(fleet.redis, ME, places, claims).all(List.of("default"));
  }

  private void passes(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void an_empty_list_is_forgotten() {
    stops();
    assertThat(fleet.set("inflight")).isEmpty();
  }

  @Test
  void a_call_that_failed_may_claim_for_as_long_as_one_of_a_dead_process() {
    claims.end(claims.begin(), true);
    passes(Duration.ofMinutes(29));
    stops();
    assertThat(fleet.set("inflight")).containsExactly(LIST);
    passes(Duration.ofMinutes(1));
    stops();
    assertThat(fleet.set("inflight")).isEmpty();
  }

  @Test
  void a_call_that_is_under_way_may_claim_after_the_stop() {
    claims.begin();
    passes(Duration.ofHours(1));
    stops();
    assertThat(fleet.set("inflight")).containsExactly(LIST);
  }
}
