package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectivityIT {
  final List<String> told = new ArrayList<>();
  final Connectivity connectivity =
      new Connectivity(
          new Listeners(
              List.of(
                  new WorkerListener() {
                    @Override
                    public void redisLost(Throwable error) {
                      told.add("lost");
                    }

                    @Override
                    public void redisBack() {
                      told.add("back");
                    }
                  })));

  void fails(long since) {
    connectivity.lost(new RedisUnavailable("away", null), since);
  }

  @Test
  void an_outage_is_told_once_however_many_notice() {
    fails(System.nanoTime());
    fails(System.nanoTime());
    connectivity.answered(System.nanoTime());
    connectivity.answered(System.nanoTime());
    assertThat(told).containsExactly("lost", "back");
  }

  @Test
  void who_finds_out_late_about_an_outage_that_is_over_tells_of_no_new_one() {
    long before = System.nanoTime();
    fails(before);
    connectivity.answered(System.nanoTime());
    fails(before);
    assertThat(told).containsExactly("lost", "back");
    fails(System.nanoTime());
    assertThat(told).containsExactly("lost", "back", "lost");
  }

  @Test
  void an_answer_to_a_question_from_before_the_outage_does_not_end_it() {
    long before = System.nanoTime();
    fails(before);
    connectivity.answered(before);
    assertThat(told).containsExactly("lost");
    connectivity.answered(System.nanoTime());
    assertThat(told).containsExactly("lost", "back");
  }
}
