package jobsinpractice.launch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the result of a day as text. */
public final class Scoreboard {
  private Scoreboard() {}

  /** Returns the day as a timeline, with each loss and the chapter that explains it. */
  public static String of(LaunchResult result) {
    List<String> lines = new ArrayList<>();
    lines.add("Launch day, seed " + result.seed() + ": " + result.score() + " of 100 points");
    lines.add("");
    for (Incident incident : result.incidents()) {
      lines.add(line(incident));
      if (!incident.missing().isEmpty()) {
        lines.add(
            indented(
                "the code of lab "
                    + incident.lab()
                    + " "
                    + incident.missing()
                    + ". The shop's old code ran instead"));
      }
      for (Loss loss : incident.losses()) lines.add(indented(loss.toString()));
      if (!incident.losses().isEmpty()) {
        lines.add(
            indented(
                "read chapter " + incident.lab() + ", and run labs/lab test " + incident.lab()));
      }
    }
    lines.add("");
    lines.add("In all: " + total(result) + ".");
    return String.join("\n", lines) + "\n";
  }

  private static String line(Incident incident) {
    String score = incident.score() + "/" + incident.points();
    return String.format(
        Locale.ROOT,
        "%s  lab %-2d  %5s  %s",
        incident.time(),
        incident.lab(),
        score,
        incident.title());
  }

  private static String indented(String text) {
    return "       " + text;
  }

  private static String total(LaunchResult result) {
    Map<LossKind, Long> lost = new EnumMap<>(LossKind.class);
    for (LossKind kind : LossKind.values()) {
      if (result.lost(kind) > 0) lost.put(kind, result.lost(kind));
    }
    if (lost.isEmpty()) return "the shop lost nothing";
    return lost.entrySet().stream()
        .map(entry -> entry.getKey().of(entry.getValue()))
        .collect(Collectors.joining(", "));
  }
}
