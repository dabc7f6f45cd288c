package jobsinpractice.launch;

/**
 * One incident of the day. It asks one lab's code for help.
 *
 * @param <P> the part of the shop that the lab's code plays
 */
abstract class Trouble<P> {
  private final int lab;
  private final int points;
  private final String at;
  private final String title;

  /**
   * @param points what the trouble is worth if the shop loses nothing
   * @param at the earliest time of day, such as "09:15"
   * @param title what happens, as the timeline shows it
   */
  Trouble(int lab, int points, String at, String title) {
    this.lab = lab;
    this.points = points;
    this.at = at;
    this.title = title;
  }

  int lab() {
    return lab;
  }

  int points() {
    return points;
  }

  /** Returns the earliest minute of the day. */
  int minute() {
    return Integer.parseInt(at.substring(0, 2)) * 60 + Integer.parseInt(at.substring(3));
  }

  String title() {
    return title;
  }

  /** Returns the part as the lab's code plays it; throws what that code throws. */
  abstract P yours(LabCode code, Scene scene) throws Exception;

  /** Returns the part as the shop's old code plays it. */
  abstract P naive(Scene scene) throws Exception;

  /** Lets it happen, and records each loss in the scene. */
  abstract void happen(P part, Scene scene) throws Exception;

  final void withYours(LabCode code, Scene scene) throws Exception {
    happen(yours(code, scene), scene);
  }

  final void withNaive(Scene scene) throws Exception {
    happen(naive(scene), scene);
  }
}
