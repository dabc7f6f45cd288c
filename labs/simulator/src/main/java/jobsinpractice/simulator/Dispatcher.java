package jobsinpractice.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/**
 * Where jobs and threads meet: the queues, and the idle threads of each group.
 *
 * <p>A job that arrives while threads of its queue are idle goes to the thread that has been idle
 * longest, as Redis serves the client that has been blocked longest. So a queue is never filled
 * while such a thread is idle.
 */
final class Dispatcher {
  final WaitingJobs[] queues;
  private final ThreadQueue[] idle;
  private final int[][] serving;
  private final List<Supplier<List<String>>> orders = new ArrayList<>();
  private final List<String> names;
  private final long[] idleSince;
  private final List<?>[] lastOrder;
  private final int[][] lastNumbers;
  private long turn;
  private int waiting;

  Dispatcher(CompiledModel plan, long seed) {
    names = plan.queues;
    queues = new WaitingJobs[names.size()];
    for (int queue = 0; queue < queues.length; queue++) queues[queue] = new WaitingJobs();
    int groups = plan.groups.size();
    idle = new ThreadQueue[groups];
    lastOrder = new List<?>[groups];
    lastNumbers = new int[groups][];
    idleSince = new long[plan.threads];
    for (int group = 0; group < groups; group++) {
      idle[group] = new ThreadQueue();
      long own = RandomVariates.seed(seed, group);
      RandomGenerator luck = RandomGeneratorFactory.of("L64X128MixRandom").create(own);
      orders.add(plan.groups.get(group).policy().open(RandomVariates.repeatable(luck)));
    }
    serving = serving(plan);
  }

  private int[][] serving(CompiledModel plan) {
    int[][] groups = new int[queues.length][];
    for (int queue = 0; queue < queues.length; queue++) {
      String name = names.get(queue);
      groups[queue] =
          IntStream.range(0, idle.length)
              .filter(group -> CompiledModel.served(plan.groups.get(group)).contains(name))
              .toArray();
    }
    return groups;
  }

  void idle(int group, int thread) {
    idleSince[thread] = turn++;
    idle[group].join(thread);
  }

  /** The thread that takes a job which comes to this queue now, or -1 when all are busy. */
  int taker(int queue) {
    ThreadQueue longest = null;
    for (int group : serving[queue]) {
      ThreadQueue line = idle[group];
      if (line.isEmpty()) continue;
      if (longest == null || idleSince[line.first()] < idleSince[longest.first()]) longest = line;
    }
    return longest == null ? -1 : longest.leave();
  }

  void push(int queue, double now, long ticket) {
    waiting++;
    queues[queue].push(now, ticket);
  }

  /** The queue that a process of this group takes its next job from, or -1 when all are empty. */
  int choose(int group) {
    if (waiting == 0) return -1;
    for (int queue : order(group)) if (queues[queue].size() > 0) return queue;
    return -1;
  }

  long pop(int queue, double now) {
    waiting--;
    return queues[queue].pop(now);
  }

  int waiting() {
    return waiting;
  }

  private int[] order(int group) {
    List<String> order = orders.get(group).get();
    if (order == lastOrder[group]) return lastNumbers[group]; // a strict order: always one list
    int[] numbers = new int[order.size()];
    for (int place = 0; place < numbers.length; place++) {
      numbers[place] = names.indexOf(order.get(place));
    }
    lastOrder[group] = order;
    lastNumbers[group] = numbers;
    return numbers;
  }
}
