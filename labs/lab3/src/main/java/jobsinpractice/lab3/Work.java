package jobsinpractice.lab3;

import jobsinpractice.engine.Handler;

/** Given. Two kinds of jobs to measure: one that waits, one that computes. */
enum Work {
  /** Waits for a mail server that answers after 50 ms. */
  MAILS(job -> Thread.sleep(50)),

  /** Scales a picture of 2400 x 1600 down to 300 x 200. */
  PICTURES(job -> smaller());

  private static final int WIDTH = 2400;
  private static final int BY = 8;
  private static final int[] LARGE = new int[WIDTH * 1600];

  final Handler handler;

  Work(Handler handler) {
    this.handler = handler;
  }

  /** Each point is the mean of 8 x 8 points, colour by colour. */
  private static int[] smaller() {
    int[] small = new int[LARGE.length / BY / BY];
    for (int i = 0; i < small.length; i++) {
      int left = i % (WIDTH / BY) * BY;
      int top = i / (WIDTH / BY) * BY;
      small[i] = mean(top * WIDTH + left);
    }
    return small;
  }

  private static int mean(int corner) {
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int y = 0; y < BY; y++) {
      for (int x = 0; x < BY; x++) {
        int point = LARGE[corner + y * WIDTH + x];
        red += point >> 16 & 255;
        green += point >> 8 & 255;
        blue += point & 255;
      }
    }
    int points = BY * BY;
    return red / points << 16 | green / points << 8 | blue / points;
  }
}
