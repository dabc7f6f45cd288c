package jobsinpractice.launch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Lab 16: Redis restarts, and every alert of the shop goes on. */
final class PageStorm extends Trouble<PageStorm.Pages> {
  private static final String REDIS = "Redis is away";
  private static final String LATENCY = "mails are late";
  private static final String RETRIES = "retries are overdue";
  private static final String HEARTBEATS = "heartbeats are missing";
  private static final String PROVIDER = "the provider is slow";
  private static final String CHARGES = "charges fail";
  private static final String ERRORS = "the error rate is high";
  private static final String DISK = "a disk is full";

  /** Sorted, like the alerts: the order of Map.of and Set.of differs from run to run. */
  private static final Map<String, Set<String>> CAUSES =
      Collections.unmodifiableMap(
          new TreeMap<>(
              Map.of(
                  LATENCY, Set.of(REDIS),
                  RETRIES, Set.of(REDIS),
                  HEARTBEATS, Set.of(REDIS),
                  CHARGES, Set.of(PROVIDER),
                  ERRORS, Set.of(CHARGES))));

  private static final int READING = 15;

  PageStorm() {
    super(16, 2, "14:25", "Redis restarts, and four alerts begin");
  }

  /** Returns the alerts to page for now. */
  interface Pages {
    List<String> at(double time, Set<String> on) throws Exception;
  }

  /** Some alerts that are on together, and whether the engineer is to be paged for the first. */
  private record Incident(double from, double until, boolean page, List<String> alerts) {}

  @Override
  Pages yours(LabCode code, Scene scene) throws Exception {
    Object pager = code.create("Pager", CAUSES);
    return (time, on) -> {
      List<String> pages = new ArrayList<>();
      for (Object alert : (List<?>) code.call(pager, "pages", time, on)) pages.add((String) alert);
      return pages;
    };
  }

  /** The old code pages for each alert that goes on. */
  @Override
  Pages naive(Scene scene) {
    Set<String> before = new HashSet<>();
    return (time, on) -> {
      List<String> pages = on.stream().filter(alert -> !before.contains(alert)).sorted().toList();
      before.clear();
      before.addAll(on);
      return pages;
    };
  }

  @Override
  void happen(Pages pages, Scene scene) throws Exception {
    List<Incident> incidents = incidents(scene);
    List<String> expected = new ArrayList<>();
    for (double time = 0; time < 7_200; time += READING) {
      Set<String> on = new TreeSet<>();
      for (Incident incident : incidents) {
        if (time >= incident.from() && time < incident.until()) on.addAll(incident.alerts());
        if (incident.page() && time == incident.from()) expected.add(incident.alerts().get(0));
      }
      for (String alert : pages.at(time, Collections.unmodifiableSet(on))) {
        if (!expected.remove(alert)) {
          scene.lose(
              LossKind.FALSE_PAGE, 1, "an alert had a cause that was on, or was paged before");
        }
      }
    }
    scene.lose(
        LossKind.MISSING_PAGE, expected.size(), "a cause went on, and no engineer was paged");
  }

  private static List<Incident> incidents(Scene scene) {
    double first = READING * scene.between(10, 20);
    double second = first + 1_800 + READING * scene.between(0, 20);
    double third = second + 1_500 + READING * scene.between(0, 20);
    List<String> redis = List.of(REDIS, LATENCY, RETRIES, HEARTBEATS);
    return List.of(
        new Incident(first, first + 120, true, redis),
        new Incident(first + 240, first + 300, false, redis),
        new Incident(second, second + 300, true, List.of(PROVIDER, ERRORS)),
        new Incident(second + 60, second + 120, true, List.of(DISK)),
        new Incident(third, third + 90, true, redis));
  }
}
