package jobsinpractice.lab16;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import jobsinpractice.testkit.ValueCheck;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(16)
@DisplayName("The pager")
class PagerTest {
  static final Task PAGE =
      Task.of(16, 4, "the pager")
          .asks("page for causes, not for their symptoms, and only once")
          .lookAt("Map.getOrDefault (JDK) · chapter 16, \"Page once\"")
          .whenThrown(
              NullPointerException.class,
              "an alert that no other one explains is not in causes: the map has no set for it, and no"
                  + " time for an alert that was never paged")
          .whenThrown(
              UnsupportedOperationException.class,
              "the set of alerts belongs to the caller. Copy it before you change it");

  private static final Map<String, Set<String>> CAUSES =
      Map.of(
          "late", Set.of("redis", "fleet"),
          "retries", Set.of("redis"),
          "errors", Set.of("charges"),
          "charges", Set.of("provider"),
          "provider", Set.of("network"));

  private static final String EXPLAINED =
      "redis explains late and retries, fleet explains late, network explains provider, provider"
          + " explains charges, and charges explains errors";

  /** A reading. */
  record Reading(double time, Set<String> on) {
    @Override
    public String toString() {
      return Math.round(time)
          + " s: "
          + (on.isEmpty() ? "none" : String.join(", ", new TreeSet<>(on)));
    }
  }

  private static Reading at(double time, String... on) {
    return new Reading(time, Set.of(on));
  }

  /** Returns the pages of the last reading. */
  private static List<String> last(List<Reading> readings) {
    Pager pager = new Pager(CAUSES);
    List<String> pages = List.of();
    for (Reading reading : readings) pages = pager.pages(reading.time(), reading.on());
    return pages;
  }

  private static String shown(List<Reading> readings) {
    List<String> lines = new ArrayList<>();
    for (Reading reading : readings) lines.add(reading.toString());
    return "alerts that are on at " + String.join("; at ", lines) + ". " + EXPLAINED;
  }

  private static ValueCheck<List<String>>.Answer expect(List<String> pages, Reading... readings) {
    List<Reading> all = List.of(readings);
    return PAGE.expect(pages).given(shown(all)).got(last(all));
  }

  @Test
  @Tag("task-4")
  @Order(1)
  @DisplayName("Redis is away, and three alerts are on: one page")
  void cause() {
    expect(List.of("redis"), at(1_000, "late", "redis", "retries"))
        .butIf(
            List.of("late", "redis", "retries"),
            "mails are late and retries are overdue because Redis is away. Three pages at once hide the"
                + " cause")
        .butIf(List.of(), "an alert without a cause is the cause: it is paged")
        .butIf(
            List.of("late", "redis"),
            "redis alone explains late. The other cause of late, fleet, need not be on")
        .butIf(
            List.of("late", "retries"),
            "these are the symptoms. The map has the causes of each alert, not its effects")
        .otherwise("redis explains the other two");
    expect(List.of("disk", "redis"), at(1_000, "redis", "disk"))
        .butIf(List.of("redis", "disk"), "both are right, but the pages come in alphabetical order")
        .butIf(
            pages -> pages.size() == 1, "redis and disk do not explain each other: both are causes")
        .otherwise("neither explains the other one");
  }

  @Test
  @Tag("task-4")
  @Order(2)
  @DisplayName("mails are late, and Redis is well: a page for the mails")
  void alone() {
    expect(List.of("late"), at(1_000, "late"))
        .butIf(
            List.of(),
            "late has causes, but none of them is on. Then it is the best that the engineer can get")
        .otherwise("no cause of it is on");
    expect(List.of("fleet"), at(1_000, "late", "fleet"))
        .butIf(
            List.of("fleet", "late"),
            "one of its causes is enough to explain late; they are not all on at once")
        .otherwise("fleet explains late");
    expect(List.of("late"), at(100, "late"))
        .butIf(
            List.of(),
            "this is the first reading, at 100 s, so late was never paged. Does your code take 0 s as"
                + " the time of such an alert? Then it seems to have been on 100 s ago")
        .otherwise("no cause of it is on");
  }

  @Test
  @Tag("task-4")
  @Order(3)
  @DisplayName("the provider explains the errors, although the alert in between is off")
  void throughOthers() {
    expect(List.of("provider"), at(1_000, "errors", "provider"))
        .butIf(
            List.of("errors", "provider"),
            "provider explains charges, and charges explains errors. Look for the causes of the causes,"
                + " whether charges is on or not")
        .otherwise("provider explains errors through charges");
    expect(List.of("network"), at(1_000, "errors", "network"))
        .butIf(
            List.of("errors", "network"),
            "network explains provider, provider explains charges, and charges explains errors. Look on,"
                + " however many alerts are in between")
        .otherwise("network explains errors through provider and charges");
    expect(List.of("provider"), at(1_000, "errors", "charges", "provider"))
        .otherwise("provider explains both");
  }

  @Test
  @Tag("task-4")
  @Order(4)
  @DisplayName("an alert that stays on is paged once")
  void once() {
    expect(List.of(), at(1_000, "redis"), at(1_015, "redis"))
        .butIf(List.of("redis"), "the engineer has this page already, and is at work on it")
        .otherwise("redis was paged at 1,000 s");
    expect(List.of(), at(1_000, "redis"), at(1_300, "redis"), at(1_600, "redis"))
        .butIf(
            List.of("redis"),
            "redis was on all the time. The 600 s count from the last reading at which it was on, not"
                + " from the page")
        .otherwise("redis was never off");
    expect(List.of("retries"), at(1_000, "late"), at(1_015, "late", "retries"))
        .butIf(List.of("late", "retries"), "late was paged 15 s ago")
        .butIf(List.of(), "retries was never paged: each alert has a time of its own")
        .otherwise("late was paged, and retries was not");
  }

  @Test
  @Tag("task-4")
  @Order(5)
  @DisplayName("an alert that comes back is paged again if it was off for ten minutes")
  @Promise("An alert that was paged is paged again only if it was off for this long, in seconds.")
  void again() {
    expect(List.of(), at(1_000, "redis"), at(1_015), at(1_200, "redis"))
        .butIf(
            List.of("redis"),
            "it was on 200 s ago: this is the same incident, and the engineer is still at work")
        .otherwise("fewer than 600 s since it was on");
    expect(List.of("redis"), at(1_000, "redis"), at(1_015), at(1_600, "redis"))
        .butIf(List.of(), "it was on 600 s ago, so this is a new incident")
        .otherwise("it was last on at 1,000 s");
    expect(List.of(), at(1_000, "redis"), at(1_500, "redis"), at(1_515), at(1_900, "redis"))
        .butIf(
            List.of("redis"),
            "it was paged 900 s ago, but it was still on 400 s ago: count from the last reading at which"
                + " it was on")
        .otherwise("it was last on at 1,500 s");
  }

  @Test
  @Tag("task-4")
  @Order(6)
  @DisplayName("Redis is back, and mails are still late: now they are paged")
  void symptomStays() {
    expect(List.of("late"), at(1_000, "late", "redis"), at(1_015, "late"))
        .butIf(
            List.of(),
            "late was on at the reading before, but it was not paged then, because redis explained it."
                + " Now nothing explains it, so something else is wrong")
        .otherwise("late was never paged, and nothing explains it");
    expect(List.of(), at(1_000, "late"), at(1_500, "late", "redis"), at(1_900, "late"))
        .butIf(
            List.of("late"),
            "late was paged at 1,000 s. It was also on at 1,500 s, though redis explained it then:"
                + " that is 400 s ago")
        .otherwise("it was paged, and it was on 400 s ago");
  }

  private static List<Reading> any(RandomGenerator random) {
    List<String> alerts =
        List.of("redis", "fleet", "late", "retries", "errors", "charges", "provider", "network");
    List<Reading> readings = new ArrayList<>();
    double time = 1_000;
    int count = 1 + random.nextInt(12);
    for (int n = 0; n < count; n++) {
      Set<String> on = new HashSet<>();
      for (String alert : alerts) if (random.nextInt(4) == 0) on.add(alert);
      readings.add(new Reading(time, Set.copyOf(on)));
      time += 100 * (1 + random.nextInt(5));
    }
    return List.copyOf(readings);
  }

  private static List<String> oracle(List<Reading> readings) {
    Set<String> paged = new HashSet<>();
    Map<String, Double> seen = new HashMap<>();
    List<String> pages = List.of();
    for (Reading reading : readings) {
      Set<String> now = new TreeSet<>();
      for (String alert : reading.on()) {
        boolean fresh = !paged.contains(alert) || reading.time() - seen.get(alert) >= 600;
        if (fresh && causes(alert).stream().noneMatch(reading.on()::contains)) now.add(alert);
      }
      paged.addAll(now);
      reading.on().forEach(alert -> seen.put(alert, reading.time()));
      pages = List.copyOf(now);
    }
    return pages;
  }

  private static Set<String> causes(String alert) {
    Set<String> all = new HashSet<>();
    for (String cause : CAUSES.getOrDefault(alert, Set.of())) {
      all.add(cause);
      all.addAll(causes(cause));
    }
    return all;
  }

  /** Explains the first alert that was paged and should not have been, or the other way round. */
  private static String why(List<Reading> readings, List<String> pages) {
    if (pages == null || pages.stream().anyMatch(Objects::isNull)) return "null is not an alert";
    List<String> right = oracle(readings);
    Set<String> paged = new HashSet<>();
    double lastOn = Double.NaN;
    Reading now = readings.get(readings.size() - 1);
    Set<String> wrong = new TreeSet<>(pages);
    wrong.addAll(right);
    wrong.removeIf(alert -> right.contains(alert) == pages.contains(alert));
    if (wrong.isEmpty()) return "";
    String alert = wrong.iterator().next();
    for (int n = 1; n < readings.size(); n++) {
      paged.addAll(oracle(readings.subList(0, n)));
      Reading before = readings.get(n - 1);
      if (before.on().contains(alert)) lastOn = before.time();
    }
    Set<String> causes = new TreeSet<>(causes(alert));
    causes.retainAll(now.on());
    String ago = Math.round(now.time() - lastOn) + " s ago";
    if (right.contains(alert)) {
      return "a page for "
          + alert
          + " is missing: no cause of it is on, and "
          + (paged.contains(alert)
              ? "the last reading before this one at which it was on is " + ago
              : "it was never paged");
    }
    if (!now.on().contains(alert)) return alert + " is paged, and it is not on";
    if (!causes.isEmpty()) {
      return alert + " is paged, and " + String.join(", ", causes) + " is on, which explains it";
    }
    return alert
        + " is paged again: the last reading before this one at which it was on is "
        + ago
        + ", which is less than 600 s";
  }

  @Test
  @Tag("task-4")
  @Order(7)
  @DisplayName("any readings")
  void generated() {
    Generated.inputs(500, PagerTest::any)
        .smaller(list -> Generated.smallerLists(list).filter(readings -> !readings.isEmpty()))
        .shownAs(PagerTest::shown)
        .check(
            readings ->
                PAGE.expect(oracle(readings))
                    .got(last(readings))
                    .butIf(
                        pages -> !new HashSet<>(pages).equals(new HashSet<>(oracle(readings))),
                        why(readings, last(readings)))
                    .butIf(
                        pages -> pages.size() > oracle(readings).size(),
                        "an alert is in the list twice")
                    .otherwise("causes only, once, in alphabetical order"));
  }
}
