package jobsinpractice.fleet.day;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The points of the day, each with what was lost and with the labs whose code cost them. */
final class DayScore {
  /**
   * One line of the scoreboard.
   *
   * @param lost what was lost, as sentences without a full stop; empty if nothing was
   * @param parts the parts whose code can prevent the loss, the most important one first
   */
  private record Item(String title, int points, List<String> lost, List<Part> parts) {
    int score() {
      return lost.isEmpty() ? points : 0;
    }
  }

  private final DayCode code;
  private final List<Item> items = new ArrayList<>();

  DayScore(DayCode code) {
    this.code = code;
  }

  /**
   * Adds a line.
   *
   * @param lost what was lost; sentences that are empty do not count
   */
  void add(String title, int points, List<String> lost, Part... parts) {
    List<String> losses = lost.stream().filter(text -> !text.isEmpty()).toList();
    items.add(new Item(title, points, losses, List.of(parts)));
  }

  /** Returns the text if the condition holds, and otherwise an empty string. */
  static String when(boolean lost, String text, Object... values) {
    return lost ? String.format(Locale.ROOT, text, values) : "";
  }

  int points() {
    return items.stream().mapToInt(Item::score).sum();
  }

  int most() {
    return items.stream().mapToInt(Item::points).sum();
  }

  /** Returns the labs whose code cost points. */
  Set<Integer> blamed() {
    Set<Integer> labs = new TreeSet<>();
    for (Item item : items) {
      if (!item.lost().isEmpty()) blamed(item).forEach(part -> labs.add(part.lab()));
    }
    return labs;
  }

  /** Returns the parts that the old code played; if there are none, the most important part. */
  private List<Part> blamed(Item item) {
    List<Part> old = item.parts().stream().filter(part -> !code.has(part)).toList();
    return old.isEmpty() ? item.parts().subList(0, 1) : old;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Item item : items) {
      lines.add(
          String.format(Locale.ROOT, "%7s  %s", item.score() + "/" + item.points(), item.title()));
      for (String loss : item.lost()) lines.add("         " + loss);
      if (item.lost().isEmpty()) continue;
      for (Part part : blamed(item)) lines.add("         " + advice(part));
    }
    return lines;
  }

  private String advice(Part part) {
    String read = "read chapter " + part.lab() + ", and run labs/lab test " + part.lab();
    if (code.has(part)) return "your code of lab " + part.lab() + " ran: " + read;
    return "the code of lab " + part.lab() + " " + code.why(part) + ". The old code ran: " + read;
  }
}
