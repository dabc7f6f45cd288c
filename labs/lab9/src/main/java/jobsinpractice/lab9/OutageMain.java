package jobsinpractice.lab9;

/**
 * Given. Runs the outage at noon in real time, which takes two minutes: {@code ./mvnw -pl labs/lab9
 * compile -Doutage=naive}, and then {@code -Doutage=mine}.
 */
public final class OutageMain {
  private static final int SECONDS = 90;

  private OutageMain() {}

  public static void main(String[] args) throws Exception {
    boolean mine = args.length > 0 && args[0].equals("mine");
    double recovered = new RealOutage(System.out::println).run(mine, SECONDS);
    System.out.println(
        recovered < 0
            ? "In the 90 s after the slow time, no 30 calls in a row succeeded."
            : "Charges succeed again " + Math.round(recovered) + " s after the slow time.");
  }
}
