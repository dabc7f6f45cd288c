package jobsinpractice.fleet;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import jobsinpractice.engine.internal.Json;
import org.awaitility.Awaitility;

/** What the page "Your lab" shows: the numbers by their names. */
record LabPage(Map<String, Shown> numbers) {
  /**
   * One number.
   *
   * @param yours null if there is none, and then the note explains why
   * @param engine null if the engine has none
   */
  record Shown(Double yours, Double engine, String note) {}

  static LabPage of(RunningFleet fleet) throws Exception {
    Map<?, ?> sample =
        (Map<?, ?>) Json.read(fleet.page("live/now").getBytes(StandardCharsets.UTF_8));
    Map<String, Shown> numbers = new LinkedHashMap<>();
    for (Object report : (List<?>) ((Map<?, ?>) sample.get("lab")).get("reports")) {
      Map<?, ?> said = (Map<?, ?>) ((Map<?, ?>) report).get("said");
      for (Object each : (List<?>) said.get("numbers")) {
        Map<?, ?> number = (Map<?, ?>) each;
        numbers.put(
            (String) number.get("name"),
            new Shown(
                value(number.get("yours")),
                value(number.get("engine")),
                (String) number.get("note")));
      }
    }
    return new LabPage(numbers);
  }

  private static Double value(Object number) {
    return number == null ? null : ((Number) number).doubleValue();
  }

  /** Waits for a page with numbers on which this is so. */
  static LabPage await(RunningFleet fleet, String what, Predicate<LabPage> condition) {
    return Awaitility.await(what)
        .atMost(RunningFleet.PATIENCE)
        .until(() -> of(fleet), page -> !page.numbers.isEmpty() && condition.test(page));
  }

  double yours(String name) {
    Double value = numbers.get(name).yours();
    return value == null ? Double.NaN : value;
  }

  double engine(String name) {
    return numbers.get(name).engine();
  }

  List<String> notes() {
    return numbers.values().stream().map(Shown::note).toList();
  }
}
