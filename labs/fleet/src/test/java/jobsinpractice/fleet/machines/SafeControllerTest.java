package jobsinpractice.fleet.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jobsinpractice.simulator.scaling.Controller;
import jobsinpractice.simulator.scaling.Orders;
import jobsinpractice.simulator.scaling.Reading;
import jobsinpractice.testkit.ToDo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A learner's controller")
class SafeControllerTest {
  private static final Reading NOW = new Reading(0, 0, 0, 0, 0, List.of());
  private static final String REST = ". Until that works, the number of machines stays as it is";

  private final List<String> said = new ArrayList<>();

  private Orders decideTwice(Controller controller) {
    SafeController safe = new SafeController(controller, said::add);
    safe.decide(NOW);
    return safe.decide(NOW);
  }

  @Test
  @DisplayName("decides")
  void decides() {
    assertThat(decideTwice(now -> Orders.boot(2))).isEqualTo(Orders.boot(2));
    assertThat(said).isEmpty();
  }

  @Test
  @DisplayName("that is to do, returns null, or throws is named once, and changes nothing")
  void fails() {
    assertThat(
            decideTwice(
                now -> {
                  throw ToDo.task(15, 3);
                }))
        .isEqualTo(Orders.NONE);
    assertThat(decideTwice(now -> null)).isEqualTo(Orders.NONE);
    assertThat(
            decideTwice(
                now -> {
                  throw new IllegalArgumentException("-1");
                }))
        .isEqualTo(Orders.NONE);
    assertThat(said).hasSize(3);
    assertThat(said.get(0)).isEqualTo("lab 15: to do (task 3)" + REST);
    assertThat(said.get(1)).isEqualTo("your autoscaler returned null" + REST);
    assertThat(said.get(2))
        .startsWith("your autoscaler failed: java.lang.IllegalArgumentException: -1, at ")
        .contains("SafeControllerTest.java:");
  }
}
