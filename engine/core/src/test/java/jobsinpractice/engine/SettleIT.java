package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import jobsinpractice.engine.Outcome.Settlement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many ends in one step: what has ended leaves the in-flight list, what still runs stays. */
class SettleIT {
  @RegisterExtension final TestFleet fleet = new TestFleet();

  @Test
  void of_many_that_end_out_of_order_the_ones_that_still_run_stay_in_order() {
    ReliableFetcher fetcher = fetcher();
    pushed(300);
    List<UnitOfWork> claimed = fetcher.reserve(300);
    // Every ninth still runs; the others end in any order.
    List<UnitOfWork> ended = new ArrayList<>();
    List<String> running = new ArrayList<>();
    for (int i = 0; i < claimed.size(); i++) {
      if (i % 9 == 0) running.add(0, new String(claimed.get(i).payload(), UTF_8));
      else ended.add(claimed.get(i));
    }
    Collections.shuffle(ended, new Random(1));

    fetcher.settle(done(ended));

    assertThat(inFlight()).isEqualTo(running);
    assertThat(fleet.counter(Keys.PROCESSED)).isEqualTo(ended.size());
  }

  @Test
  void settling_many_twice_counts_once() {
    ReliableFetcher fetcher = fetcher();
    pushed(100);
    List<UnitOfWork> claimed = fetcher.reserve(100);

    fetcher.settle(done(claimed.subList(0, 60)));
    fetcher.settle(done(claimed));

    assertThat(inFlight()).isEmpty();
    assertThat(fleet.counter(Keys.PROCESSED)).isEqualTo(100);
  }

  @Test
  void of_two_equal_payloads_one_end_takes_one() {
    ReliableFetcher fetcher = fetcher();
    for (int i = 0; i < 80; i++) fleet.pushRaw("default", payload(i / 2));
    List<UnitOfWork> claimed = fetcher.reserve(80);

    fetcher.settle(done(IntStream.range(0, 40).mapToObj(i -> claimed.get(2 * i)).toList()));

    assertThat(inFlight()).hasSize(40).doesNotHaveDuplicates();
  }

  private ReliableFetcher fetcher() {
    return new ReliableFetcher(
        fleet.redis,
        fleet.clock,
        "me:1:0",
        List.of("default"),
        QueueOrder.strict(List.of("default")));
  }

  private void pushed(int jobs) {
    for (int i = 0; i < jobs; i++) fleet.pushRaw("default", payload(i));
  }

  private static String payload(int i) {
    return "{\"class\":\"Noop\",\"args\":[" + i + "],\"jid\":\"" + i + "\"}";
  }

  private List<String> inFlight() {
    return fleet.list(Keys.inFlight("me:1:0", "default"));
  }

  private static List<Settlement> done(List<UnitOfWork> units) {
    return units.stream().map(unit -> new Settlement(unit, Outcome.DONE)).toList();
  }
}
