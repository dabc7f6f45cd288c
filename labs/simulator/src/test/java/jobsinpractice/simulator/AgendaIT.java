package jobsinpractice.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AgendaIT {
  @Test
  @DisplayName("After any puts, moves and removals, the first is the one a sorted list has first")
  void asASortedList() {
    int actors = 200;
    EventQueue agenda = new EventQueue(actors);
    TreeMap<Integer, Double> expected = new TreeMap<>();
    RandomVariates random = new RandomVariates(1);
    for (int step = 0; step < 50_000; step++) {
      int actor = RandomVariates.below(actors, random);
      double time = RandomVariates.below(500, random); // few values: many ties
      boolean remove = RandomVariates.below(4, random) == 0;
      agenda.set(actor, remove ? Double.POSITIVE_INFINITY : time);
      if (remove) expected.remove(actor);
      else expected.put(actor, time);
      assertThat(agenda.size()).isEqualTo(expected.size());
      if (step % 10 == 0 && !agenda.isEmpty()) assertFirst(agenda, expected);
    }
  }

  private static void assertFirst(EventQueue agenda, TreeMap<Integer, Double> expected) {
    Comparator<Integer> byTime = Comparator.comparing(expected::get);
    int first = expected.keySet().stream().min(byTime.thenComparing(a -> a)).orElseThrow();
    assertThat(agenda.first()).isEqualTo(first);
    assertThat(agenda.due(agenda.first())).isEqualTo(expected.get(first));
  }
}
