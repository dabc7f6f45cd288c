package jobsinpractice.fleet.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptTest {
  private final Script script = new Script(1);
  private final List<String> done = new ArrayList<>();

  @Test
  void an_act_that_waits_for_its_moment_holds_the_acts_after_it() throws Exception {
    script.at(5, () -> done.add("five"));
    run(0, 4, false);
    run(4, 20, true);
    assertThat(done).isEmpty();
    run(20, 22, false);
    assertThat(done).containsExactly("five");
  }

  @Test
  void no_act_waits_for_ever() throws Exception {
    script.at(5, () -> done.add("five"));
    run(0, 120, true);
    assertThat(done).containsExactly("five");
  }

  @Test
  void after_a_long_pause_of_the_computer_the_acts_happen_one_by_one() throws Exception {
    script.at(1, () -> done.add("one"));
    script.at(3, () -> done.add("three"));
    script.step(60, false);
    assertThat(done).containsExactly("one");
    script.step(62, false);
    assertThat(done).containsExactly("one");
  }

  @Test
  void the_same_seed_has_the_same_script() {
    assertThat(script.append(Trouble.KILL)).isEqualTo(new Script(1).append(Trouble.KILL));
    assertThat(script.append(Trouble.CUT)).isGreaterThan(Trouble.KILL.lasts());
  }

  private void run(int from, int until, boolean waits) throws Exception {
    for (int now = from + 1; now <= until; now++) script.step(now, waits);
  }
}
