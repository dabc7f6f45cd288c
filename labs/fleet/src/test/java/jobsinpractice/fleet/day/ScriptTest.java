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
    script.step(4, false);
    script.step(10, true);
    assertThat(done).isEmpty();
    script.step(11, false);
    assertThat(done).containsExactly("five");
  }

  @Test
  void no_act_waits_for_ever() throws Exception {
    script.at(5, () -> done.add("five"));
    script.step(101, true);
    assertThat(done).containsExactly("five");
  }

  @Test
  void the_same_seed_has_the_same_script() {
    assertThat(script.append(Trouble.KILL)).isEqualTo(new Script(1).append(Trouble.KILL));
    assertThat(script.append(Trouble.CUT)).isGreaterThan(Trouble.KILL.lasts());
  }
}
