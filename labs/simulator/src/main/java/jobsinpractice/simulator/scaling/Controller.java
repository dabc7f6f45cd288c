package jobsinpractice.simulator.scaling;

/** Decides how many machines there are. It is asked at each interval, and may have a memory. */
@FunctionalInterface
public interface Controller {
  Orders decide(Reading now);
}
