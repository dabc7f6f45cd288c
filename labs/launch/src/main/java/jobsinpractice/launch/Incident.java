package jobsinpractice.launch;

import java.util.List;
import java.util.Locale;

/**
 * One trouble of the day, and what the shop lost.
 *
 * @param minute of the day
 * @param lab whose code was asked for help
 * @param points what the trouble is worth
 * @param missing why the shop's old code ran instead of the lab's code, as what the code did: "is
 *     missing: ..." or "threw ..."; empty if the lab's code ran
 */
public record Incident(
    int minute, int lab, String title, int points, List<Loss> losses, String missing) {
  public Incident {
    losses = List.copyOf(losses);
  }

  /** Returns all points if the shop lost nothing, and none otherwise. */
  public int score() {
    return losses.isEmpty() ? points : 0;
  }

  /** Returns the time of day, such as "12:47". */
  public String time() {
    return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
  }
}
