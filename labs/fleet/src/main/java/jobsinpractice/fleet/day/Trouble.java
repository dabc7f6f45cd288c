package jobsinpractice.fleet.day;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A trouble of the day, and the seconds until the next one may begin. */
enum Trouble {
  /** A worker stands still for so long that Redis forgets its heartbeat. */
  FREEZE(3, 60),
  RUSH(55, 0),
  DEPLOY(35, 0),
  KILL(15, 0),
  POISON(10, 0),
  CUT(20, 0),
  SLOW(30, 0);

  private final double lasts;
  private final double alongside;

  /**
   * @param alongside how long it goes on while others happen
   */
  Trouble(double lasts, double alongside) {
    this.lasts = lasts;
    this.alongside = alongside;
  }

  double lasts() {
    return lasts;
  }

  double alongside() {
    return alongside;
  }

  /**
   * Reads names, separated by commas.
   *
   * @throws IllegalArgumentException if one is unknown
   */
  static List<Trouble> read(String names) {
    List<String> wanted = Arrays.stream(names.split(",")).map(String::trim).toList();
    List<String> known = Arrays.stream(values()).map(Trouble::setting).toList();
    for (String name : wanted) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException(
            "launch.troubles = " + names + "; write some of " + String.join(", ", known));
      }
    }
    return Arrays.stream(values()).filter(t -> wanted.contains(t.setting())).toList();
  }

  String setting() {
    return name().toLowerCase(Locale.ROOT);
  }
}
