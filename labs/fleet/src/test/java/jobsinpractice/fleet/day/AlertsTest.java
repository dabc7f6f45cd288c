package jobsinpractice.fleet.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlertsTest {
  private final List<String> said = new ArrayList<>();
  private final DayCode none = new DayCode(Path.of("no-such-folder"), said::add);
  private final Alerts alerts = new Alerts(none, said::add);

  @Test
  void the_old_code_pages_for_a_symptom_too_and_the_score_sees_it() {
    alerts.step(0, Set.of(Alerts.REDIS, Alerts.MAILS)::contains);
    assertThat(alerts.pages()).isEqualTo(2);
    assertThat(alerts.falsePages()).isEqualTo(1);
    assertThat(alerts.missing()).isEmpty();
    assertThat(said).contains("page: mails are late (a symptom, or paged before)");
  }

  @Test
  void an_alert_that_comes_back_is_paged_again_by_the_old_code() {
    for (int n = 0; n < 3; n++) {
      Set<String> on = n == 1 ? Set.of() : Set.of(Alerts.REDIS);
      alerts.step(n, on::contains);
    }
    assertThat(alerts.falsePages()).isEqualTo(1);
  }
}
