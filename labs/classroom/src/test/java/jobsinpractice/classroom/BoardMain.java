package jobsinpractice.classroom;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** A board in a process of its own, for {@link MeasuredClass}. */
final class BoardMain {
  private BoardMain() {}

  public static void main(String[] args) throws InterruptedException {
    SourceTexts texts =
        new SourceTexts(Path.of(args[0]), Map.of(1, "The logger thread"), Map.of(1, 5));
    Thread main = Thread.currentThread();
    ClassBoard board =
        ClassBoard.start(texts, Clock.systemUTC(), false, "127.0.0.1", 0, main::interrupt);
    System.out.println(board.port() + " " + board.code() + " " + board.page());
    try {
      Thread.currentThread().join();
    } finally {
      board.close();
    }
  }
}
