package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A claim that Redis makes after the quiet, for a wait that could not be ended. */
@Timeout(30)
class LateClaimIT {
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void goes_back_to_its_queue(int queues) throws InterruptedException {
    String[] names = List.of("default", "low").subList(0, queues).toArray(String[]::new);
    InMemoryFetcher fetcher = new InMemoryFetcher(1, names);
    fetcher.wakeFails = true;
    HandoffBuffer buffer = new HandoffBuffer(1);
    Connectivity connectivity = AcknowledgerScenarios.connectivity();
    Acknowledger acknowledger = new Acknowledger(fetcher, connectivity);
    FetchLoop fetchLoop = new FetchLoop(fetcher, buffer, acknowledger, connectivity);
    acknowledger.start();
    fetchLoop.start();
    fetcher.awaitWaits(queues);

    fetchLoop.end();
    buffer.close();
    fetchLoop.giveBackUnstarted();
    UnitOfWork late = Jobs.job(1);
    fetcher.push(late);

    fetcher.requeued.await(1);
    assertThat(fetcher.requeued.times(late)).isEqualTo(1);
  }
}
