package jobsinpractice.simulator.figure;

/** A job's path through Redis: which key it is in, and what moves it. */
final class JobPathFigure {
  private JobPathFigure() {}

  static Figure draw() {
    return new Diagram("A job's path through Redis", 350)
        .box("plain", 16, 150, 104, 60, "strong", "web server", "pushes the job")
        .box("key", 204, 56, 172, 56, "code", "schedule", "sorted set, by due time")
        .box("key", 204, 152, 172, 56, "code", "queue:default", "list, oldest at the right")
        .box(
            "key",
            486,
            152,
            228,
            56,
            "code",
            "inflight:<identity>|default",
            "list, one per process and queue")
        .box("good", 516, 56, 168, 56, "strong", "done", "stat:processed + 1")
        .box("key", 204, 274, 172, 56, "code", "retry", "sorted set, by due time")
        .box("bad", 508, 274, 184, 56, "code", "dead", "sorted set, needs a person")
        .arrow(120, 180, 202, 180)
        .text("tick", 161, 172, "middle", "push")
        .arrow(68, 150, 68, 84, 202, 84)
        .text("tick", 76, 76, "start", "push for later")
        .arrow(290, 112, 290, 150)
        .text("tick", 298, 136, "start", "due: the poller")
        .arrow(376, 170, 484, 170)
        .text("tick", 430, 162, "middle", "claim")
        .arrow(486, 194, 378, 194)
        .text("tick", 431, 212, "middle", "recovery: the", "worker died")
        .arrow(600, 152, 600, 114)
        .text("tick", 608, 136, "start", "settle: succeeded")
        .arrow(540, 208, 540, 244, 340, 244, 340, 272)
        .text("tick", 440, 258, "middle", "settle: failed")
        .arrow(250, 274, 250, 210)
        .text("tick", 242, 246, "end", "due: the poller")
        .arrow(640, 208, 640, 272)
        .text("tick", 632, 246, "end", "out of retries");
  }
}
