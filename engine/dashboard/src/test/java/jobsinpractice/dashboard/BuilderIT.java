package jobsinpractice.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jobsinpractice.engine.Redis;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The dashboard's builder")
class BuilderIT {
  @Test
  @DisplayName("builds the same dashboard a second time, with every page once")
  void twice() {
    try (Redis redis = Redis.connect(TestSite.server().url())) {
      Dashboard.Builder builder = Dashboard.builder(redis).sample("one", any -> 1);
      List<List<String>> menus = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        try (Dashboard dashboard = builder.build().start()) {
          menus.add(menu(new Reader(dashboard.address()).read("/busy")));
        }
      }
      assertThat(menus.get(0)).doesNotHaveDuplicates().contains("/live", "/busy", "/queues");
      assertThat(menus.get(1)).isEqualTo(menus.get(0));
    }
  }

  @Test
  @DisplayName("leaves a dashboard alone that it has built, when it changes")
  void later() {
    try (Redis redis = Redis.connect(TestSite.server().url())) {
      Dashboard.Builder builder = Dashboard.builder(redis);
      Dashboard dashboard = builder.build();
      builder.bind("no such address").section(new BusyPages());
      try (dashboard) {
        assertThat(new Reader(dashboard.start().address()).read("/busy")).contains("thread");
      }
    }
  }

  private static List<String> menu(String page) {
    String nav = page.substring(page.indexOf("<nav"), page.indexOf("</nav>"));
    return Pattern.compile("href=\"([^\"]+)\"")
        .matcher(nav)
        .results()
        .map((MatchResult link) -> link.group(1))
        .toList();
  }

  @ParameterizedTest
  @DisplayName("counts in English")
  @CsvSource({
    "0, job, 0 jobs",
    "1, retry, 1 retry",
    "2, retry, 2 retries",
    "1234, process, '1,234 processes'",
    "1, process, 1 process",
    "2, day, 2 days",
    "2, batch, 2 batches"
  })
  void plural(long count, String what, String text) {
    assertThat(TemplateFunctions.many(count, what)).isEqualTo(text);
  }
}
