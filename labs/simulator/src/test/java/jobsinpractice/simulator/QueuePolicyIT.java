package jobsinpractice.simulator;

import static jobsinpractice.simulator.Model.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jobsinpractice.engine.QueueOrder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QueuePolicyIT {
  private static final JobClass FAST = job("Fast").queue("fast").io(ms(100));
  private static final JobClass SLOW = job("Slow").queue("slow").io(ms(100));

  @Test
  @DisplayName("Strict: while the first queue is never empty, the second starves")
  void strictStarves() {
    Result result = overloaded(strict("fast", "slow"));
    assertThat(result.queue("slow").served().done()).isLessThan(20);
    assertThat(result.queue("slow").waiting()).isGreaterThan(5000);
  }

  @Test
  @DisplayName("Weighted: with both queues full, the jobs done are as the weights")
  void weightedShares() {
    Result result = overloaded(weighted().queue("fast", 3).queue("slow", 1));
    double share = (double) result.job("Fast").done() / result.all().done();
    assertThat(share).isCloseTo(0.75, offset(0.02));
  }

  @Test
  @DisplayName("Weighted: second place goes by the weights that are left")
  void weightedOrders() {
    Supplier<List<String>> order =
        weighted().queue("a", 3).queue("b", 2).queue("c", 1).open(new RandomVariates(1));
    Map<String, Integer> counts = new HashMap<>();
    for (int n = 0; n < 60_000; n++) counts.merge(String.join("", order.get()), 1, Integer::sum);
    assertThat(counts.get("abc")).isBetween(19_500, 20_500); // 3/6 · 2/3
    assertThat(counts.get("acb")).isBetween(9_600, 10_400); // 3/6 · 1/3
    assertThat(counts.get("bac")).isBetween(14_500, 15_500); // 2/6 · 3/4
    assertThat(counts.get("cba")).isBetween(3_700, 4_300); // 1/6 · 2/5
  }

  @Test
  @DisplayName("The engine's own choice, given as it is, makes the same run to the byte")
  void theEnginesOwn() {
    Map<String, Integer> weights = new LinkedHashMap<>();
    weights.put("fast", 3);
    weights.put("slow", 1);
    QueuePolicy engines = random -> QueueOrder.weighted(weights, random)::next;
    assertThat(overloaded(engines).json())
        .isEqualTo(overloaded(weighted().queue("fast", 3).queue("slow", 1)).json());
    assertThat(overloaded(random -> QueueOrder.strict(List.of("slow", "fast"))::next).json())
        .isEqualTo(overloaded(strict("slow", "fast")).json());
  }

  @Test
  @DisplayName("Separate groups: each serves its queue, and a queue without a group only grows")
  void separateGroups() {
    Machine machine = machine(cores(2));
    Result result =
        Simulation.seed(3)
            .load(poisson(perSecond(5)).of(FAST), poisson(perSecond(5)).of(SLOW))
            .load(steady(perSecond(1)).of(job("Lost").queue("lost").io(ms(1))))
            .fleet(Fleet.of(1).process().threads(2).serving("fast").on(machine))
            .runAndDrain(minutes(10));
    assertThat(result.queue("fast").waiting()).isZero();
    assertThat(result.job("Lost").done()).isZero();
    assertThat(result.queue("lost").waiting()).isEqualTo(600);
    assertThat(result.queue("slow").oldest()).isGreaterThan(590);
  }

  @Test
  @DisplayName("Any policy that answers names fits behind the boundary")
  void aPolicyOfOnesOwn() {
    QueuePolicy ownOrder = random -> () -> List.of("slow", "fast");
    assertThat(overloaded(ownOrder).job("Fast").done()).isLessThan(20);
  }

  private static Result overloaded(QueuePolicy policy) {
    return Simulation.seed(1)
        .load(poisson(perSecond(100)).of(FAST), poisson(perSecond(100)).of(SLOW))
        .fleet(Fleet.of(1).process().threads(5).serving(policy).on(machine(cores(2))))
        .run(minutes(1));
  }
}
