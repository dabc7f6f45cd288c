package jobsinpractice.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

@DisplayName("A right answer")
class LabLocaleTest {
  private static final Locale BEFORE = Locale.getDefault();
  private static final List<String> WRITTEN = new ArrayList<>();

  @AfterEach
  void asItWas() {
    Locale.setDefault(BEFORE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "az-AZ", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "de"})
  @DisplayName("that formats in the machine's language is right in every language")
  void inEveryLanguage(String machine) {
    Locale.setDefault(Locale.forLanguageTag(machine));
    WRITTEN.clear();

    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectClass(Answer.class))
                .build());

    assertThat(WRITTEN).containsExactly("7 of 0.5", "inflight");
  }

  /** A lab's test, run by the test above alone: its name is not one that Failsafe looks for. */
  @Lab(0)
  static final class Answer {
    @Test
    void formats() {
      Locale machine = Locale.getDefault(Locale.Category.FORMAT); // what String.format falls to
      WRITTEN.add(String.format(machine, "%d of %.1f", 7, 0.5));
      WRITTEN.add("INFLIGHT".toLowerCase(Locale.getDefault()));
    }
  }
}
