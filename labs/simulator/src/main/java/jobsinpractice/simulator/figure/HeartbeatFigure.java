package jobsinpractice.simulator.figure;

/** How long a heartbeat key lives on: with beats every 10 s, and when the beats stop. */
final class HeartbeatFigure {
  private static final double BEAT = 10;
  private static final double LIFE = 60;
  private static final double END = 120;

  private HeartbeatFigure() {}

  static Figure draw() {
    Axis time = Axis.linear("time, seconds", 0, END);
    Panel dead =
        panel(time, "worker killed at 25 s: life of its heartbeat key, seconds", 25, 2 * END);
    dead.moment(25, "SIGKILL").moment(80, "expires, recovery begins");
    Panel paused = panel(time, "worker paused from 25 s to 75 s: life of the key, seconds", 25, 75);
    paused.moment(25, "paused").moment(75, "goes on, in time");
    return new Chart("A heartbeat expires")
        .panel(dead)
        .panel(paused)
        .note(
            "A worker writes its heartbeat every 10 s, and Redis deletes the key 60 s after the last")
        .note(
            "beat. So a worker that is silent for 50 s can count as dead, and after 60 s it always does.");
  }

  private static Panel panel(Axis time, String label, double silent, double speaks) {
    Panel panel = new Panel(time, Axis.linear(label, 0, 70), 130);
    double[] x = new double[(int) (10 * END) + 1];
    double[] y = new double[x.length];
    double beat = 0;
    for (int n = 0; n < x.length; n++) {
      x[n] = n / 10.0;
      boolean beats = x[n] < silent || x[n] >= speaks;
      if (beats && (x[n] % BEAT == 0 || x[n] == speaks)) beat = x[n];
      y[n] = Math.max(0, LIFE - (x[n] - beat));
    }
    return panel.curve("life left", 0, Curve.Join.LINE, x, y);
  }
}
