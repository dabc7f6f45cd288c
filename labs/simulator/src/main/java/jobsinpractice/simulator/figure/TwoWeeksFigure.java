package jobsinpractice.simulator.figure;

/** The course's map: the day on which each chapter's question comes up, and what it is about. */
final class TwoWeeksFigure {
  private static final double WIDTH = 94;
  private static final double HEIGHT = 66;
  private static final double STEP = 102;
  private static final String[] DAYS = {
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
  };

  private TwoWeeksFigure() {}

  static Figure draw() {
    Diagram map = new Diagram("Two bad weeks at the shop, and the question of each chapter", 396);
    for (int day = 0; day < DAYS.length; day++) {
      map.text("note", left(day) + WIDTH / 2, 54, "middle", DAYS[day]);
    }
    day(map, "plain", 0, 62, "0", "what happens", "to a job?");
    day(map, "key", 1, 62, "1", "busy,", "or late?");
    day(map, "key", 2, 62, "2", "how much", "is wasted?");
    day(map, "key", 3, 62, "3", "what does", "a job cost?");
    day(map, "work", 3, 136, "4", "how many", "threads?");
    day(map, "work", 4, 62, "5", "why is my", "queue long?");
    day(map, "work", 5, 62, "6", "how many", "queues?");
    day(map, "good", 6, 62, "7", "what if", "it leaks?");
    day(map, "bad", 0, 236, "8", "what if the", "plug is pulled?");
    day(map, "good", 0, 324, "9", "what if it", "fails again?");
    day(map, "bad", 1, 236, "10", "what if it", "runs twice?");
    day(map, "bad", 2, 236, "11", "what if it", "is too early?");
    day(map, "bad", 3, 236, "12", "thread-safe,", "or lucky?");
    day(map, "good", 4, 236, "13", "what is Redis", "doing all day?");
    day(map, "bad", 5, 236, "14", "10,000 jobs,", "and one more");
    day(map, "work", 6, 236, "15", "how many", "machines?");
    day(map, "plain", 6, 324, "16", "launch day:", "lose nothing");
    map.arrow(left(6) + WIDTH / 2, 302, left(6) + WIDTH / 2, 322);
    map.text("note", left(6) - 8, 361, "end", "the Monday after");
    colour(map, "key", 4, 152, "measure the fleet");
    colour(map, "work", 4, 178, "choose its size");
    colour(map, "good", 5.5, 152, "keep it running");
    colour(map, "bad", 5.5, 178, "lose no work");
    return map.line("grid", 8, 219, 712, 219);
  }

  private static double left(double day) {
    return 8 + STEP * day;
  }

  private static void day(
      Diagram map, String fill, int day, double top, String number, String... question) {
    map.box(fill, left(day), top, WIDTH, HEIGHT, "strong", number, question[0], question[1]);
  }

  private static void colour(Diagram map, String fill, double day, double y, String words) {
    map.bar(fill, left(day) + 8, y - 6, 14, 14);
    map.text("tick", left(day) + 30, y + 5, "start", words);
  }
}
