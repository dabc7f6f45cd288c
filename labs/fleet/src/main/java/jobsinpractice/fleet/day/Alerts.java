package jobsinpractice.fleet.day;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The alerts of the day, and the pages that the learner's pager makes of them. */
final class Alerts {
  static final String REDIS = "Redis is away";
  static final String MAILS = "mails are late";
  static final String CARDS = "charges fail";
  static final String PROVIDER = "the provider is slow";

  private static final Map<String, Set<String>> CAUSES =
      Map.of(MAILS, Set.of(REDIS), CARDS, Set.of(PROVIDER));

  private interface Pages {
    List<String> at(double time, Set<String> on) throws Exception;
  }

  private final DayCode code;
  private final Consumer<String> out;
  private final Set<String> before = new HashSet<>();
  private final Set<String> paged = new HashSet<>();
  private final Set<String> causesSeen = new TreeSet<>();
  private int falsePages;
  private int pages;
  private Pages yours;

  Alerts(DayCode code, Consumer<String> out) {
    this.code = code;
    this.out = out;
  }

  /** Reads the alerts, and pages. */
  void step(double now, Predicate<String> isOn) {
    Set<String> on = new TreeSet<>();
    for (String alert : List.of(REDIS, PROVIDER, MAILS, CARDS)) if (isOn.test(alert)) on.add(alert);
    for (String alert : on) if (!before.contains(alert)) out.accept("alert: " + alert);
    List<String> wanted = code.ask(Part.PAGER, () -> yours(now, Set.copyOf(on)), () -> old(on));
    for (String alert : wanted) page(alert, on);
    for (String alert : on) if (!explained(alert, on)) causesSeen.add(alert);
    before.clear();
    before.addAll(on);
  }

  private List<String> yours(double now, Set<String> on) throws Exception {
    if (yours == null) {
      Object pager = code.lab(Part.PAGER).create("Pager", CAUSES);
      yours =
          (time, alerts) -> {
            List<String> made = new ArrayList<>();
            Object answer = code.lab(Part.PAGER).call(pager, "pages", time, alerts);
            for (Object alert : (List<?>) answer) made.add((String) alert);
            return made;
          };
    }
    return yours.at(now, on);
  }

  /** The old code pages for each alert that goes on. */
  private List<String> old(Set<String> on) {
    return on.stream().filter(alert -> !before.contains(alert)).toList();
  }

  private void page(String alert, Set<String> on) {
    pages++;
    boolean wrong = !on.contains(alert) || explained(alert, on) || !paged.add(alert);
    if (wrong) falsePages++;
    out.accept("page: " + alert + (wrong ? " (a symptom, or paged before)" : ""));
  }

  private static boolean explained(String alert, Set<String> on) {
    return CAUSES.getOrDefault(alert, Set.of()).stream().anyMatch(on::contains);
  }

  int pages() {
    return pages;
  }

  int falsePages() {
    return falsePages;
  }

  /** Returns the causes that were on and were never paged. */
  Set<String> missing() {
    Set<String> missing = new TreeSet<>(causesSeen);
    missing.removeAll(paged);
    return missing;
  }
}
